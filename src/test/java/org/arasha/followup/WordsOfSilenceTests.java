package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;

@ArashaTest
record WordsOfSilenceTests(Submissions submissions, Cases cases, Filings filings, Timers timers, Windows windows, As as) {

    /** The law of 2007 was in force. */
    private static final LocalDate BEFORE_THE_CODE = LocalDate.of(2021, 2, 1);

    @Test
    void theCodeIsCitedForTermsOfTheCodeOnly() {
        SubmissionId now = filings.registered(40);
        timers.goesOff(now);
        SubmissionId then = filings.opened(Channel.POST);
        cases.does(then, "Hand in", () -> submissions.handIn(then, BEFORE_THE_CODE, new Submission.Receipt(BEFORE_THE_CODE, null)));
        timers.goesOff(then);

        for (Language reader : Language.values()) {
            Window window = windows.of(Role.LAWYER).speak(reader);
            String refused = window.words("followup.silence.hint");
            String term = submissions.term(submissions.find(then).clock()).inWords(reader, day -> Dates.day(day, reader));
            assertThat(window.open(filings.page(now) + "/silence").text()).contains(refused);
            assertThat(window.open(filings.page(then) + "/silence").text()).doesNotContain(refused)
                    .contains(window.words("followup.silence.hint.before", term));
        }
    }

    @Test
    void aTermThatAClockAheadOfTimeHasEndedIsNotSaidToHaveEnded() {
        SubmissionId id = filings.registered(1);
        timers.goesOff(id);
        Window window = windows.of(Role.LAWYER);

        assertThat(window.open(filings.page(id) + "/silence").text()).contains(window.words("followup.refusal.termRuns"))
                .doesNotContain(window.words("followup.silence.hint"));
    }

    @Test
    void howLateAReplyCameIsSaidInTheFormsOfRussian() {
        SubmissionId id = filings.registered(60);
        LocalDate last = submissions.find(id).clock().dueOn();
        for (int late : List.of(0, 1, 2, 5)) {
            as.role(Role.INTAKE, () -> submissions.recordReply(id, last.plusDays(late), "Nothing was found."));
        }

        String page = windows.of(Role.LAWYER).speak(Language.RU).open(filings.page(id)).text();

        assertThat(page).contains("1 день позже срока", "2 дня позже срока", "5 дней позже срока").doesNotContain("0 дней позже");
    }
}
