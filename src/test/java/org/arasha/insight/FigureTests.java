package org.arasha.insight;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.directory.Channel;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.Categories;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
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
import org.arasha.verification.Conclusion;
import org.arasha.workflow.Timers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures say what a count of the records says, whatever people did to them, and reports are made of the figures. */
@ArashaTest
record FigureTests(Figures figures, FigureCounting counting, ReportSheets reports, OfficialFigures official, Cases cases, Filings filings,
        Submissions submissions, Incidents incidents, IncidentMerges merges, Categories categories, Records records, Timers timers, JdbcClient jdbc,
        TransactionTemplate transaction, As as) {

    /** Of what the figures are: as they are kept, and as the records say. */
    private static final String KEPT = "select fact, kind, month, region, category, body, amount from figure where amount <> 0";
    private static final String COUNTED = """
            select f.fact, f.kind, f.month, c.region, c.category, c.body, sum(f.amount)
            from figure_fact_of_records f cross join lateral figure_cells(f.places, f.bodies) c group by 1, 2, 3, 4, 5, 6""";

    @Test
    void agreeWithACountOfTheRecordsWhateverPeopleDo() {
        Random random = new Random(2019);
        List<IncidentId> known = new ArrayList<>(List.of(cases.registered(), cases.registered(), cases.analysed(Remedy.MONITOR)));
        List<SubmissionId> filed = new ArrayList<>(List.of(filings.registered(3), filings.registered(40)));
        for (int i = 0; i < 48; i++) {
            IncidentId incident = known.get(random.nextInt(known.size()));
            IncidentId other = known.get(random.nextInt(known.size()));
            SubmissionId submission = filed.get(random.nextInt(filed.size()));
            int days = random.nextInt(30);
            int deed = i % 12;
            attempt(() -> {
                switch (deed) {
                    case 0 -> known.add(cases.registered());
                    case 1 -> filed.add(filings.registered(days));
                    case 2 -> filings.receive(submission, days);
                    case 3 -> filings.reply(submission);
                    case 4 -> filings.assess(submission, NextStep.CLOSE);
                    case 5 -> as.role(Role.LAWYER, () -> submissions.replyNotKnown(submission));
                    case 6 -> filed.add(filings.passOn(submission, filings.anotherBody(), 0, 1).id());
                    case 7 -> describe(incident, days % 2 == 0 ? null : "KZ-71", days % 3 == 0 ? Set.of("ATTACK", "DDOS") : Set.of("THREAT"));
                    case 8 -> describe(incidentOf(submission), "KZ-75", Set.of(days % 2 == 0 ? "KILLING" : "CLOSURE"));
                    case 9 -> tried(incident, days % 2 == 0 ? Proceeding.Kind.CIVIL : Proceeding.Kind.CRIMINAL);
                    case 10 -> as.role(Role.INTAKE, () -> merges.merge(incident, incident.equals(other) ? known.getFirst() : other));
                    default -> as.role(Role.INTAKE, () -> merges.of(other).forEach(one -> merges.undo(one.merge())));
                }
            });
            if (i % 7 == 0) {
                counting.catchUp();
            }
        }
        IncidentId ended = cases.verified(Conclusion.CONTRADICTED);
        cases.close(ended, Outcome.NOT_ESTABLISHED);
        counting.catchUp();

        assertFiguresAgree();
        assertThat(strings("select distinct fact from figure where amount > 0")).contains("INCIDENT", "SUBMISSION", "ANSWER", "REPLY", "COURT", "OUTCOME");
        as.role(Role.MANAGER, () -> assertThat(figures.behindSince()).isEmpty());
    }

    @Test
    void areCountedOfTheOthersWhereOneCannotBe() {
        SubmissionId bad = filings.registered(1);
        SubmissionId good = filings.registered(1);
        counting.catchUp();
        jdbc.sql("""
                insert into figure (fact, kind, month, body, amount)
                select 'ANSWER', 'IN_TIME', date_trunc('month', filed_on::timestamp), authority, 9223372036854775807 from submission where id = ?""")
                .param(bad.value()).update();
        filings.reply(bad);
        filings.reply(good);

        counting.catchUp();

        assertThat(amount(ReportStage.REPLIES, toBodyOf(good))).isEqualTo(1);
        as.role(Role.MANAGER, () -> assertThat(figures.behindSince()).as("the screen says that something is not counted").isPresent());
        as.role(Role.MANAGER, counting::countAnew);
        counting.catchUp();
        assertFiguresAgree();
        as.role(Role.MANAGER, () -> assertThat(figures.behindSince()).isEmpty());
    }

    @Test
    void areCountedAnewWhenAManagerWantsIt() {
        filings.replied();
        counting.catchUp();
        jdbc.sql("update figure set amount = amount + 1").update();
        jdbc.sql("delete from figure_fact where fact = 'INCIDENT'").update();

        as.role(Role.MANAGER, counting::countAnew);
        counting.catchUp();

        assertFiguresAgree();
        assertThatThrownBy(() -> as.role(Role.LAWYER, counting::countAnew)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countWithoutWaitingForWhoeverWritesAndMissNothing() {
        SubmissionId submission = filings.registered(2);
        IncidentId incident = incidentOf(submission);
        counting.catchUp();
        transaction.executeWithoutResult(open -> {
            jdbc.sql("update incident set place_region = 'KZ-23' where id = ?").param(incident.value()).update();
            CompletableFuture.runAsync(() -> {
                filings.reply(submission);
                counting.catchUp();
            }).orTimeout(30, TimeUnit.SECONDS).join();
        });
        counting.catchUp();

        assertFiguresAgree();
        assertThat(amount(ReportStage.REPLIES, new ReportFilter("KZ-23", null, bodyOf(submission)))).isEqualTo(1);
    }

    @Test
    void tellHowABodyAnswers() {
        SubmissionId inTime = filings.registered(5);
        UUID body = bodyOf(inTime);
        filings.reply(inTime);
        filings.assess(inTime, NextStep.CLOSE);
        List<SubmissionId> others = List.of(filings.registered(5), filings.registered(60), filings.registered(61), filings.registered(6));
        SubmissionId notRegistered = filings.handedIn(6);
        jdbc.sql("update submission set authority = ?, result = 'NOT_REGISTERED', closed_at = now() where id = ?")
                .params(body, notRegistered.value()).update();
        for (SubmissionId other : others) {
            jdbc.sql("update submission set authority = ? where id = ?").params(body, other.value()).update();
        }
        timers.goesOff(others.get(1));
        filings.reply(others.get(2));
        Submission passedOn = filings.passOn(others.get(3), filings.anotherBody(), 0, 1);
        jdbc.sql("update submission set filed_on = ? where authority = ?").params(cases.today(), body).update();
        counting.catchUp();

        List<Figures.OfBody> rows = as.role(Role.MANAGER, () -> figures.bodies(thisYear(), new ReportFilter(null, null, body)));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.received()).isEqualTo(6);
            assertThat(List.of(row.inTime(), row.late(), row.silent(), row.forwarded(), row.notRegistered(), row.running(), row.other(),
                    row.formal())).containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 0L, 1L);
        });
        ReportFilter passedOnTo = new ReportFilter(null, null, passedOn.authority().value());
        assertThat(amount(ReportStage.COMPLAINTS, passedOnTo)).as("what was passed on is no complaint of ours").isZero();
        assertThat(amount(ReportStage.NO_REPLY, passedOnTo)).isEqualTo(1);
        assertThat(amount(ReportStage.PASSED_ON, new ReportFilter(null, null, body))).isEqualTo(1);
        assertThat(amount(ReportStage.NO_REPLY, new ReportFilter(null, null, body))).as("what was passed on is not unanswered").isEqualTo(3);
        assertThat(kind(notRegistered, "ANSWER")).containsExactly("NOT_REGISTERED");
    }

    @Test
    void countADemandThatIsMetOnceThoughEachAddresseeIsGradedByIt() {
        AppealId appeal = filings.appealApproved(Channel.IN_PERSON, Channel.IN_PERSON);
        List<SubmissionId> both = filings.submissionsOf(appeal).stream().map(Submission::id).toList();
        jdbc.sql("update appeal_demand set authority = ? where appeal_id = ?").params(bodyOf(both.getFirst()), appeal.value()).update();
        for (SubmissionId one : both) {
            filings.register(one, 2);
            filings.reply(one);
            filings.assess(one, NextStep.CLOSE);
            jdbc.sql("update submission_grade set grade = 'SATISFIED' where submission_id = ?").param(one.value()).update();
        }
        counting.catchUp();

        assertThat(both.stream().map(one -> amount(ReportStage.MEASURES, toBodyOf(one)))).containsExactly(2L, 0L);
        assertThat(both.stream().map(one -> amount(ReportStage.REPLIES, toBodyOf(one)))).containsExactly(1L, 1L);
    }

    @Test
    void countADemandOfABodyOnceThoughTwoOfItsOfficialsMeetIt() {
        AppealId appeal = filings.appealApproved(Channel.IN_PERSON, Channel.IN_PERSON);
        List<SubmissionId> both = filings.submissionsOf(appeal).stream().map(Submission::id).toList();
        UUID body = bodyOf(both.getFirst());
        jdbc.sql("update appeal_demand set authority = ? where appeal_id = ?").params(body, appeal.value()).update();
        jdbc.sql("update submission set authority = ? where appeal = ?").params(body, appeal.value()).update();
        for (SubmissionId one : both) {
            filings.register(one, 2);
            filings.reply(one);
            filings.assess(one, NextStep.CLOSE);
        }
        graded(both.getFirst(), "PARTLY");
        graded(both.getLast(), "SATISFIED");
        counting.catchUp();
        assertThat(measures(body)).as("the better of the two").isEqualTo(Map.of("SATISFIED", 2L));
        assertThat(amount(ReportStage.REPLIES, toBodyOf(both.getFirst()))).isEqualTo(2);

        graded(both.getLast(), "FORMAL_REPLY");
        counting.catchUp();

        assertThat(measures(body)).as("what the other says of it").isEqualTo(Map.of("PARTLY", 2L));
        assertFiguresAgree();
    }

    private void graded(SubmissionId id, String grade) {
        jdbc.sql("update submission_grade set grade = ? where submission_id = ?").params(grade, id.value()).update();
    }

    private Map<String, Long> measures(UUID body) {
        return as.role(Role.MANAGER, () -> figures.funnel(thisYear(), new ReportFilter(null, null, body))).get(ReportStage.MEASURES);
    }

    @Test
    void countWhatABodyPassesOnInPartBesideItsAnswerToTheRest() {
        SubmissionId id = filings.registeredWithDemands(2, 3);
        jdbc.sql("update submission set filed_on = ? where id = ?").params(cases.today(), id.value()).update();
        filings.passOn(id, filings.anotherBody(), 0, 1);
        counting.catchUp();
        assertThat(answers(id)).containsExactly(1L, 1L, 0L, 1L, 0L);

        filings.reply(id);
        filings.assess(id, NextStep.CLOSE);
        counting.catchUp();
        assertThat(answers(id)).containsExactly(1L, 1L, 0L, 0L, 1L);

        SubmissionId whole = filings.registeredWithDemands(2, 3);
        jdbc.sql("update submission set filed_on = ? where id = ?").params(cases.today(), whole.value()).update();
        filings.passOn(whole, filings.anotherBody(), 0, 1);
        filings.passOn(whole, filings.anotherBody(), 0, 1);
        counting.catchUp();
        assertThat(answers(whole)).containsExactly(1L, 0L, 1L, 0L, 0L);
        assertFiguresAgree();
    }

    /** Received, passed on in part and whole, awaited, answered in time. */
    private List<Long> answers(SubmissionId id) {
        Figures.OfBody row = as.role(Role.MANAGER, () -> figures.bodies(thisYear(), toBodyOf(id))).getFirst();
        return List.of(row.received(), row.inPart(), row.forwarded(), row.running(), row.inTime());
    }

    @Test
    void sayInTimeByTheFirstReplyAndNothingOfWhatWasNone() {
        SubmissionId inTime = filings.registered(60);
        as.role(Role.INTAKE, () -> submissions.recordReply(inTime, cases.today().minusDays(55), "We look into it."));
        filings.reply(inTime);
        SubmissionId none = filings.replied();
        filings.assess(none, NextStep.WAIT);
        jdbc.sql("insert into submission_grade (submission_id, demand, grade) values (?, gen_random_uuid(), 'SATISFIED')").param(none.value()).update();
        SubmissionId passedOn = filings.replied();
        jdbc.sql("update submission set forwarded_away = replied where id = ?").param(passedOn.value()).update();
        counting.catchUp();

        assertThat(kind(inTime, "ANSWER")).containsExactly("IN_TIME");
        assertThat(kind(none, "ANSWER", "MEASURE")).containsExactly("RUNNING");
        assertThat(kind(passedOn, "ANSWER")).as("it had replied before").containsExactly("IN_TIME");
        assertThat(submissions.find(inTime).firstReplied()).isEqualTo(cases.today().minusDays(55));
    }

    @Test
    void countAnIncidentInItsCategoryAndTheWiderOneAndOnceInAll() {
        IncidentId incident = cases.registered();
        String region = "KZ-55";
        counting.catchUp();
        Map<String, Long> before = inCategories(region);
        describe(incident, region, Set.of("DDOS", "CLOSURE"));
        counting.catchUp();

        Map<String, Long> after = inCategories(region);

        for (String code : List.of("DDOS", "CLOSURE", "BLOCKING")) {
            String name = categories.coded(code).name().in(Language.EN);
            assertThat(after.get(name) - before.get(name)).as(name).isEqualTo(1);
        }
        String all = "All categories";
        assertThat(after.get(all) - before.get(all)).isEqualTo(1);
        assertThat(inCategories(new ReportFilter(region, categories.coded("BLOCKING").id().value(), null))).as("one category is not all")
                .doesNotContainKey(all).containsKey(categories.coded("BLOCKING").name().in(Language.EN));
    }

    @Test
    void standBesideTheOfficialOnesOfTheSamePeriodAndPlace() {
        FigureLine line = new FigureLine(ReportStage.COURT_CASES, "CRIMINAL");
        ReportPeriod year = new ReportPeriod(2019, ReportPeriod.Part.YEAR);
        ReportFilter region = new ReportFilter("KZ-59", null, null);
        as.role(Role.MANAGER, () -> {
            official.enter(line, year, region, 12, "https://example.kz/report");
            official.enter(line, year, region, 14, " https://example.kz/report ");
            assertThat(official.of(year, region)).singleElement().extracting(OfficialFigure::amount).isEqualTo(14L);
            ReportSheet sheet = reports.funnel(year.in(2020), year, region, Language.EN);
            assertThat(sheet.rows()).filteredOn(row -> row.name().equals("Criminal")).singleElement()
                    .satisfies(row -> assertThat(row.numbers()).containsExactly(0L, 0L, 14L, 0L));
            assertThat(sheet.notes()).singleElement().asString().contains("https://example.kz/report").contains("14");
            assertThat(reports.funnel(year.in(2020), year, ReportFilter.NONE, Language.EN).notes()).isEmpty();
            assertThat(sheet.about()).anyMatch(one -> one.startsWith("Figures as of ")).noneMatch(one -> one.contains("not complete"));
            assertThat(reports.funnel(thisYear(), year, region, Language.EN).about()).as("a year that runs against a whole one")
                    .filteredOn(one -> one.contains("not complete")).singleElement().asString().contains("December 31, " + thisYear().year());
            assertThatThrownBy(() -> official.enter(line, year, region, 1, "javascript:alert(1)")).hasMessage("insight.refusal.source");
            assertThatThrownBy(() -> official.enter(line, year, region, -1, "https://example.kz")).hasMessage("insight.refusal.amount");
            assertThatThrownBy(() -> official.enter(line, year, region, OfficialFigure.MOST + 1, "https://example.kz")).hasMessage("insight.refusal.amount");
            assertThatThrownBy(() -> official.enter(line, year, new ReportFilter("KZ-0", null, null), 1, "https://example.kz"))
                    .hasMessage("insight.refusal.place");
            official.enter(line, year, region, 1, "https://прокуратура.қаз/" + new Random(1).ints(1_900, 'а', 'я')
                    .mapToObj(Character::toString).collect(Collectors.joining()));
            assertThat(List.of("https://stat_1.gov.kz:8443?q=есеп", "HTTP://example.kz").stream().allMatch(OfficialFigures::isAddress)).isTrue();
            assertThat(List.of("https://", "https://a b.kz", "https://me@example.kz", "https://a..kz").stream().noneMatch(OfficialFigures::isAddress)).isTrue();
            ReportFilter ofBody = new ReportFilter("KZ-59", null, bodyOf(filings.opened(Channel.POST)));
            official.enter(line, year, ofBody, 3, "https://example.kz/report");
            assertThat(official.of(year, ofBody)).extracting(OfficialFigure::amount).containsExactly(3L);
            assertThat(official.of(year, region)).extracting(OfficialFigure::amount).doesNotContain(3L);
            assertThatThrownBy(() -> official.enter(line, year, new ReportFilter(null, null, UUID.randomUUID()), 3, "https://example.kz/report"))
                    .hasMessage("insight.refusal.place");
            official.of(year, region).forEach(one -> official.remove(one.id()));
            assertThat(jdbc.sql("select count(*) from record_history where table_name = 'official_figure' and content ->> 'amount' = '12'")
                    .query(Long.class).single()).as("a corrected figure is known as it was").isEqualTo(1);
            assertThat(official.of(year, region)).isEmpty();
        });
    }

    @Test
    void areForManagersOnly() {
        for (Role role : List.of(Role.LAWYER, Role.INTAKE, Role.ADMINISTRATOR, Role.PARTNER)) {
            assertThatThrownBy(() -> as.role(role, () -> reports.funnel(thisYear(), thisYear().in(2019), ReportFilter.NONE, Language.EN)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private Map<String, Long> inCategories(String region) {
        return inCategories(new ReportFilter(region, null, null));
    }

    private Map<String, Long> inCategories(ReportFilter filter) {
        List<ReportSheet> sheets = as.role(Role.MANAGER, () -> reports.overview(YearMonth.from(cases.today()), filter, Language.EN));
        return sheets.getFirst().rows().stream().collect(Collectors.toMap(ReportSheet.Row::name, row -> row.numbers().getFirst(), Long::sum));
    }

    private long amount(ReportStage stage, ReportFilter filter) {
        return as.role(Role.MANAGER, () -> figures.funnel(thisYear(), filter)).getOrDefault(stage, Map.of()).values().stream()
                .mapToLong(Long::longValue).sum();
    }

    private ReportFilter toBodyOf(SubmissionId id) {
        return new ReportFilter(null, null, bodyOf(id));
    }

    private List<String> kind(SubmissionId id, String... facts) {
        return jdbc.sql("select kind from figure_fact where record = :id and fact in (:facts)").param("id", id.value())
                .param("facts", List.of(facts)).query(String.class).list();
    }

    private ReportPeriod thisYear() {
        return new ReportPeriod(cases.today().getYear(), ReportPeriod.Part.YEAR);
    }

    private UUID bodyOf(SubmissionId id) {
        return submissions.find(id).authority().value();
    }

    private IncidentId incidentOf(SubmissionId id) {
        return new IncidentId(jdbc.sql("select incident from appeal_incident where appeal_id = ? order by position limit 1")
                .param(submissions.find(id).appeal().value()).query(UUID.class).single());
    }

    private void describe(IncidentId id, @Nullable String region, Set<String> codes) {
        Incident incident = incidents.find(id);
        as.role(Role.MANAGER, () -> incidents.describe(id, incident.version(), incident.title(), PartialDate.on(cases.today()),
                new Place(LocalizedText.NONE, region, LocalizedText.NONE),
                codes.stream().map(code -> categories.coded(code).id()).collect(Collectors.toSet()), incident.alarm(),
                incidents.isRestricted(id)));
    }

    private void tried(IncidentId id, Proceeding.Kind kind) {
        as.role(Role.LAWYER, () -> records.add(new Proceeding(ProceedingId.fresh(), 0, id, kind, null, LocalizedText.NONE, text("N. Name"),
                Set.of(), List.of(new Proceeding.Step(Proceeding.Status.OPENED, PartialDate.on(cases.today()),
                        new NormRef("CRIMINAL_CODE", "174", null), null)))));
    }

    /** What is not possible now is refused, and that is all. */
    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal impossible) {
            assertThat(impossible).hasMessageContaining(".");
        } catch (AssertionError noSuchStep) {
            assertThat(noSuchStep).hasMessageContaining("does not wait");
        }
    }

    private void assertFiguresAgree() {
        assertThat(rows(KEPT + " except (" + COUNTED + ")")).isEmpty();
        assertThat(rows(COUNTED + " except (" + KEPT + ")")).isEmpty();
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
