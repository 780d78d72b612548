package org.arasha.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.PersonId;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.FileId;
import org.arasha.evidence.Origin;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.Incidents;
import org.arasha.incident.Links;
import org.arasha.incident.Records;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ties, evidence and consents belong to what was known at a past step, too. */
@ArashaTest
class PastPartsTests {

    private final Windows windows;
    private final Incidents incidents;
    private final Records records;
    private final Links links;
    private final CaseFiles files;
    private final Consents consents;
    private final Cases cases;
    private final As as;
    private final JdbcClient jdbc;
    private final UserId me;
    private IncidentId id;
    private IncidentId other;
    private PersonId victim;

    PastPartsTests(Windows windows, Incidents incidents, Records records, Links links, CaseFiles files, Consents consents, Cases cases, As as,
            JdbcClient jdbc) {
        this.windows = windows;
        this.incidents = incidents;
        this.records = records;
        this.links = links;
        this.files = files;
        this.consents = consents;
        this.cases = cases;
        this.as = as;
        this.jdbc = jdbc;
        me = as.newUser(Role.INTAKE);
    }

    @BeforeEach
    void register() {
        id = cases.registered();
        other = cases.registered();
        victim = records.unchecked(id).victims().getFirst().person();
    }

    @Test
    void showsWhatStoodThenAndWhatHasBecomeOfItSince() {
        Instant atFirst = now();
        as.user(me, () -> links.tie(id, IncidentLink.Kind.SAME_EVENT, incidents.find(other).number().toString()));
        FileId file = as.user(me, () -> add("photo.txt"));
        as.user(me, () -> consents.note(victim, Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.GIVEN, null, null, null));
        Instant then = now();
        as.user(me, () -> {
            links.untie(id, links.of(id).getFirst().id());
            files.describe(file, files.find(file).version(), new Origin("Her neighbour", null, null), null);
            consents.note(victim, Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.WITHDRAWN, null, null, null);
        });

        String past = summary(then);
        assertThat(past).contains(incidents.find(other).number().toString(), "photo.txt", words("incident.consent.NAMED_IN_PUBLIC.GIVEN"))
                .doesNotContain(words("incident.consent.NAMED_IN_PUBLIC.WITHDRAWN"), "Her neighbour");
        String early = summary(atFirst);
        assertThat(early).doesNotContain(incidents.find(other).number().toString(), "photo.txt", words("incident.consent.NAMED_IN_PUBLIC.GIVEN"));

        String changes = changes(then);
        assertThat(changes).contains("Tie: same event – " + incidents.find(other).number(), "Removed by", "Evidence: photo.txt", "Her neighbour",
                "Consent: ", words("directory.consent.GIVEN"), words("directory.consent.WITHDRAWN"));
        assertThat(changes(atFirst)).contains(words("directory.consent.GIVEN"), "Entered by");
        assertThat(page("/history").text()).contains("Tie: same event", "Evidence: photo.txt", "Consent: ");
        assertThat(page("/history/claims").text()).doesNotContain("Tie: ");
    }

    @Test
    void tellsOfNoTieWithACaseTheReaderMayNotSee() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.MONITOR);
        as.user(member, () -> {
            links.tie(id, IncidentLink.Kind.SAME_SERIES, incidents.find(guarded).number().toString());
            links.untie(id, links.of(id).getFirst().id());
        });

        assertThat(page("/history").text()).doesNotContain(incidents.find(guarded).number().toString());
    }

    private String summary(Instant moment) {
        return asOf(moment).all(RecordSummary.class).findFirst().orElseThrow().getElement().getTextRecursively();
    }

    private String changes(Instant moment) {
        return asOf(moment).all(ChangesList.class).findFirst().orElseThrow().getElement().getTextRecursively();
    }

    private Window asOf(Instant moment) {
        return page("/as-of/" + LocalDateTime.ofInstant(moment, Dates.ZONE));
    }

    private Window page(String address) {
        return windows.of(me).open("incidents/" + incidents.find(id).number() + address);
    }

    private FileId add(String name) {
        try {
            return files.add(id, name, "text/plain", new ByteArrayInputStream(name.getBytes())).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String key) {
        return Texts.get(Language.EN, key);
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()").query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }
}
