package org.arasha.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Channel;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineKind;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record DeadlinesViewTests(Windows windows, Filings filings, Submissions submissions, JdbcClient jdbc, As as, Cases cases) {

    @Test
    void oneFilterHoldsInTheListTheMonthAndTheSixtyDays() {
        Submission submission = submissions.find(filings.registered(3));
        LocalDate due = Objects.requireNonNull(submission.clock()).dueOn();
        Window window = windows.of(Role.MANAGER).open("deadlines?body=" + submission.authority().value());

        assertThat(window.all(DeadlineLine.class)).hasSize(1);
        assertThat(window.text()).contains(submission.number()).contains("working days from").contains("left");
        for (String view : List.of("view=timeline", "view=month&month=" + YearMonth.from(due), "day=" + due)) {
            window.open("deadlines?" + view + "&body=" + submission.authority().value());
            assertThat(addresses(window)).as(view).contains("submissions/" + submission.number());
        }
        window.open("deadlines?due=overdue&body=" + submission.authority().value());
        assertThat(window.text()).contains(window.words("insight.noneFound.title"));
    }

    @Test
    void aReminderSaysWhichCaseWhichBodyAndWhyAndLeadsThere() {
        Submission submission = submissions.find(filings.registered(3));
        UserId lawyer = as.idOf(Role.LAWYER);
        jdbc.sql("update deadline_notice set seen_at = now() where user_id = ?").param(lawyer.value()).update();
        jdbc.sql("insert into deadline_notice (deadline, user_id, why, day, days) select id, ?, 'NEAR', due_on, 0 from running_deadline where record = ?")
                .params(lawyer.value(), submission.id().value()).update();
        String number = jdbc.sql("select i.number from incident i join appeal_incident x on x.incident = i.id where x.appeal_id = ?")
                .param(submission.appeal().value()).query(String.class).single();

        Window window = windows.of(Role.LAWYER).open("deadlines?view=month");

        String told = window.all(NoticesSection.class).findFirst().orElseThrow().getElement().getTextRecursively();
        assertThat(told).contains(submission.number() + " · Body", window.words("insight.notice.NEAR"), window.words("insight.mail.cases", number),
                "working days from", Dates.day(submission.clock().termFrom(), Language.EN));
        assertThat(addresses(window)).contains("submissions/" + submission.number());
    }

    @Test
    void ofWhatABodyHasMissedNobodyOfOursIsNamed() {
        SubmissionId id = filings.registered(3);
        UserId manager = as.newUser(Role.MANAGER);
        passed(manager, id.value());

        Window window = windows.of(manager).open("deadlines?view=month");

        assertThat(notices(window)).contains(submissions.find(id).number()).doesNotContain(window.words("insight.notice.whose", ""));
    }

    @Test
    void ofAMissedStepThatNobodyTookTheRoleIsNamed() {
        IncidentId id = cases.registered();
        UserId manager = as.newUser(Role.MANAGER);
        passed(manager, id.value());

        Window window = windows.of(manager).open("deadlines?view=month");

        assertThat(notices(window)).contains(window.words("insight.notice.whose", window.words("access.role.VERIFIER")));
    }

    private void passed(UserId who, UUID record) {
        jdbc.sql("insert into deadline_notice (deadline, user_id, why, day, days) select id, ?, 'PASSED', due_on, 0 from running_deadline where record = ?")
                .params(who.value(), record).update();
    }

    private static String notices(Window window) {
        return window.all(NoticesSection.class).findFirst().orElseThrow().getElement().getTextRecursively();
    }

    @Test
    void aReminderOfAStepLeadsWhoMayNotDoItToTheCase() {
        IncidentId id = cases.verified(Conclusion.CONTRADICTED);
        UserId lawyer = as.newUser(Role.LAWYER);
        jdbc.sql("insert into deadline_notice (deadline, user_id, why, day, days) select id, ?, 'NEAR', due_on, 0 from running_deadline where record = ?")
                .params(lawyer.value(), id.value()).update();
        String number = jdbc.sql("select number from incident where id = ?").param(id.value()).query(String.class).single();

        Window window = windows.of(lawyer).open("deadlines?view=month");

        assertThat(window.all(NoticesSection.class).findFirst().orElseThrow().getElement().getTextRecursively()).contains(number);
        assertThat(addresses(window)).contains("incidents/" + number).doesNotContain("incidents/" + number + "/outcome");
    }

    @Test
    void aDayOfTheMonthSaysWhyItIsTheLast() {
        Submission submission = submissions.find(filings.registered(3));
        LocalDate due = Objects.requireNonNull(submission.clock()).dueOn();

        Window window = windows.of(Role.MANAGER).open("deadlines?view=month&month=" + YearMonth.from(due) + "&body=" + submission.authority().value());

        assertThat(window.all(Anchor.class).map(one -> one.getElement().getAttribute("title")).filter(Objects::nonNull))
                .anySatisfy(title -> assertThat(title).contains(submission.number()).contains("working days from"));
    }

    @Test
    void aMonthShowsItsHolidaysAsDaysOff() {
        Window window = windows.of(Role.MANAGER).open("deadlines?view=month&month=2025-12");

        assertThat(window.all(NativeTableCell.class).filter(cell -> cell.hasClassName("month-off"))).hasSize(13)
                .anySatisfy(cell -> assertThat(cell.getElement().getTextRecursively()).startsWith("16").contains("Independence Day"));
    }

    @Test
    void allThatAreShownAreChosenAtOnce() {
        Submission first = submissions.find(filings.registered(3));
        Submission second = submissions.find(filings.registered(3));
        jdbc.sql("update submission set authority = ? where id = ?").params(first.authority().value(), second.id().value()).update();
        Window window = windows.of(Role.MANAGER).open("deadlines?body=" + first.authority().value());
        assertThat(window.all(Checkbox.class)).hasSize(2);

        window.tick(window.all(Checkbox.class).findFirst().orElseThrow().getAriaLabel().orElseThrow()).press("insight.acts.all");

        assertThat(window.text()).contains(window.words("insight.acts.chosen", 2));
    }

    @Test
    void thatNobodyMayBeGivenAllThatIsChosenIsSaidWhereTheyWouldBePicked() {
        Submission filed = submissions.find(filings.registered(3));
        // No other test makes a user of both.
        Map.of(filings.replied(), Role.PARTNER, filings.opened(Channel.POST), Role.MANAGER).forEach((id, role) -> {
            jdbc.sql("update submission set authority = ? where id = ?").params(filed.authority().value(), id.value()).update();
            // Nobody else gives a submission to another body: our own term on it is told.
            jdbc.sql("update own_term set due_on = due_on where id = ?").param(id.value()).update();
            jdbc.sql("update open_task set due_at = due_at + interval '1 day', role = ? where record = ?").params(role.name(), id.value()).update();
        });
        Window window = windows.of(Role.MANAGER).open("deadlines?kind=reply&body=" + filed.authority().value());
        window.tick(first(window)).press("insight.acts.hand");
        assertThat(helpOfWhom(window)).isEqualTo(window.words("insight.refusal.noStep"));

        window.press("insight.acts.clear").open("deadlines?kind=step&body=" + filed.authority().value());
        window.tick(first(window)).press("insight.acts.all").press("insight.acts.hand");
        assertThat(helpOfWhom(window)).isEqualTo(window.words("insight.acts.toNobody"));

        window.press("insight.acts.clear").tick(first(window)).press("insight.acts.hand");
        assertThat(helpOfWhom(window)).isNullOrEmpty();
    }

    private static String helpOfWhom(Window window) {
        return ((HasHelper) window.field("insight.acts.to")).getHelperText();
    }

    private static String first(Window window) {
        return window.all(Checkbox.class).findFirst().orElseThrow().getAriaLabel().orElseThrow();
    }

    @Test
    void afterADeedInTheListAsManyPagesStayOpenAsWere() {
        Submission submission = submissions.find(filings.registered(3));
        jdbc.sql("""
                insert into running_deadline (kind, record, task, due_on, appeal, authority, region, role)
                select kind, record, 'more ' || n, due_on, appeal, authority, region, role from running_deadline, generate_series(1, ?) n
                where kind = 'REPLY' and record = ?""").params(DeadlineBoard.PAGE, submission.id().value()).update();
        try {
            Window window = windows.of(Role.MANAGER).open("deadlines?body=" + submission.authority().value());
            assertThat(window.all(DeadlineLine.class)).hasSize(DeadlineBoard.PAGE);
            window.press("ui.more");
            assertThat(window.all(DeadlineLine.class)).hasSize(DeadlineBoard.PAGE + 1);

            window.tick(window.all(Checkbox.class).findFirst().orElseThrow().getAriaLabel().orElseThrow()).press("insight.acts.remind");

            assertThat(window.all(DeadlineLine.class)).hasSize(DeadlineBoard.PAGE + 1);
        } finally {
            jdbc.sql("delete from running_deadline where record = ? and task like 'more %'").param(submission.id().value()).update();
        }
    }

    @Test
    void whoHasChosenWhatAnotherFilterHidesIsToldSoAndMayLetItGo() {
        Submission first = submissions.find(filings.registered(3));
        Submission second = submissions.find(filings.registered(3));
        Window window = windows.of(Role.MANAGER).open("deadlines?body=" + first.authority().value());
        window.tick(window.all(Checkbox.class).findFirst().orElseThrow().getAriaLabel().orElseThrow());
        assertThat(window.offers("insight.acts.letGo")).isFalse();

        window.open("deadlines?body=" + second.authority().value());
        assertThat(window.text()).contains(window.words("insight.acts.chosen.unseen", 1, 1));
        window.tick(window.all(Checkbox.class).findFirst().orElseThrow().getAriaLabel().orElseThrow());
        assertThat(window.text()).contains(window.words("insight.acts.chosen.unseen", 2, 1));
        window.press("insight.acts.letGo");

        assertThat(window.text()).contains(window.words("insight.acts.chosen", 1));
        assertThat(window.offers("insight.acts.letGo")).isFalse();
    }

    /** As when the application stops: there is no context left to take words from, and each would be a trace in the log. */
    @Test
    void sayNothingOfWhatIsChosenWhileTheirWindowCloses() {
        Window window = windows.of(Role.MANAGER).open("deadlines");
        String name = first(window);
        window.tick(name);
        Checkbox ticked = window.all(Checkbox.class).filter(one -> one.getAriaLabel().filter(name::equals).isPresent()).findFirst().orElseThrow();
        UI ui = ticked.getUI().orElseThrow();

        ui.close();
        ticked.removeFromParent();

        assertThat(window.text()).contains(window.words("insight.acts.chosen", 1)).doesNotContain(window.words("insight.acts.chosen.unseen", 1, 1));
    }

    @Test
    void whatIsOverdueStandsBeforeTheSixtyDays() {
        Submission submission = submissions.find(filings.registered(60));
        Window window = windows.of(Role.MANAGER).open("deadlines?view=timeline&body=" + submission.authority().value());

        assertThat(window.all(DeadlineLine.class)).hasSize(1);
        assertThat(window.text()).contains(window.words("workflow.group.OVERDUE"));
        assertThat(addresses(window)).contains("submissions/" + submission.number())
                .anySatisfy(address -> assertThat(address).contains("due=overdue").contains("body=" + submission.authority().value()));
    }

    @Test
    void aDayThatStayedThoughTheCalendarHasChangedSaysSo() {
        Submission submission = submissions.find(filings.registered(60));
        LocalDate due = Objects.requireNonNull(submission.clock()).dueOn();
        jdbc.sql("update submission set due_on = ? where id = ?").params(due.minusDays(1), submission.id().value()).update();

        for (String page : List.of("deadlines?body=" + submission.authority().value(), "submissions/" + submission.number())) {
            assertThat(windows.of(Role.MANAGER).open(page).text()).as(page)
                    .contains("it would end on " + Dates.day(due, Language.EN) + ", but " + Dates.day(due.minusDays(1), Language.EN));
        }
    }

    @Test
    void whatIsChosenGoesIntoTheAddress() {
        Submission submission = submissions.find(filings.registered(3));
        Window window = windows.of(as.newUser(Role.MANAGER)).open("deadlines?body=" + submission.authority().value());

        window.fill("insight.filter.kind", DeadlineKind.STEP);

        assertThat(window.all(DeadlineLine.class)).isEmpty();
        assertThat(addresses(window)).anySatisfy(address ->
                assertThat(address).contains("kind=step").contains("body=" + submission.authority().value()));
    }

    private static List<String> addresses(Window window) {
        return window.all(Anchor.class).map(Anchor::getHref).toList();
    }
}
