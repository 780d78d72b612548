package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Absences;
import org.arasha.access.CurrentUser;
import org.arasha.access.OwnLanguage;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.directory.Channel;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.incident.Records;
import org.arasha.legal.Remedy;
import org.arasha.mail.Outbox;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** On days that lie ahead: no choice that is made today keeps a mail of theirs back. */
@ArashaTest
class DigestTests {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Digests digests;
    private final DigestSweep sweep;
    private final MyDeadlines mine;
    private final DigestText text;
    private final Absences absences;
    private final Outbox outbox;
    private final OwnLanguage language;
    private final Cases cases;
    private final Filings filings;
    private final Submissions submissions;
    private final Incidents incidents;
    private final Records records;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final As as;
    private final LocalDate tomorrow;

    DigestTests(Digests digests, DigestSweep sweep, MyDeadlines mine, DigestText text, Absences absences, Outbox outbox, OwnLanguage language, Cases cases,
            Filings filings, Submissions submissions, Incidents incidents, Records records, JdbcClient jdbc, TransactionTemplate transaction,
            CurrentUser user, ApplicationEventPublisher events, Clock clock, As as) {
        this.digests = digests;
        this.sweep = sweep;
        this.mine = mine;
        this.text = text;
        this.absences = absences;
        this.outbox = outbox;
        this.language = language;
        this.cases = cases;
        this.filings = filings;
        this.submissions = submissions;
        this.incidents = incidents;
        this.records = records;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.user = user;
        this.events = events;
        this.clock = clock;
        this.as = as;
        this.tomorrow = cases.today().plusDays(1);
    }

    @Test
    void whateverNodesSweepOneMailComesOnADayFromTheChosenHourOn() {
        UserId author = reader(8);
        SubmissionId id = termOf(author);
        due(id, tomorrow.minusDays(2));

        sweep.tell(tomorrow.atTime(7, 59));
        assertThat(mails(author)).isEmpty();
        // At eight nothing ran.
        List<CompletableFuture<Void>> sweeps = Stream.generate(() -> CompletableFuture.runAsync(() -> sweep.tell(tomorrow.atTime(MORNING))))
                .limit(3).toList();
        sweeps.forEach(CompletableFuture::join);
        sweep.tell(tomorrow.atTime(20, 0));

        assertThat(mails(author)).singleElement().satisfies(mail -> {
            String number = submissions.find(id).number();
            assertThat(mail.subject()).startsWith("Your deadlines on").doesNotContain(number);
            assertThat(mail.body()).contains("Overdue – 1", number, "/submissions/" + number, "Term for a body to reply")
                    .doesNotContain("Body").doesNotContain("Reporter held");
        });
        sweep.tell(tomorrow.plusDays(1).atTime(MORNING));
        assertThat(mails(author)).hasSize(2);
    }

    @Test
    void aClockThatWasAheadKeepsNoMailBackOnceItIsSetBack() {
        UserId author = reader(8);
        due(termOf(author), tomorrow.minusDays(2));
        sweep.tell(tomorrow.plusDays(40).atTime(MORNING));
        assertThat(mails(author)).hasSize(1);

        sweep.tell(tomorrow.atTime(MORNING));
        sweep.tell(tomorrow.atTime(10, 0));

        assertThat(mails(author)).hasSize(2);
    }

    @Test
    void whoChoosesAnHourAfterTheClockWasSetBackIsToldToday() {
        UserId author = reader(23);
        due(termOf(author), cases.today());
        jdbc.sql("update digest set told_on = ? where user_id = ?").params(tomorrow.plusDays(40), author.value()).update();

        as.user(author, () -> digests.choose(23));
        sweep.tell(cases.today().atTime(23, 0));

        assertThat(jdbc.sql("select told_on from digest where user_id = ?").param(author.value()).query(LocalDate.class).single())
                .isEqualTo(cases.today());
    }

    @Test
    void whoHasNothingToDoIsNotWrittenToThatDay() {
        UserId author = reader(8);
        SubmissionId id = termOf(author);
        due(id, tomorrow.plusDays(9));

        sweep.tell(tomorrow.atTime(MORNING));
        due(id, tomorrow);
        sweep.tell(tomorrow.atTime(10, 0));
        assertThat(mails(author)).isEmpty();

        as.user(author, () -> digests.choose(null));
        sweep.tell(tomorrow.plusDays(1).atTime(MORNING));
        assertThat(mails(author)).isEmpty();
    }

    @Test
    void anHourThatIsOverTodayCountsFromTomorrow() {
        UserId author = reader(0);
        due(termOf(author), cases.today());

        sweep.tell(cases.today().atTime(MORNING));
        assertThat(mails(author)).isEmpty();
        sweep.tell(tomorrow.atTime(0, 0));
        assertThat(mails(author)).hasSize(1);
    }

    @Test
    void aLaterHourOfTheSameDayIsChosenInsteadOfOneThatIsOverAndBringsNoSecondMail() {
        UserId author = reader(8);
        LocalDate today = cases.today();
        due(termOf(author), today);
        Digests atTen = new Digests(jdbc, user, events, Clock.fixed(today.atTime(10, 0).atZone(Dates.ZONE).toInstant(), Dates.ZONE));

        choose(author, atTen, 8);
        choose(author, atTen, 14);
        sweep.tell(today.atTime(14, 0));
        assertThat(mails(author)).hasSize(1);

        choose(author, atTen, 15);
        sweep.tell(today.atTime(15, 0));
        assertThat(mails(author)).hasSize(1);
    }

