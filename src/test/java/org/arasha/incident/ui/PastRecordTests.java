package org.arasha.incident.ui;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.desk.DoneSteps;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record as it was known at a past step, and what has changed since. */
@ArashaTest
class PastRecordTests {

    private final Windows windows;
    private final Cases cases;
    private final Incidents incidents;
    private final Records records;
    private final Verification verification;
    private final As as;
    private final JdbcClient jdbc;
    private final UserId me;

    private IncidentId id;
    private Instant before;

    PastRecordTests(Windows windows, Cases cases, Incidents incidents, Records records, Verification verification, As as,
            JdbcClient jdbc) {
        this.windows = windows;
        this.cases = cases;
        this.incidents = incidents;
        this.records = records;
        this.verification = verification;
        this.as = as;
        this.jdbc = jdbc;
        me = as.newUser(Role.VERIFIER, Role.INTAKE);
    }

    @BeforeEach
    void changeAClaim() {
        id = cases.verified(Conclusion.IN_PART);
        before = jdbc.sql("select clock_timestamp()").query((row, n) -> row.getTimestamp(1).toInstant()).single();
        Claim claim = as.user(me, () -> records.of(id)).claims().getFirst();
        as.user(me, () -> {
            records.save(new Claim(claim.id(), claim.version(), id, claim.position(), text("A reporter was held overnight."), claim.when(),
                    Claim.Attribution.MEDIA, claim.standing(), claim.reason(), claim.future(), claim.concerns(), claim.sources(), Set.of()));
        });
    }

    @Test
    void showsTheRecordAsItWasAndWhatChangedSinceInWords() {
        Window window = windows.of(me).open(address() + "/as-of/" + LocalDateTime.ofInstant(before, Dates.ZONE));

        assertThat(window.text()).contains("A reporter was held.", window.words("incident.changedSince"),
                window.words("incident.claim.text") + ": ", "A reporter was held overnight.",
                window.words("incident.claim.attribution") + ": ", window.words("incident.attribution.MEDIA"), "Test [");
        assertThat(window.text()).contains("As known on " + Dates.day(LocalDateTime.ofInstant(before, Dates.ZONE).toLocalDate(),
                Language.EN));
    }

    @Test
    void theVerdictLeadsToTheRecordItWasSignedOn() {
        Window window = windows.of(me).open(address());
        AsOfLink link = window.all(AsOfLink.class).findFirst().orElseThrow();

        Window then = windows.of(me).open(link.getHref());

        assertThat(then.text()).contains("A reporter was held.").contains(then.words("incident.claim.text") + ": ");
        assertThat(verification.latest(id)).isPresent();
    }

    @Test
    void everyStepDoneLeadsToTheRecordItsDoerLeftBehind() {
        Window window = windows.of(me).open(address());
        List<String> links = window.all(DoneSteps.class).findFirst().orElseThrow().getChildren().filter(UnorderedList.class::isInstance)
                .flatMap(Component::getChildren).flatMap(Component::getChildren)
                .filter(AsOfLink.class::isInstance).map(link -> ((AsOfLink) link).getHref()).toList();

        assertThat(window.text()).contains("Verify facts", "Register report");
        assertThat(links).hasSize(2);
        assertThat(windows.of(me).open(links.getFirst()).text()).contains("A reporter was held.", window.words("incident.standing.ESTABLISHED"));
        assertThat(windows.of(me).open(links.getLast()).text()).contains("A reporter was held.", window.words("incident.standing.ALLEGED"));
    }

    @Test
    void eachSectionTellsItsOwnHistory() {
        Window claims = windows.of(me).open(address() + "/history/claims");
        Window people = windows.of(me).open(address() + "/history/people");

        assertThat(claims.text()).contains("A reporter was held overnight.", claims.words("incident.historyOf", claims.words("incident.claims")))
                .doesNotContain(claims.words("incident.part") + ": ");
        assertThat(people.text()).contains(people.words("incident.part") + ": ", people.words("incident.part.VICTIM"))
                .doesNotContain("A reporter was held overnight.");
    }

    @Test
    void theWholeHistoryIsReadAPageAtATime() {
        as.user(me, () -> records.add(id, IntStream.range(0, 100).mapToObj(i -> new Claim(ClaimId.fresh(), 0, id, 0, text("Said later " + i), null,
                Claim.Attribution.WITNESS, Claim.Standing.ALLEGED, null, false, Set.of(), Set.of(), Set.of())).toList()));
        Window window = windows.of(me).open(address() + "/history/claims");
        assertThat(window.text()).doesNotContain("Nobody said why.");

        window.press("ui.more");

        assertThat(window.text()).contains("Nobody said why.", "Said later 0", "Said later 99");
        assertThat(window.offers("ui.more")).isFalse();
    }

    @Test
    void saysThatNothingWasKnownBeforeTheReport() {
        Window window = windows.of(me).open(address() + "/as-of/2020-01-01T00:00");
        assertThat(window.text()).contains(window.words("incident.notKnownThen.title"));
    }

    @Test
    void takesNoAddressWithoutATime() {
        for (String moment : new String[] {"yesterday", "+300000-01-01T00:00", "2999-01-01T00:00", "-300000-01-01T00:00"}) {
            Window window = windows.of(me).open(address() + "/as-of/" + moment);
            assertThat(window.text()).as(moment).contains(window.words("incident.refusal.noMoment"));
        }
    }

    @Test
    void hidesTheHistoryOfACaseThatIsNotTheReadersToSee() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.MONITOR);
        String number = incidents.find(guarded).number().toString();

        assertThat(windows.of(member).open("incidents/" + number + "/history").text()).contains("A reporter was held.");
        for (String page : new String[] {"/history", "/history/claims", "/as-of/2030-01-01T00:00"}) {
            Window stranger = windows.of(me).open("incidents/" + number + page);
            assertThat(stranger.text()).contains(stranger.words("access.refusal.noSuchCase")).doesNotContain("A reporter was held.");
        }
    }

    private String address() {
        return "incidents/" + incidents.find(id).number();
    }
}
