package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Queries;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.mail.MailFromOutside;
import org.arasha.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply that fits no submission waits until somebody says which one it answers. */
@ArashaTest
class UnmatchedMailTests {

    private static final String ADDRESS = "mail/unmatched";

    private final Windows windows;
    private final Cases cases;
    private final Filings filings;
    private final Submissions submissions;
    private final MailFromOutside mail;
    private final As as;

    private final String subject = "Your letter " + UUID.randomUUID();

    UnmatchedMailTests(Windows windows, Cases cases, Filings filings, Submissions submissions, MailFromOutside mail, As as) {
        this.windows = windows;
        this.cases = cases;
        this.filings = filings;
        this.submissions = submissions;
        this.mail = mail;
        this.as = as;
    }

    @BeforeEach
    void aReplyComesThatNamesNoLetterOfOurs() {
        mail.arrives("office@authority.example", "Subject: " + subject + "\n\nNothing was found.");
    }

    @Test
    void isAssessedOnceSomebodyHasSaidWhatItAnswers() {
        SubmissionId id = filings.registered(2);
        Window window = windows.of(Role.INTAKE).open(ADDRESS);
        assertThat(window.text()).contains(subject);

        window.write("followup.answers", number(id)).press("followup.assign");

        assertThat(window.notices()).contains(window.words("followup.assigned", number(id)));
        assertThat(window.text()).doesNotContain(subject);
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        assertThat(submissions.repliesTo(id)).singleElement().satisfies(reply ->
                assertThat(reply.text()).isEqualTo("Nothing was found."));
    }

    @Test
    void isOfferedWithWhatItMayAnswerByTheNumberInItsSubjectAndByItsSender() {
        SubmissionId named = filings.registered(2);
        SubmissionId other = filings.registered(2);
        filings.receive(other, new Submission.Receipt(cases.today().minusDays(2), "ЗТ-" + subject.hashCode()));
        SubmissionId mailed = filings.opened(Channel.MAIL);
        String answer = "On " + number(named) + " and зт-" + subject.hashCode() + " " + subject;
        mail.arrives(submissions.find(mailed).route().email(), "Subject: =?utf-8?B?"
                + Base64.getEncoder().encodeToString(answer.getBytes(StandardCharsets.UTF_8)) + "?=\n\nRegistered.");

        Window window = windows.of(Role.INTAKE).open(ADDRESS);
        assertThat(window.text()).contains(number(named) + " · ", number(other) + " · ", number(mailed) + " · ");
    }

    @Test
    void isOfferedAlsoWhereASentenceEndsBehindTheNumberOrTheNumberHasOneSign() {
        SubmissionId named = filings.registered(2);
        SubmissionId other = filings.registered(2);
        filings.receive(other, new Submission.Receipt(cases.today().minusDays(2), "7"));
        mail.arrives("office@authority.example", "Subject: Out No. " + number(named) + "., in No. 7. " + subject + "\n\nNothing was found.");

        Window window = windows.of(Role.INTAKE).open(ADDRESS);
        assertThat(window.text()).contains(number(named) + " · ", number(other) + " · ");
    }

    @Test
    void isNotOfferedForADigitThatNobodyCallsANumber() {
        SubmissionId eight = filings.registered(2);
        SubmissionId nine = filings.registered(2);
        filings.receive(eight, new Submission.Receipt(cases.today().minusDays(2), "8"));
        filings.receive(nine, new Submission.Receipt(cases.today().minusDays(2), "9"));
        mail.arrives("office@authority.example", "Subject: Of 8 June, in number 9, " + subject + "\n\nNothing was found.");

        Window window = windows.of(Role.INTAKE).open(ADDRESS);
        assertThat(window.text()).contains(number(nine) + " · ").doesNotContain(number(eight) + " · ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsTheSecondThatSomebodyWasFaster(Language language) {
        SubmissionId right = filings.registered(2);
        SubmissionId wrong = filings.registered(2);
        Window first = windows.of(as.newUser(Role.INTAKE)).open(ADDRESS);
        Window second = windows.of(as.newUser(Role.LAWYER)).speak(language).open(ADDRESS).write("followup.answers", number(wrong));
        first.write("followup.answers", number(right)).press("followup.assign");

        second.press("followup.assign");
        second.press("followup.ignore");

        assertThat(second.notices()).containsOnly(second.words("mail.refusal.dealtWith"));
        assertThat(second.written("followup.answers")).isEqualTo(number(wrong));
        assertThat(submissions.repliesTo(wrong)).isEmpty();
        assertThat(submissions.repliesTo(right)).hasSize(1);
        assertThat(cases.waiting(right)).containsExactly("Assess reply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-A1-1", "x", "2026-A1-1' or '1'='1", "–"})
    void saysAtTheFieldThatNoSubmissionHasThisNumber(String number) {
        for (Language language : Language.values()) {
            Window window = windows.of(Role.LAWYER).speak(language).open(ADDRESS);

            window.write("followup.answers", number).press("followup.assign");

            assertThat(window.complaint("followup.answers")).isEqualTo(window.words("followup.refusal.noSuchSubmission"));
            assertThat(window.written("followup.answers")).isEqualTo(number);
            assertThat(window.text()).contains(subject);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200B"})
    void asksForTheNumber(String number) {
        Window window = windows.of(Role.LAWYER).open(ADDRESS);

        window.write("followup.answers", number).press("followup.assign");

        assertThat(window.complaint("followup.answers")).isEqualTo(window.words("ui.required"));
        assertThat(window.text()).contains(subject);
    }

    @Test
    void filesAreCountedAndNamedOnceSomebodyWantsToSeeThem() {
        arrivesWithFiles("See the file.");
        int questions = questionsOfMail(windows.of(Role.INTAKE).open("work"));
        arrivesWithFiles("See this file, too.");
        Window window = windows.of(Role.INTAKE).open("work");
        assertThat(questionsOfMail(window)).as("however many there are").isEqualTo(questions);
        assertThat(window.text()).doesNotContain("answer.pdf");

        window.all(Details.class).filter(one -> one.getSummaryText().equals(window.words("followup.attachments.count", 2)))
                .findFirst().orElseThrow().setOpened(true);

        assertThat(window.text()).contains("answer.pdf", window.words("followup.attachments.leftOut", 1));
        assertThat(window.all(Anchor.class).map(one -> one.getElement().getAttribute("download"))).contains("answer.pdf");
    }

    /** Each reading of files reads the mail that holds them. */
    private static int questionsOfMail(Window window) {
        return Queries.of("from incoming_mail", () -> window.open(ADDRESS));
    }

    /** A second that says the same would be taken for the same mail. */
    private void arrivesWithFiles(String words) {
        mail.arrives("office@authority.example", """
                Subject: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                %s
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="../answer.pdf"

                %%PDF-1.4
                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename="empty.png"

                --b--""".formatted(subject, words));
    }

    private String number(SubmissionId id) {
        return submissions.find(id).number();
    }
}
