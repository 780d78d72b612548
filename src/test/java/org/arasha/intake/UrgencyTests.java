package org.arasha.intake;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Absences;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.incident.Alarm;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.incident.Urgency;
import org.arasha.legal.Remedy;
import org.arasha.mail.MailFromOutside;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ArashaTest
record UrgencyTests(Urgencies urgencies, Intake intake, Duty duty, Absences absences, Cases cases, Incidents incidents, Records records, Windows windows,
        MailFromOutside mail, JdbcClient jdbc, As as) {

    private static final Alarm HELD = new Alarm(true, false, false, false, null);

    @AfterEach
    void nobodyIsOnDuty() {
        windows.close();
        jdbc.sql("delete from on_duty").update();
        jdbc.sql("update app_user set email = null").update();
    }

    @Test
    void keepsWhatTheTableDecidedAndWhoChangedItWhy() {
        IncidentId id = cases.registered(HELD);

        as.role(Role.VERIFIER, () -> cases.decide(id, Urgency.NONE, "They were let go."));
        as.role(Role.LAWYER, () -> cases.decide(id, Urgency.THREAT_TO_LIFE, "They are followed."));

        List<UrgencyChange> changes = as.role(Role.MANAGER, () -> urgencies.of(id));
        assertThat(changes).extracting(UrgencyChange::after).containsExactly(Urgency.THREAT_TO_LIFE, Urgency.NONE);
        assertThat(changes.getLast().before()).isEqualTo(Urgency.HELD_NOW);
        assertThat(changes.getLast().reason()).isEqualTo("They were let go.");
        assertThat(changes.getLast().by()).isEqualTo("Test [VERIFIER]");
        assertThat(incident(id).urgency()).isEqualTo(Urgency.THREAT_TO_LIFE);
    }

    @Test
    void isDecidedAsSoonAsAReportIsTakenAndStaysWithPeopleUntilMoreComes() {
        UserId onDuty = withMail(Role.LAWYER);
        as.user(onDuty, () -> duty.take(true));

        IncidentId id = as.role(Role.INTAKE, () -> intake.receive(new NewReport(IncidentId.fresh(), Report.Channel.CALL, "They hold her.", "", null,
                new Registration(text("Reporter held"), PartialDate.on(cases.today()), Place.UNKNOWN, Set.of(), List.of(), List.of(), null, null,
                        HELD, false)))).id();

        assertThat(incident(id).urgency()).isEqualTo(Urgency.HELD_NOW);
        assertThat(isUrgentInTheList(id)).isTrue();
        assertThat(mails(id)).containsOnlyKeys(mailOf(onDuty));
        as.role(Role.VERIFIER, () -> cases.decide(id, Urgency.NONE, "They were let go."));
        intake.learn(id, HELD);
        assertThat(incident(id).urgency()).as("what they knew").isEqualTo(Urgency.NONE);
        intake.learn(id, new Alarm(false, false, true, false, null));
        assertThat(incident(id).urgency()).as("what has come since").isEqualTo(Urgency.VIOLENCE);
    }

    @Test
    void openStepsFollowAtOnce() {
        IncidentId id = cases.registered();
        Instant usual = cases.step(id, "Verify facts").dueAt();

        as.role(Role.VERIFIER, () -> cases.decide(id, Urgency.VIOLENCE, "They were beaten."));
        assertThat(isUrgentInTheList(id)).isTrue();
        assertThat(cases.step(id, "Verify facts").dueAt()).isBefore(usual);
        assertThat(engineDue(id)).isEqualTo(cases.step(id, "Verify facts").dueAt());

        as.role(Role.VERIFIER, () -> cases.decide(id, Urgency.NONE, "It was somebody else."));
        assertThat(isUrgentInTheList(id)).isFalse();
        assertThat(cases.step(id, "Verify facts").dueAt()).isEqualTo(usual);
    }

    @Test
    void refusesAChangeWithoutReasonOrToTheSame() {
        IncidentId id = cases.registered();

        assertRefused("intake.urgency.noReason", () -> as.role(Role.VERIFIER, () -> cases.decide(id, Urgency.MINORS, " ")));
        assertRefused("ui.tooLong", () -> as.role(Role.VERIFIER, () -> cases.decide(id, Urgency.MINORS, "x".repeat(2_001))));
        assertRefused("intake.urgency.isSo", () -> as.role(Role.VERIFIER, () -> cases.decide(id, Urgency.NONE, "Calm.")));
        assertThatThrownBy(() -> as.role(Role.AUDITOR, () -> urgencies.change(records.unchecked(id), Set.of(), Urgency.MINORS, "A child.")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(incident(id).urgency()).isEqualTo(Urgency.NONE);
    }

    @Test
    void writesToThoseOnDutyByTheNumberOnly() {
        UserId onDuty = withMail(Role.LAWYER);
        UserId other = withMail(Role.INTAKE);
        as.user(onDuty, () -> duty.take(true));

        IncidentId id = cases.registered(HELD);

        assertThat(mails(id)).containsOnlyKeys(mailOf(onDuty)).doesNotContainKey(mailOf(other));
        String number = incident(id).number().toString();
        assertThat(mails(id).get(mailOf(onDuty))).contains(number).contains("/incidents/" + number)
                .doesNotContain(incident(id).title().en());
    }

    @Test
    void tellsThoseOnDutyWithoutAnAddressThatNoMailReachesThem() {
        Window work = windows.of(as.newUser(Role.LAWYER)).open("work");
        String told = work.words("workflow.onDuty.noAddress");
        assertThat(work.text()).doesNotContain(told);

        work.mark(work.words("workflow.onDuty"), true);
        assertThat(work.text()).contains(told);
        assertThat(work.open("work").text()).contains(told);

        Window reached = windows.of(withMail(Role.LAWYER)).open("work");
        assertThat(reached.mark(reached.words("workflow.onDuty"), true).text()).doesNotContain(told);
    }

    @Test
    void writesToWhoStandsInForThoseOnDutyWhoAreAway() {
        UserId onDuty = withMail(Role.LAWYER);
        UserId substitute = withMail(Role.LAWYER);
        as.user(onDuty, () -> {
            duty.take(true);
            absences.enter(onDuty, cases.today(), cases.today(), substitute);
        });

        assertThat(mails(cases.registered(HELD))).containsOnlyKeys(mailOf(substitute));
    }

    @Test
    void writesToIntakeAndManagersWhenNobodyOnDutyHasAnAddress() {
        UserId intake = withMail(Role.INTAKE);
        UserId manager = withMail(Role.MANAGER);
        withMail(Role.LAWYER);
        as.user(as.newUser(Role.INTAKE), () -> duty.take(true)); // without an address

        IncidentId id = cases.registered(HELD);

        assertThat(mails(id)).containsOnlyKeys(mailOf(intake), mailOf(manager));
    }

    @Test
    void callsTheOthersOnceTheCallOfTheOnlyOneOnDutyHasComeBack() {
        UserId onDuty = withMail(Role.LAWYER);
        UserId intake = withMail(Role.INTAKE);
        as.user(onDuty, () -> duty.take(true));
        IncidentId id = cases.registered(HELD);
        assertThat(mails(id)).containsOnlyKeys(mailOf(onDuty));

        mail.returns(jdbc.sql("select message_id from outgoing_mail where topic = ?").param(id.value()).query(String.class).single());

        assertThat(mails(id)).containsOnlyKeys(mailOf(onDuty), mailOf(intake));
        assertThat(mails(cases.registered(HELD))).as("and from then on at once").containsOnlyKeys(mailOf(onDuty), mailOf(intake));
    }

    @Test
    void callsWhoeverIsOnDutyAtTheAddressTheyHaveByTheTimeTheCallComesBack() {
        UserId onDuty = withMail(Role.LAWYER);
        as.user(onDuty, () -> duty.take(true));
        IncidentId id = cases.registered(HELD);
        String mended = "mended-" + mailOf(onDuty);
        jdbc.sql("update app_user set email = ? where id = ?").params(mended, onDuty.value()).update();

        mail.returns(jdbc.sql("select message_id from outgoing_mail where topic = ?").param(id.value()).query(String.class).single());

        assertThat(mails(id)).containsOnlyKeys(mailOf(onDuty), mended);
    }

    @Test
    void callsNobodyElseWhereAnotherOnDutyWasReached() {
        UserId onDuty = withMail(Role.LAWYER);
        UserId reached = withMail(Role.VERIFIER);
        withMail(Role.INTAKE);
        as.user(onDuty, () -> duty.take(true));
        as.user(reached, () -> duty.take(true));
        IncidentId id = cases.registered(HELD);

        mail.returns(jdbc.sql("select message_id from outgoing_mail where topic = ? and recipient = ?").params(id.value(), mailOf(onDuty))
                .query(String.class).single());

        assertThat(mails(id)).containsOnlyKeys(mailOf(onDuty), mailOf(reached));
    }

    @Test
    void writesToNobodyWhoMayNotSeeTheCase() {
        UserId outsider = withMail(Role.INTAKE);
        as.user(outsider, () -> duty.take(true));
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        withMail(member);
        IncidentId id = cases.restricted(member, Remedy.MONITOR);

        as.user(member, () -> cases.decide(id, Urgency.THREAT_TO_LIFE, "They were told so."));

        assertThat(mails(id)).containsOnlyKeys(mailOf(member));
    }

    @Test
    void saysItOnOpenScreensOfThoseWhoMaySeeIt() {
        Window intake = windows.of(Role.INTAKE).open("work");
        Window verifier = windows.of(as.newUser(Role.VERIFIER)).open("work");
        IncidentId id = cases.registered();
        UserId onDuty = as.newUser(Role.LAWYER);
        as.user(onDuty, () -> duty.take(true));
        Window lawyer = windows.of(onDuty).open("incidents");

        as.role(Role.MANAGER, () -> cases.decide(id, Urgency.VIOLENCE, "They were beaten."));

        String words = intake.words("intake.duty.notice", incident(id).number().toString(), intake.words("incident.urgency.VIOLENCE"));
        for (Window window : List.of(intake, lawyer)) {
            assertThat(heard(window)).anyMatch(notice -> notice.contains(words));
        }
        assertThat(verifier.refresh().notices()).as("windows are told in the order in which they were opened, and the last has heard")
                .noneMatch(notice -> notice.contains(words));
    }

    @Test
    void hearsOfAnAlertWhoseTransactionEndsAfterThatOfALaterOne() {
        UserId officer = as.newUser(Role.INTAKE);
        Set<Long> known = new HashSet<>(as.user(officer, duty::newest));
        long late = jdbc.sql("select nextval(pg_get_serial_sequence('urgent_alert', 'id'))").query(Long.class).single();
        IncidentId id = cases.registered(HELD);
        as.user(officer, () -> duty.beside(known)).forEach(alert -> known.add(alert.id()));
        assertThat(known).anyMatch(alert -> alert > late);

        jdbc.sql("insert into urgent_alert (id, incident, urgency) overriding system value values (?, ?, 'HELD_NOW')")
                .params(late, id.value()).update();

        assertThat(as.user(officer, () -> duty.beside(known))).extracting(Duty.Alert::id).containsExactly(late);
    }

    @Test
    void isChangedOnThePageOfTheCase() {
        IncidentId id = cases.registered();
        Window page = windows.of(Role.VERIFIER).open("incidents/" + incident(id).number());

        page.press("intake.urgency.change");
        assertThat(page.complaint("intake.urgency.is")).isEqualTo(page.words("intake.urgency.isSo"));
        page.fill("intake.urgency.is", Urgency.MINORS).fill("intake.urgency.reason", "She is sixteen.").press("intake.urgency.change");

        assertThat(page.notices()).contains(page.words("intake.urgency.changed"));
        assertThat(page.text()).contains("She is sixteen.").contains(page.words("intake.urgency.byTable"));
        assertThat(incident(id).urgency()).isEqualTo(Urgency.MINORS);
    }

    @Test
    void isChangedAlsoWhileTheReportWaits() {
        IncidentId id = cases.reported();

        windows.of(Role.INTAKE).open("incidents/" + incident(id).number()).fill("intake.urgency.is", Urgency.VIOLENCE)
                .fill("intake.urgency.reason", "They were beaten.").press("intake.urgency.change");

        assertThat(incident(id).urgency()).isEqualTo(Urgency.VIOLENCE);
    }

    @Test
    void dutyIsBegunAndEndedInMyWork() {
        UserId who = as.newUser(Role.MANAGER);
        Window work = windows.of(who).open("work");

        work.fill("workflow.onDuty", true);
        assertThat(as.user(who, duty::isMine)).isTrue();
        work.fill("workflow.onDuty", false);
        assertThat(as.user(who, duty::isMine)).isFalse();
    }

    /** The hint comes through the database; the screen reads when it has come. */
    private static List<String> heard(Window window) {
        long until = System.nanoTime() + 10_000_000_000L;
        List<String> notices = window.refresh().notices();
        while (notices.isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
            notices = window.refresh().notices();
        }
        return notices;
    }

    private UserId withMail(Role role) {
        UserId user = as.newUser(role);
        withMail(user);
        return user;
    }

    private void withMail(UserId user) {
        jdbc.sql("update app_user set email = ? where id = ?").params(mailOf(user), user.value()).update();
    }

    private static String mailOf(UserId user) {
        return user.value() + "@example.kz";
    }

    private Map<String, String> mails(IncidentId id) {
        record Mail(String recipient, String body) {}
        return jdbc.sql("select recipient, subject || body as body from outgoing_mail where topic = ?").param(id.value())
                .query(Mail.class).list().stream().collect(java.util.stream.Collectors.toMap(Mail::recipient, Mail::body));
    }

    private boolean isUrgentInTheList(IncidentId id) {
        return jdbc.sql("select urgent from open_task where record = ?").param(id.value()).query(Boolean.class).single();
    }

    private Instant engineDue(IncidentId id) {
        return jdbc.sql("select t.due_date_ from act_ru_task t join open_task o on o.task_id = t.id_ where o.record = ?")
                .param(id.value()).query(Instant.class).single();
    }

    private Incident incident(IncidentId id) {
        return incidents.find(id);
    }
}