    @Test
    void whoChoosesTheirHourOnceMoreGetsTheMailThatIsStillOwed() {
        UserId author = reader(8);
        LocalDate today = cases.today();
        due(termOf(author), today);
        jdbc.sql("update digest set told_on = ? where user_id = ?").params(today.minusDays(1), author.value()).update();

        choose(author, new Digests(jdbc, user, events, Clock.fixed(today.atTime(10, 0).atZone(Dates.ZONE).toInstant(), Dates.ZONE)), 8);
        sweep.tell(today.atTime(10, 0));

        assertThat(mails(author)).hasSize(1);
    }

    private void choose(UserId who, Digests then, int hour) {
        as.user(who, () -> transaction.executeWithoutResult(choosing -> then.choose(hour)));
    }

    @Test
    void theHearingsOfOnesCasesAreOnesOwnAsLongAsOneMaySeeThem() {
        UserId member = reader(8);
        UserId other = reader(8);
        as.user(member, () -> language.choose(Language.RU));
        IncidentId id = as.user(member, () -> cases.restricted(member, Remedy.MONITOR));
        jdbc.sql("insert into case_member (case_id, user_id) values (?, ?)").params(id.value(), other.value()).update();
        as.user(member, () -> records.add(Cases.heard(charge(id), new Proceeding.Hearing(tomorrow, MORNING, LocalizedText.NONE))));

        jdbc.sql("delete from case_member where case_id = ? and user_id = ?").params(id.value(), other.value()).update();
        sweep.tell(tomorrow.atTime(MORNING));

        assertThat(mails(member)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("Сегодня – ", incidents.find(id).number().toString(), "Заседание по делу"));
        assertThat(mails(other)).isEmpty();
    }

    @Test
    void whatOneMayNotSeeTakesNoPlaceOfWhatOneMay() {
        UserId author = reader(8);
        SubmissionId hidden = termOf(author);
        SubmissionId open = termOf(author);
        due(hidden, tomorrow);
        due(open, tomorrow.plusDays(1));
        jdbc.sql("""
                update case_access set restricted = true where case_id in (
                    select x.incident from appeal_incident x join submission s on s.appeal = x.appeal_id where s.id = ?)""")
                .param(hidden.value()).update();

        assertThat(mine.of(author, LocalDate.EPOCH, tomorrow.plusDays(6), 1)).extracting(DeadlineRow::record).containsExactly(open.value());
    }

    @Test
    void whatIsOfSomebodyAwayIsToldToWhoStandsInAndCanDoIt() {
        UserId away = reader(8);
        SubmissionId id = termOf(away);
        due(id, tomorrow);
        UserId there = as.newUser(Role.LAWYER);
        UserId otherRole = as.newUser(Role.VERIFIER);
        assertThat(mine.of(there, LocalDate.EPOCH, tomorrow, 9)).isEmpty();

        for (UserId substitute : List.of(there, otherRole)) {
            jdbc.sql("delete from absence where user_id = ?").param(away.value()).update();
            as.user(away, () -> absences.enter(away, cases.today(), tomorrow, substitute));
            assertThat(mine.of(substitute, LocalDate.EPOCH, tomorrow, 9)).extracting(DeadlineRow::record)
                    .isEqualTo(substitute.equals(there) ? List.of(id.value()) : List.of());
        }
        assertThat(mine.of(away, LocalDate.EPOCH, tomorrow, 9)).hasSize(1);
    }

    @Test
    void whoMayNotSignInAnyMoreIsNotWrittenTo() {
        UserId author = reader(8);
        due(termOf(author), tomorrow);
        jdbc.sql("update app_user set enabled = false where id = ?").param(author.value()).update();

        sweep.tell(tomorrow.atTime(MORNING));

        assertThat(mails(author)).isEmpty();
    }

    @Test
    void whoMovesWhileARoundGoesOnIsWrittenToAtTheNewAddress() {
        UserId author = reader(8);
        due(termOf(author), tomorrow);
        TransactionTemplate afterAMove = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager())) {
            @Override
            public <T> T execute(TransactionCallback<T> deed) {
                jdbc.sql("update app_user set email = 'moved@arasha.example' where id = ?").param(author.value()).update();
                return super.execute(deed);
            }
        };

        new DigestSweep(mine, text, outbox, jdbc, afterAMove, clock).tell(tomorrow.atTime(MORNING));

        assertThat(jdbc.sql("select recipient from outgoing_mail where send_key like ?").param("digest:" + author.value() + ":%")
                .query(String.class).list()).containsExactly("moved@arasha.example");
    }

    private UserId reader(int hour) {
        UserId user = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        jdbc.sql("update app_user set email = ? where id = ?").params("u" + user.value() + "@arasha.example", user.value()).update();
        as.user(user, () -> digests.choose(hour));
        assertThat(as.user(user, digests::hour)).contains(hour);
        return user;
    }

    private SubmissionId termOf(UserId author) {
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.IN_PERSON);
        filings.approve(appeal);
        SubmissionId id = filings.submissionsOf(appeal).getFirst().id();
        filings.register(id, 2);
        return id;
    }

    private static Proceeding charge(IncidentId id) {
        return new Proceeding(ProceedingId.fresh(), 0, id, Proceeding.Kind.ADMINISTRATIVE, null, LocalizedText.NONE, LocalizedText.NONE, Set.of(),
                List.of(new Proceeding.Step(Proceeding.Status.CHARGED, PartialDate.on(LocalDate.of(2020, 1, 9)),
                        new NormRef(NormRef.LAWS.getFirst(), "667", null), null)));
    }

    private void due(SubmissionId id, LocalDate day) {
        jdbc.sql("update submission set due_on = ? where id = ?").params(day, id.value()).update();
    }

    private record Mail(String subject, String body) {}

    private List<Mail> mails(UserId to) {
        return jdbc.sql("select subject, body from outgoing_mail where send_key like ?").param("digest:" + to.value() + ":%")
                .query(Mail.class).list();
    }
}
