package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Queries;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.SignatoryId;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.desk.OpenSteps;
import org.arasha.directory.Channel;
import org.arasha.directory.OrganisationId;
import org.arasha.followup.Assessments;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.Alarm;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.NormRef;
import org.arasha.incident.Outcome;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.incident.Records;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.workflow.Timers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of running deadlines says what the records say, and the board shows each to those who may see it. */
@ArashaTest
record RunningDeadlinesTests(DeadlineBoard board, Cases cases, Filings filings, Appeals appeals, Submissions submissions, Assessments assessments,
        Terms terms, Timers timers, TransactionTemplate transaction, Incidents incidents, Records records, OpenSteps steps, JdbcClient jdbc, As as) {

    private static final String COLUMNS = "kind, record, task, due_on, appeal, case_id, authority, region, role, holder";

    @Test
    void agreeWithTheRecordsWhateverPeopleDo() {
        Random random = new Random(1991);
        List<IncidentId> known = new ArrayList<>(List.of(cases.registered(), cases.analysed(Remedy.MONITOR)));
        List<SubmissionId> filed = new ArrayList<>(List.of(filings.registered(3), filings.registered(40)));
        List<SignatoryId> asked = new ArrayList<>(asked(cases.today().plusDays(4)));
        UserId who = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER, Role.MANAGER);
        heard(cases.registered(), cases.today().plusDays(4));
        for (int i = 0; i < 80; i++) {
            IncidentId incident = known.get(random.nextInt(known.size()));
            SubmissionId submission = filed.get(random.nextInt(filed.size()));
            SignatoryId signatory = asked.get(random.nextInt(asked.size()));
            int days = random.nextInt(30);
            attempt(() -> {
                switch (days % 11) {
                    case 0 -> known.add(cases.registered(new Alarm(false, false, false, false, cases.today().plusDays(days))));
                    case 1 -> filed.add(filings.registered(days));
                    case 2 -> filings.receive(submission, days);
                    case 3 -> filings.reply(submission);
                    case 4 -> as.role(Role.LAWYER, () -> submissions.replyNotKnown(submission));
                    case 5 -> {
                        if (days % 2 == 0) {
                            filings.signed(signatory);
                        } else {
                            filings.declined(signatory);
                        }
                    }
                    case 6 -> asked.addAll(asked(cases.today().plusDays(days)));
                    case 7 -> describe(incident, days % 3 == 0 ? null : "KZ-" + (days % 2 == 0 ? "71" : "75"), days);
                    case 10 -> heard(incident, days % 3 == 0 ? null : cases.today().plusDays(days));
                    case 8 -> inRegion(submission, days % 2 == 0 ? "KZ-71" : null);
                    default -> cases.open(incident).forEach(step -> as.user(who, () -> claimOrGiveBack(step.taskId(), step.isHeldBy(who))));
                }
            });
        }
        heard(cases.registered(), cases.today().plusDays(9));

        assertThat(beside("running_deadline", "deadline_of_records")).isEmpty();
        assertThat(beside("deadline_of_records", "running_deadline")).isEmpty();
        assertThat(rows("select deadline, due_on, concern, kind, authority, region from deadline_concern except table concern_of_records")).isEmpty();
        assertThat(rows("table concern_of_records except select deadline, due_on, concern, kind, authority, region from deadline_concern"))
                .isEmpty();
        assertThat(filed.stream().map(submissions::find).filter(Submission::isClockRunning)).isNotEmpty()
                .allSatisfy(one -> assertThat(dueOn(one.id().value())).isEqualTo(one.clock().dueOn()));
        assertThat(filed.stream().map(submissions::find).filter(one -> !one.isClockRunning())).isNotEmpty()
                .allSatisfy(one -> assertThat(rows("select 1 from running_deadline where kind = 'REPLY' and record = '%s'"
                        .formatted(one.id().value()))).isEmpty());
        assertThat(rows("select distinct kind from running_deadline")).hasSize(DeadlineKind.values().length);
    }

    @Test
    void aTermIsFoundByItsBodyItsRegionItsLawyerAndItsPartner() {
        UserId lawyer = as.newUser(Role.LAWYER);
        OrganisationId partner = filings.partner();
        AppealId appeal = filings.appealOpened();
        SignatoryId signatory = filings.invite(appeal, partner);
        filings.draft(lawyer, appeal, Channel.IN_PERSON);
        DeadlineFilter ofPartner = new DeadlineFilter(null, null, null, null, partner.value(), null, null);
        assertThat(seen(ofPartner)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(DeadlineKind.SIGNATURE);
            assertThat(row.record()).isEqualTo(signatory.value());
            assertThat(row.dueOn()).isEqualTo(appeals.find(appeal).signUntil());
        });
        filings.signed(signatory);
        assertThat(seen(ofPartner)).isEmpty();
        filings.approve(appeal);
        SubmissionId id = filings.submissionsOf(appeal).getFirst().id();
        filings.register(id, 2);
        inRegion(id, "KZ-23");

        Submission submission = submissions.find(id);
        DeadlineFilter ofBody = new DeadlineFilter(null, submission.authority().value(), null, null, null, null, null);
        DeadlineFilter ofRegion = new DeadlineFilter(DeadlineKind.REPLY, null, "KZ-23", null, null, null, null);
        DeadlineFilter ofLawyer = new DeadlineFilter(DeadlineKind.REPLY, submission.authority().value(), "KZ-23", lawyer.value(), partner.value(), null, null);
        for (DeadlineFilter filter : List.of(ofBody, ofRegion, ofLawyer, ofPartner)) {
            assertThat(seen(filter)).as(filter.toString()).extracting(DeadlineRow::record).contains(id.value());
            assertThat(seen(filter.due(null, cases.today()))).extracting(DeadlineRow::record).doesNotContain(id.value());
        }
        assertThat(seen(ofLawyer)).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(submission.number());
            assertThat(row.address()).isEqualTo("submissions/" + submission.number());
            assertThat(row.rule()).isEqualTo(submission.clock().termRule());
        });
        Map<LocalDate, List<DeadlineRow>> month = as.role(Role.MANAGER, () -> board.days(ofLawyer, cases.today(), 60, 3));
        assertThat(month).containsOnlyKeys(submission.clock().dueOn());
        assertThat(month.get(submission.clock().dueOn())).singleElement().extracting(DeadlineRow::onDay).isEqualTo(1);
    }

    @Test
    void ourOwnTermRunsFromTheReplyUntilTheComplaintIsFiled() {
        SubmissionId id = filings.registered(5);
        filings.reply(id);
        LocalDate until = terms.term(TermKind.COMPLAINT, cases.today()).dueOn();
        assertThat(ownTerm(id.value())).as("while a lawyer decides").containsExactly(until);

        filings.assess(id, NextStep.COMPLAINT);
        assertThat(ownTerm(id.value())).isEmpty();
        AppealId complaint = filings.of(appeals.find(submissions.find(id).appeal()).incidentIds().getFirst());
        assertThat(ownTerm(complaint.value())).as("while it is written").containsExactly(until);
        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(complaint))).map(Term::dueOn).contains(until);
        filings.draft(complaint, Channel.POST);
        filings.approve(complaint);
        assertThat(ownTerm(complaint.value())).as("approved is not filed").containsExactly(until);

        filings.register(filings.submissionsOf(complaint).getFirst().id(), 0);
        assertThat(ownTerm(complaint.value())).isEmpty();
    }

    /** As at the first start that knows it, too. */
    @Test
    void whatIsWrittenAgainstABodyIsFoundByItAndByItsRegion() throws IOException {
        SubmissionId id = filings.replied();
        inRegion(id, "KZ-39");
        filings.assess(id, NextStep.COMPLAINT);
        UUID complaint = filings.of(appeals.find(submissions.find(id).appeal()).incidentIds().getFirst()).value();
        DeadlineFilter ofBody = new DeadlineFilter(DeadlineKind.FILING, submissions.find(id).authority().value(), null, null, null, null, null);
        DeadlineFilter ofRegion = new DeadlineFilter(DeadlineKind.FILING, null, "KZ-39", null, null, null, null);

        assertThat(seen(ofBody)).extracting(DeadlineRow::record).containsExactly(complaint);
        assertThat(seen(ofRegion)).extracting(DeadlineRow::record).contains(complaint);

        jdbc.sql("update running_deadline set authority = null, region = null where record = ?").param(complaint).update();
        assertThat(seen(ofBody)).isEmpty();
        String migration = new ClassPathResource("db/migration/insight/V37__say_against_whom_what_is_written_is.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration.substring(migration.indexOf("update running_deadline"))).update();

        assertThat(seen(ofBody)).singleElement().satisfies(row -> {
            assertThat(row.record()).isEqualTo(complaint);
            assertThat(row.body().isEmpty()).isFalse();
            assertThat(row.address()).startsWith("appeals/");
        });
        assertThat(seen(ofRegion)).extracting(DeadlineRow::record).contains(complaint);
    }

    @Test
    void afterSilenceItRunsUntilSilenceIsTakenBack() {
        SubmissionId id = filings.registered(30);
        timers.goesOff(id);
        assertThat(ownTerm(id.value())).containsExactly(terms.term(TermKind.COMPLAINT, submissions.find(id).silent()).dueOn());

        filings.receive(id, 2);

        assertThat(ownTerm(id.value())).isEmpty();
    }

    @Test
    void whatIsPassedOnInPartAfterSilenceLeavesOurTermForTheRest() {
        SubmissionId id = filings.registeredWithDemands(2, 40);
        timers.goesOff(id);
        List<LocalDate> until = ownTerm(id.value());

        filings.passOn(id, filings.anotherBody(), 0, 1);
        assertThat(ownTerm(id.value())).hasSize(1).isEqualTo(until);

        filings.passOn(id, filings.anotherBody(), 0, 1);
        assertThat(ownTerm(id.value())).as("nothing is left to decide on").isEmpty();
    }

    @Test
    void anAuthorWhoComesWhileATermStartsIsSeen() {
        SubmissionId id = filings.handedIn(3);
        UUID appeal = submissions.find(id).appeal().value();
        UserId author = as.newUser(Role.LAWYER);
        transaction.executeWithoutResult(t -> {
            filings.receive(id, 2);
            CompletableFuture.runAsync(() -> jdbc.sql("insert into appeal_author (appeal_id, author) values (?, ?)")
                    .params(appeal, author.value()).update()).join();
        });

        assertThat(seen(new DeadlineFilter(DeadlineKind.REPLY, null, null, author.value(), null, null, null)))
                .extracting(DeadlineRow::record).containsExactly(id.value());
    }

    @Test
    void anAuthorWhoComesWhileATermEndsWaitsForNobody() {
        SubmissionId id = filings.registered(3);
        UUID appeal = submissions.find(id).appeal().value();
        UserId author = as.newUser(Role.LAWYER);
        transaction.executeWithoutResult(t -> {
            filings.reply(id);
            CompletableFuture.runAsync(() -> jdbc.sql("insert into appeal_author (appeal_id, author) values (?, ?)")
                    .params(appeal, author.value()).update()).orTimeout(20, TimeUnit.SECONDS).join();
        });

        DeadlineFilter theirs = new DeadlineFilter(null, null, null, author.value(), null, null, null);
        assertThat(seen(theirs)).extracting(DeadlineRow::kind).containsExactly(DeadlineKind.FILING);
    }

    private List<LocalDate> ownTerm(UUID record) {
        return seen(new DeadlineFilter(DeadlineKind.FILING, null, null, null, null, null, null)).stream()
                .filter(row -> row.record().equals(record)).map(DeadlineRow::dueOn).toList();
    }

    @Test
    void aRestrictedCaseIsOnTheBoardsOfItsMembersAndManagersOnly() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId id = cases.restricted(member, Remedy.MONITOR);
        describe(id, "KZ-47", 9);
        DeadlineFilter ofRegion = new DeadlineFilter(null, null, "KZ-47", null, null, null, null);

        assertThat(ofCase(member, ofRegion, id)).extracting(DeadlineRow::kind).contains(DeadlineKind.CASE, DeadlineKind.STEP);
        assertThat(ofCase(as.newUser(Role.MANAGER), ofRegion, id)).hasSize(2);
        assertThat(ofCase(as.newUser(Role.LAWYER), ofRegion, id)).isEmpty();
        assertThat(as.user(as.newUser(Role.LAWYER), () -> board.days(ofRegion, cases.today(), 42, 3).values().stream()
                .flatMap(List::stream).filter(row -> row.record().equals(id.value())).toList())).isEmpty();
    }

    @Test
    void theBoardIsReadPageByPageTheFirstDueFirst() {
        UserId busy = as.newUser(Role.INTAKE, Role.VERIFIER);
        for (int i = 0; i < DeadlineBoard.PAGE + 2; i++) {
            IncidentId id = i % 20 == 0 ? cases.registered(new Alarm(i % 40 == 0, false, false, false, null)) : cases.reported();
            as.user(busy, () -> steps.claim(steps.on(id.value()).getFirst().taskId()));
        }
        DeadlineFilter theirs = new DeadlineFilter(null, null, null, busy.value(), null, null, null);

        List<DeadlineRow> all = seen(theirs);

        assertThat(all).hasSize(DeadlineBoard.PAGE + 2).doesNotHaveDuplicates();
        assertThat(all).extracting(DeadlineRow::dueOn).isSorted();
        assertThat(all).allSatisfy(row -> assertThat(row.who()).isNotNull());
    }

    @Test
    void theRulesOfAPageAreReadAtOnce() {
        List<UUID> ids = IntStream.rangeClosed(1, 4).mapToObj(days -> filings.registered(days).value()).toList();
        List<DeadlineRow> rows = seen(new DeadlineFilter(DeadlineKind.REPLY, null, null, null, null, null, null)).stream()
                .filter(row -> ids.contains(row.record())).toList();
        assertThat(rows).hasSize(4);

        int ofOne = Queries.of(() -> explain(rows.subList(0, 1)));

        assertThat(ofOne).isPositive();
        assertThat(Queries.of(() -> explain(rows))).isEqualTo(ofOne);
    }

    private void explain(List<DeadlineRow> rows) {
        as.role(Role.MANAGER, () -> assertThat(board.because(rows, Language.RU, LocalDate::toString)).hasSize(rows.size()));
    }

    @ParameterizedTest
    @CsvSource({"1,1 день до", "2,2 дня до", "5,5 дней до", "21,21 день до"})
    void aReminderSaysItsDaysInTheFormsOfRussian(int days, String words) {
        assertThat(Texts.get(Language.RU, "insight.refusal.days", days, 3)).contains(words);
    }

    private List<DeadlineRow> ofCase(UserId who, DeadlineFilter filter, IncidentId id) {
        return as.user(who, () -> all(filter)).stream().filter(row -> row.record().equals(id.value())).toList();
    }

    private List<DeadlineRow> seen(DeadlineFilter filter) {
        return as.role(Role.MANAGER, () -> all(filter));
    }

    private List<DeadlineRow> all(DeadlineFilter filter) {
        List<DeadlineRow> found = new ArrayList<>();
        for (List<DeadlineRow> page = board.after(filter, null); !page.isEmpty(); page = board.after(filter, found.getLast())) {
            found.addAll(page);
        }
        return found;
    }

    /** Two organisations are asked to sign, until a day. */
    private List<SignatoryId> asked(LocalDate until) {
        AppealId appeal = filings.appealOpened();
        List<SignatoryId> both = List.of(filings.invite(appeal, filings.partner()), filings.invite(appeal, filings.partner()));
        filings.draft(appeal, Channel.POST);
        jdbc.sql("update appeal set sign_until = ? where id = ?").params(until, appeal.value()).update();
        return both;
    }

    private void describe(IncidentId id, @Nullable String region, int days) {
        Incident incident = incidents.find(id);
        Place place = new Place(LocalizedText.NONE, region, LocalizedText.NONE);
        as.role(Role.MANAGER, () -> incidents.describe(id, incident.version(), incident.title(), incident.when(), place,
                incident.categoryIds(), new Alarm(false, false, false, false, days % 2 == 0 ? null : cases.today().plusDays(days)),
                incidents.isRestricted(id)));
    }

    /** The first of its proceedings, or a new one; nothing is heard any more where no day is given. */
    private void heard(IncidentId id, @Nullable LocalDate on) {
        Proceeding.Hearing hearing = on == null ? null : new Proceeding.Hearing(on, null, LocalizedText.NONE);
        as.role(Role.LAWYER, () -> records.save(Cases.heard(records.of(id).proceedings().stream().findFirst().orElseGet(() -> charge(id)), hearing)));
    }

    private static Proceeding charge(IncidentId id) {
        return new Proceeding(ProceedingId.fresh(), 0, id, Proceeding.Kind.ADMINISTRATIVE, null, Cases.text("City court"), LocalizedText.NONE,
                Set.of(), List.of(new Proceeding.Step(Proceeding.Status.CHARGED, PartialDate.on(LocalDate.of(2020, 1, 9)),
                        new NormRef(NormRef.LAWS.getFirst(), "667", null), null)));
    }

    @Test
    void aHearingStandsOnTheBoardUntilTheCaseEnds() {
        IncidentId id = cases.analysed(Remedy.NONE);
        LocalDate day = cases.today().plusDays(5);
        heard(id, day);
        DeadlineFilter hearings = new DeadlineFilter(DeadlineKind.HEARING, null, null, null, null, day, day);
        assertThat(ofCaseNumbered(hearings, id)).singleElement().satisfies(row -> {
            assertThat(row.body().en()).isEqualTo("City court");
            assertThat(row.address()).isEqualTo("incidents/" + incidents.find(id).number());
        });

        heard(id, day.plusDays(1));
        assertThat(ofCaseNumbered(hearings, id)).isEmpty();
        assertThat(ofCaseNumbered(hearings.due(day.plusDays(1), day.plusDays(1)), id)).hasSize(1);

        cases.close(id, Outcome.NOT_KNOWN);
        assertThat(ofCaseNumbered(hearings.due(null, null), id)).isEmpty();
    }

    @Test
    void aHearingConcernsTheLawyersOfTheCaseThoughNobodyHoldsAStep() {
        UserId analyst = as.newUser(Role.LAWYER);
        UserId author = as.newUser(Role.LAWYER);
        IncidentId id = cases.verified();
        heard(id, cases.today().plusDays(5));
        assertThat(hearingsOf(analyst)).isEmpty();
        cases.does(analyst, id, "Analyse legally", () -> cases.analyse(id, Remedy.OWN_APPEAL));
        assertThat(hearingsOf(analyst)).containsExactly(id.value());

        AppealId appeal = filings.of(id);
        filings.draft(author, appeal, Channel.POST);
        heard(id, cases.today().plusDays(6));
        assertThat(hearingsOf(author)).containsExactly(id.value());
        jdbc.sql("update appeal set closed_at = now() where id = ?").param(appeal.value()).update();
        heard(id, cases.today().plusDays(7));
        assertThat(hearingsOf(author)).as("also when the appeal has ended").containsExactly(id.value());
        assertThat(hearingsOf(analyst)).containsExactly(id.value());
    }

    @Test
    void aHearingConcernsWhoHoldsAStepOfTheCaseAndNobodyWhoOnlyMentionsIt() {
        UserId holder = as.newUser(Role.VERIFIER);
        IncidentId id = cases.registered();
        heard(id, cases.today().plusDays(5));
        String task = cases.step(id, "Verify facts").taskId();
        as.user(holder, () -> steps.claim(task));
        assertThat(hearingsOf(holder)).containsExactly(id.value());
        as.user(holder, () -> steps.giveBack(task));
        assertThat(hearingsOf(holder)).isEmpty();

        UserId author = as.newUser(Role.LAWYER);
        AppealId appeal = filings.appealOpened();
        filings.draft(author, appeal, Channel.POST);
        jdbc.sql("insert into appeal_incident (appeal_id, position, incident, mentioned) values (?, 9, ?, true)").params(appeal.value(), id.value()).update();
        assertThat(hearingsOf(author)).isEmpty();
    }

    @Test
    void anAuthorWhoComesWhileAHearingIsEnteredIsSeen() {
        UserId author = as.newUser(Role.LAWYER);
        IncidentId id = cases.analysed(Remedy.OWN_APPEAL);
        AppealId appeal = filings.of(id);
        transaction.executeWithoutResult(t -> {
            heard(id, cases.today().plusDays(5));
            CompletableFuture.runAsync(() -> jdbc.sql("insert into appeal_author (appeal_id, author) values (?, ?)")
                    .params(appeal.value(), author.value()).update()).join();
        });

        assertThat(hearingsOf(author)).containsExactly(id.value());
    }

    private List<UUID> hearingsOf(UserId who) {
        return jdbc.sql("""
                select d.case_id from deadline_concern c join running_deadline d on d.id = c.deadline and d.due_on = c.due_on
                where c.concern = ? and d.kind = 'HEARING'""").param(who.value()).query(UUID.class).list();
    }

    private List<DeadlineRow> ofCaseNumbered(DeadlineFilter filter, IncidentId id) {
        return seen(filter).stream().filter(row -> row.number().equals(incidents.find(id).number().toString())).toList();
    }

    /** Without a code, which other tests look for. */
    private void inRegion(SubmissionId id, @Nullable String region) {
        jdbc.sql("update authority set region = ? where id = ?").params(region, submissions.find(id).authority().value()).update();
    }

    private void claimOrGiveBack(String task, boolean mine) {
        if (mine) {
            steps.giveBack(task);
        } else {
            steps.claim(task);
        }
    }

    /** What is not possible now is refused, and that is all. */
    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal impossible) {
            assertThat(impossible).hasMessageContaining(".refusal.");
        }
    }

    private List<Map<String, Object>> beside(String one, String other) {
        return rows("select %s from %s except select %s from %s".formatted(COLUMNS, one, COLUMNS, other));
    }

    private LocalDate dueOn(UUID submission) {
        return jdbc.sql("select due_on from running_deadline where kind = 'REPLY' and record = ?").param(submission)
                .query(LocalDate.class).single();
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }
}
