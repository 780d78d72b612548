package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Records;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the way of a letter is read by whoever approves it, and by its authors before. */
@ArashaTest
class ChecksTests {

    private static final LocalizedText NAME = new LocalizedText("Алия Неспрошенная", "Әлия Сұралмаған", "Aliya Unasked");

    private final Windows windows;
    private final Filings filings;
    private final Appeals appeals;
    private final Letters letters;
    private final Records records;
    private final People people;
    private final Consents consents;
    private final As as;

    private AppealId appeal;
    private PersonId victim;

    ChecksTests(Windows windows, Filings filings, Appeals appeals, Letters letters, Records records, People people, Consents consents, As as) {
        this.windows = windows;
        this.filings = filings;
        this.appeals = appeals;
        this.letters = letters;
        this.records = records;
        this.people = people;
        this.consents = consents;
        this.as = as;
    }

    @BeforeEach
    void write() {
        appeal = filings.appealWritten(Channel.POST);
        victim = as.role(Role.INTAKE, () -> people.enter(NAME, Set.of(), null, LocalizedText.NONE)).id();
        as.role(Role.LAWYER, () -> records.add(new Involvement(InvolvementId.fresh(), 0, appeals.find(appeal).incidentIds().getFirst(), 1,
                Involvement.Part.VICTIM, null, victim, null, LocalizedText.NONE, null, LocalizedText.NONE, null)));
    }

    @Test
    void whoIsNamedWithoutHavingBeenAskedIsToBeLookedAtBeforeApproval() {
        var partner = filings.partner();
        var asked = filings.invite(appeal, partner);
        filings.handOver(appeal);
        filings.signed(asked);
        assertThat(as.role(Role.LAWYER, () -> letters.warnings(appeal))).isEmpty();
        Window window = open(Role.APPROVER, "/approve");

        assertThat(window.text()).contains(notAsked(window), "Aliya Unasked").doesNotContain(window.words("appeal.checks.passed"));
        assertThat(window.all(Anchor.class).map(Anchor::getHref)).contains("people/" + victim.value());

        as.role(Role.LAWYER, () -> letters.notAsked(appeal)).keySet().forEach(one -> as.role(Role.LAWYER, () -> consents.note(one,
                Consent.Purpose.NAMED_IN_APPEALS, Consent.State.GIVEN, null, null, null, text("a colleague"))));

        assertThat(open(Role.APPROVER, "/approve").text()).contains(window.words("appeal.checks.passed")).doesNotContain("Aliya Unasked");
    }

    @Test
    void whatIsHeardWhileTheyReadStandsAmongTheChecksOnceItIsRefused() {
        filings.handOver(appeal);
        Window window = open(Role.APPROVER, "/approve").press("desk.claim");
        as.role(Role.INTAKE, () -> consents.note(victim, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.WITHDRAWN, null, null, "Afraid"));
        assertThat(window.text()).contains("Aliya Unasked");

        window.press("appeal.approve");

        assertThat(appeals.find(appeal).isApproved()).isFalse();
        assertThat(window.text()).contains(window.words("appeal.rule.everyNamedPersonConsents")).doesNotContain("Aliya Unasked");
    }

    @Test
    void whoHasWrittenItReadsThatTheyDoNotApproveIt() {
        UserId both = as.newUser(Role.LAWYER, Role.APPROVER);
        AppealId written = filings.appealOpened();
        filings.draft(both, written, Channel.POST);
        String address = "appeals/" + appeals.find(written).number() + "/approve";

        Window window = windows.of(both).open(address);

        assertThat(window.text()).contains(window.words("appeal.rule.notByAnAuthor")).doesNotContain(window.words("appeal.checks.passed"));
        assertThat(windows.of(Role.APPROVER).open(address).text()).doesNotContain(window.words("appeal.rule.notByAnAuthor"));
    }

    @Test
    void authorsReadThemBesideTheirDraftAndAskAgainOnceTheyHaveWrittenOn() {
        Window window = open(Role.LAWYER, "/draft").press("desk.claim");
        assertThat(window.text()).contains(notAsked(window), "Aliya Unasked");

        window.write("appeal.subject", "Another subject");
        assertThat(window.text()).contains(window.words("appeal.checks.outdated")).doesNotContain(notAsked(window));

        window.press("appeal.checks.again");
        assertThat(window.text()).contains(notAsked(window)).doesNotContain(window.words("appeal.checks.outdated"));

        window.press("appeal.statements.show").press("appeal.statements.add").fillLast("appeal.statement.RU", "Ещё один тезис.");
        assertThat(window.text()).contains(window.words("appeal.checks.outdated"));
    }

    private Window open(Role role, String step) {
        return windows.of(role).open("appeals/" + appeals.find(appeal).number() + step);
    }

    private String notAsked(Window window) {
        return window.words("appeal.checks.notAsked", as.role(Role.LAWYER, () -> letters.notAsked(appeal)).size());
    }
}
