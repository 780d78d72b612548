package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.followup.NextStep;
import org.arasha.followup.SubmissionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.incident.Reopenings;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of an appeal is taken up again: a letter that was approved stands and says so, one that was not waits for its facts. */
@ArashaTest
class ReopenedIncidentsTests {

    private static final String WHY = "A second witness came forward.";

    private final Windows windows;
    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final Signatories signatories;
    private final Letters letters;
    private final FiledLetters filed;
    private final Reopenings reopenings;
    private final Incidents incidents;
    private final CaseMembers members;
    private final JdbcClient jdbc;
    private final As as;

    private AppealId approved;
    private IncidentId incident;

    ReopenedIncidentsTests(Windows windows, Cases cases, Filings filings, Appeals appeals, Signatories signatories, Letters letters,
            FiledLetters filed, Reopenings reopenings, Incidents incidents, CaseMembers members, JdbcClient jdbc, As as) {
        this.windows = windows;
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.signatories = signatories;
        this.letters = letters;
        this.filed = filed;
        this.reopenings = reopenings;
        this.incidents = incidents;
        this.members = members;
        this.jdbc = jdbc;
        this.as = as;
    }

    @BeforeEach
    void end() {
        approved = filings.appealOpened();
        incident = appeals.find(approved).incidentIds().getFirst();
        filings.invite(approved, filings.partner());
        filings.endUnanswered(approved);
        cases.close(incident, Outcome.NOTHING);
    }

    @AfterEach
    void close() {
        windows.close();
        jdbc.sql("update app_user set email = null, language = 'EN' where id = ?").param(as.idOf(Role.LAWYER).value()).update();
    }

    @Test
    void leaveAnApprovedLetterAsItIsAndAreToldOfOnItsPage() {
        Appeal before = appeals.find(approved);
        Letter letter = letter();
        assertThat(page().text()).doesNotContain(WHY);

        reopen();

        assertThat(appeals.find(approved)).isEqualTo(before);
        assertThat(letter()).isEqualTo(letter);
        assertThat(as.role(Role.LAWYER, () -> signatories.of(approved))).singleElement().matches(Signatory::hasSigned);
        assertThat(filed.to(before.addressees().getFirst().official(), before)).isPresent();
        Window page = page();
        assertThat(page.text()).contains(WHY, page.words("appeal.reopened.approved"), page.words("appeal.reopened.unverified"));

        cases.does(incident, "Verify facts", () -> cases.verify(incident, Conclusion.IN_PART));
        assertThat(page().text()).contains(WHY, page.words("appeal.reopened.verified")).doesNotContain(page.words("appeal.reopened.unverified"));
        assertThat(letter()).isEqualTo(letter);
    }

    @Test
    void keepADraftInTheHouseUntilTheirFactsAreVerifiedAnew() {
        SubmissionId submission = filings.submissionsOf(approved).getFirst().id();
        filings.reply(submission);
        filings.assessLate(submission, NextStep.PROSECUTOR);
        AppealId draft = filings.of(incident);
        assertThat(draft).isNotEqualTo(approved);
        assertThat(warnings(draft)).doesNotContain("appeal.rule.everyIncidentIsVerified");

        reopen();

        assertThat(warnings(draft)).contains("appeal.rule.everyIncidentIsVerified");
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(draft).number() + "/draft");
        assertThat(window.text()).contains(WHY, window.words("appeal.reopened.open"), window.words("appeal.reopened.unverified"));

        cases.does(incident, "Verify facts", () -> cases.verify(incident, Conclusion.ESTABLISHED));
        assertThat(warnings(draft)).doesNotContain("appeal.rule.everyIncidentIsVerified");
        assertThat(window.open("appeals/" + appeals.find(draft).number() + "/draft").text()).doesNotContain(WHY);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellTheAuthorsOfTheirAppealsByAMailThatNamesNobody(Language language) {
        String mailbox = mailboxOfTheAuthor(language);

        reopen();

        assertThat(mailsTo(mailbox)).singleElement().satisfies(mail -> {
            String appeal = appeals.find(approved).number();
            String number = incidents.find(incident).number().toString();
            assertThat(mail).startsWith(Texts.get(language, "appeal.reopened.mail.subject", appeal, number)).contains("/appeals/" + appeal)
                    .doesNotContain(WHY, incidents.find(incident).title().in(language));
        });
    }

    @Test
    void areKeptFromAuthorsWhoMayNotSeeThemAnyMore() {
        String mailbox = mailboxOfTheAuthor(Language.RU);
        as.role(Role.MANAGER, () -> members.restrict(incident.value(), true));

        as.role(Role.MANAGER, () -> reopenings.reopen(incident, WHY));

        assertThat(mailsTo(mailbox)).isEmpty();
    }

    private String mailboxOfTheAuthor(Language language) {
        String mailbox = UUID.randomUUID() + "@author.example";
        jdbc.sql("update app_user set email = ?, language = ? where id = ?").params(mailbox, language.name(), as.idOf(Role.LAWYER).value()).update();
        return mailbox;
    }

    private List<String> mailsTo(String mailbox) {
        return jdbc.sql("select subject || ' ' || body from outgoing_mail where recipient = ?").param(mailbox).query(String.class).list();
    }

    private void reopen() {
        as.role(Role.VERIFIER, () -> reopenings.reopen(incident, WHY));
    }

    private Window page() {
        return windows.of(Role.LAWYER).open("appeals/" + appeals.find(approved).number());
    }

    private Letter letter() {
        return as.role(Role.LAWYER, () -> letters.filed(approved)).getFirst();
    }

    private List<String> warnings(AppealId id) {
        return as.role(Role.LAWYER, () -> letters.warnings(id)).stream().map(Refusal::messageKey).toList();
    }
}
