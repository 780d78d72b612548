package org.arasha.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Queries;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.access.Users;
import org.arasha.desk.Drafts;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonMerges;
import org.arasha.imports.ImportRun.State;
import org.arasha.incident.Categories;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.incident.SimilarIncident;
import org.arasha.intake.Retractions.Bound;
import org.arasha.intake.Intake;
import org.arasha.intake.News;
import org.arasha.intake.Report;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
class ImportTests {

    private final Importing importing;
    private final Imports imports;
    private final Preview preview;
    private final RunTable runs;
    private final LeftOvers leftOvers;
    private final Incidents incidents;
    private final Records records;
    private final Intake intake;
    private final News news;
    private final Drafts drafts;
    private final People people;
    private final PersonMerges personMerges;
    private final IncidentMerges merges;
    private final Categories categories;
    private final Users users;
    private final Cases cases;
    private final As as;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    ImportTests(Importing importing, Imports imports, Preview preview, RunTable runs, LeftOvers leftOvers, Incidents incidents, Records records,
            Intake intake, News news, Drafts drafts, People people, PersonMerges personMerges, IncidentMerges merges, Categories categories, Users users, Cases cases, As as, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.importing = importing;
        this.imports = imports;
        this.preview = preview;
        this.runs = runs;
        this.leftOvers = leftOvers;
        this.incidents = incidents;
        this.records = records;
        this.intake = intake;
        this.news = news;
        this.drafts = drafts;
        this.people = people;
        this.personMerges = personMerges;
        this.merges = merges;
        this.categories = categories;
        this.users = users;
        this.cases = cases;
        this.as = as;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void writesNothingBeforeItBegins() {
        int before = count("incident");
        importing.mapped(table(3), Mapping.Aim.OPEN);
        importing.work();

        assertThat(count("incident")).isEqualTo(before);
    }

    @Test
    void showsRowsWhoseOwnNumberIsTooLong() {
        String number = "x".repeat(101);
        ImportId id = importing.mapped(Importing.HEADER + "1.3.2019;Случай %s;;;;;Задержали.;;%s\n".formatted(run, number).repeat(2), Mapping.Aim.OPEN);

        assertThat(as.role(Role.INTAKE, () -> preview.lines(id, false, 0))).hasSize(2).allSatisfy(line ->
                assertThat(line.row().problems()).extracting(Problem::key).containsExactly("imports.problem.tooLong"));
    }

    @Test
    void makesOpenCasesThatWaitToBeRegisteredWithTheFormFilledIn() {
        ImportRun done = importing.imported(table(1), Mapping.Aim.OPEN);

        assertThat(done).extracting(ImportRun::state, ImportRun::imported, ImportRun::failed).containsExactly(State.DONE, 1, 0);
        IncidentId id = cases(done.id()).getFirst();
        Incident incident = incidents.find(id);
        assertThat(incident.title()).isEqualTo(new LocalizedText("Случай " + run + "-1", null, null));
        assertThat(incident.when()).isEqualTo(PartialDate.on(LocalDate.of(2019, 3, 1)));
        assertThat(incident.isClosed()).isFalse();
        assertThat(cases.waiting(id)).containsExactly("Register report");
        as.user(as.newUser(Role.INTAKE), () -> {
            Report report = intake.report(id);
            assertThat(report.channel()).isEqualTo(Report.Channel.TABLE);
            assertThat(report.takenBy()).isEqualTo(as.idOf(Role.INTAKE));
            assertThat(report.told()).contains("Город: Актобе", "№: " + run + "-1");
            assertThat(drafts.find("Task_RegisterReport", id.value()).orElseThrow().values())
                    .containsEntry("language", "RU").containsEntry("locality", "Актобе").containsEntry("region", "KZ-15").containsEntry("categories", "DETENTION")
                    .containsEntry("who", TypedParticipant.written(List.of(TypedParticipant.victim("Пример " + run + "-1", "репортёр")))).containsEntry("claims", "Задержали.\nОтпустили.")
                    .containsEntry("sourceAddress", "https://example.org/1").doesNotContainKey("spot");
        });
        assertThat(acts(id)).containsExactly("IncidentOpened", "ReportReceived");
    }

    /** Beside the engine, which writes all of a batch together. */
    @Test
    void asksTheDatabaseFourTimesForEachOpenCase() {
        asked(2);

        assertThat(asked(30) - asked(10)).isLessThanOrEqualTo(4 * 20);
    }

    private int asked(int rows) {
        importing.begun(table(rows), Mapping.Aim.OPEN);
        return Queries.of(importing::work);
    }

    @Test
    void makesClosedRecordsThatNobodysListOfWorkShows() {
        ImportRun done = importing.imported(preview::answerAllKnown, Importing.HEADER
                + "март 2019;Первый %1$s;Актобе;;Задержание или арест;Пример %1$s, репортёр;Задержали.;https://example.org/1;\n".formatted(run)
                + "2019;Второй %1$s;;;Угроза;Пример %1$s;Угрожали.;;\n".formatted(run), Mapping.Aim.PAST);

        List<IncidentId> ids = cases(done.id());
        assertThat(ids).hasSize(2).allSatisfy(id -> assertThat(cases.waiting(id)).isEmpty());
        IncidentRecord first = as.role(Role.INTAKE, () -> records.of(ids.getFirst()));
        IncidentRecord second = as.role(Role.INTAKE, () -> records.of(ids.getLast()));
        assertThat(first.incident().outcome()).isEqualTo(Outcome.NOT_KNOWN);
        assertThat(first.incident().number().year()).isEqualTo(2019);
        assertThat(first.claims().getFirst().sources()).hasSize(1);
        assertThat(first.claims().getFirst().persons()).isEqualTo(second.people()).hasSize(1);
        assertThat(acts(ids.getFirst())).containsExactly("PastIncidentEntered");
        assertThat(jdbc.sql("select known_by from incident where id = ?").param(ids.getFirst().value()).query(UUID.class).single())
                .isEqualTo(as.idOf(Role.INTAKE).value());
    }

    @Test
    void leavesOutWhatIsUnsoundAndWhatIsNotChosen() {
        ImportId id = importing.mapped(table(3) + "в пятницу;Без даты;;;;;;;\n", Mapping.Aim.OPEN);
        as.role(Role.INTAKE, () -> {
            assertThat(preview.counts(id)).isEqualTo(new Preview.Counts(3, 1, 3, 0));
            preview.choose(id, 3, false);
            imports.begin(id);
        });
        importing.work();

        assertThat(importing.find(id)).extracting(ImportRun::chosen, ImportRun::imported).containsExactly(2, 2);
        assertThat(cases(id)).extracting(one -> incidents.find(one).title().ru()).containsExactly("Случай " + run + "-1", "Случай " + run + "-3");
        assertThat(as.role(Role.INTAKE, () -> leftOvers.csv(id, Language.EN)).lines().filter(line -> line.endsWith("\"")))
                .anyMatch(line -> line.contains("\"3\",\"The row was not chosen.\""))
                .anyMatch(line -> line.startsWith("\"в пятницу\"") && line.contains("is no date"))
                .noneMatch(line -> line.contains(run + "-1"));
    }

    /** A category that is retired between the preview and its row. */
    @Test
    void reportsARowThatFailsAndGoesOnWithTheOthers() {
        var category = as.role(Role.ADMINISTRATOR, () -> categories.add(null, Cases.text("Kind " + run), java.util.Set.of()));
        ImportId id = importing.begun(table(2) + "1.3.2019;Третий;;;Kind " + run + ";;;;\n" + "1.3.2019;Четвёртый;;;;;;;\n", Mapping.Aim.OPEN);
        as.role(Role.ADMINISTRATOR, () -> categories.retire(category.id(), true));
        importing.work();

        assertThat(importing.find(id)).extracting(ImportRun::state, ImportRun::imported, ImportRun::failed).containsExactly(State.DONE, 3, 1);
        as.role(Role.INTAKE, () -> {
            assertThat(leftOvers.failed(id, 0)).containsExactly(
                    new LeftOvers.Failed(4, "imports.problem.noCategory", List.of("Kind " + run)));
            assertThat(leftOvers.csv(id, Language.EN)).startsWith("\uFEFF\"Дата\",").contains("\"Третий\"", "is no category")
                    .doesNotContain("Четвёртый");
        });
    }

    @Test
    void keepsFormulasPlainAndHarmlessInTheRowsItGivesBack() {
        ImportId id = importing.mapped("Дата;Название;Город\n1.3.2019;=1+1;-Актобе\n=HYPERLINK(1);@x;+7\n", Mapping.Aim.OPEN);

        String csv = as.role(Role.INTAKE, () -> leftOvers.csv(id, Language.EN));
        assertThat(csv.lines().skip(1)).hasSize(1).allSatisfy(line -> assertThat(line).startsWith("\"'=HYPERLINK(1)\",\"'@x\",\"'+7\",\"3\""));
        as.role(Role.INTAKE, () -> imports.begin(id));
        importing.work();
        assertThat(incidents.find(cases(id).getFirst()).title().ru()).isEqualTo("=1+1");
    }

    @Test
    void givesRowsBackSoThatTheyAreReadAsTheyWere() {
        ImportId first = importing.mapped("Дата;Название;Город;=Заметка\n=HYPERLINK(1);@x;'-Актобе;\"''=y\nz\"\n", Mapping.Aim.OPEN);
        ImportId again = importing.uploaded(as.role(Role.INTAKE, () -> leftOvers.csv(first, Language.EN)));

        assertThat(importing.find(again).header()).startsWith("Дата", "Название", "Город", "=Заметка");
        assertThat(cells(first, 2)).containsExactly("=HYPERLINK(1)", "@x", "-Актобе", "'=y\nz");
        assertThat(cells(again, 2)).startsWith(cells(first, 2).toArray(String[]::new));
    }

    @Test
    void keepsEveryRowOfATableOfLongCells() {
        String row = "x".repeat(30_000) + (";" + "y".repeat(30_000)).repeat(9) + "\n";
        ImportId id = importing.uploaded("a;b;c;d;e;f;g;h;i;j\n" + row.repeat(9));

        assertThat(jdbc.sql("select number from import_row where run = ? and length(cells ->> 9) = 30000 order by number").param(id.value())
                .query(Integer.class).list()).containsExactlyElementsOf(IntStream.rangeClosed(2, 10).boxed().toList());
    }

    @Test
    void importsEachRowOnceThoughTwoNodesWorkAtIt() {
        ImportId id = importing.begun(table(350), Mapping.Aim.OPEN);
        CompletableFuture<Void> other = CompletableFuture.runAsync(importing::work);
        importing.work();
        other.join();
        importing.work();

        assertThat(importing.find(id)).extracting(ImportRun::state, ImportRun::imported).containsExactly(State.DONE, 350);
        assertThat(jdbc.sql("select count(*) from incident where title_ru like ?").param("Случай " + run + "-%").query(Integer.class).single())
                .isEqualTo(350);
    }

    @Test
    void leavesAnImportAloneThatAnotherNodeHasInHandAndTakesItUpAfterwards() {
        ImportId id = importing.begun(table(2), Mapping.Aim.OPEN);
        transaction.executeWithoutResult(t -> {
            jdbc.sql("select 1 from import_run where id = ? for update").param(id.value()).query(Integer.class).single();
            CompletableFuture.runAsync(importing::work).join();
            assertThat(importing.find(id).imported()).isZero();
        });
        importing.work();

        assertThat(importing.find(id).imported()).isEqualTo(2);
    }

    /** The second batch breaks off in its middle, as when a node dies or the database goes away. */
    @Test
    void goesOnWhereItBrokeOff() {
        ImportId id = importing.begun(table(250), Mapping.Aim.PAST);
        jdbc.sql("""
                create function break_off() returns trigger language plpgsql as $$
                begin raise exception using errcode = '40001'; end $$""").update();
        jdbc.sql("create trigger break_off before insert on incident for each row when (new.title_ru = 'Случай " + run
                + "-150') execute function break_off()").update();
        try {
            assertThatThrownBy(importing::work).hasRootCauseInstanceOf(SQLException.class);
            assertThat(importing.find(id)).extracting(ImportRun::state, ImportRun::imported, ImportRun::failed)
                    .containsExactly(State.RUNNING, ImportWork.BATCH, 0);
        } finally {
            jdbc.sql("drop function break_off() cascade").update();
        }
        importing.work();

        assertThat(importing.find(id)).extracting(ImportRun::state, ImportRun::imported).containsExactly(State.DONE, 250);
        assertThat(jdbc.sql("select count(*) from incident where title_ru like ?").param("Случай " + run + "-%").query(Integer.class).single())
                .isEqualTo(250);
    }

    @Test
    void stopsWhenSomebodySaysSo() {
        ImportId id = importing.begun(table(2), Mapping.Aim.OPEN);
        as.role(Role.INTAKE, () -> imports.stop(id));
        importing.work();

        assertThat(importing.find(id)).extracting(ImportRun::state, ImportRun::imported).containsExactly(State.STOPPED, 0);
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> imports.begin(id))).hasMessage("imports.refusal.meanwhile");
    }

    @Test
    void stopsWhenWhoseImportItIsMaySignInNoMore() {
        UserId who = as.newUser(Role.INTAKE);
        ImportId id = importing.mapped(who, table(2), Mapping.Aim.OPEN);
        as.user(who, () -> imports.begin(id));
        as.role(Role.ADMINISTRATOR, () -> users.bar(who, true));
        importing.work();

        assertThat(importing.find(id)).extracting(ImportRun::state, ImportRun::imported).containsExactly(State.STOPPED, 0);
    }

    @Test
    void takesEverythingBackThatNobodyHasWorkedOn() {
        for (Mapping.Aim aim : Mapping.Aim.values()) {
            String name = "Пример " + run + "-1";
            ImportRun done = importing.imported(table(2), aim);
            List<IncidentId> ids = cases(done.id());
            ImportRun undone = importing.undone(done.id());

            assertThat(undone).extracting(ImportRun::state, ImportRun::undone, ImportRun::kept).containsExactly(State.UNDONE, 2, 0);
            assertThat(ids).allSatisfy(id -> {
                assertThatThrownBy(() -> incidents.find(id)).isInstanceOf(Refusal.class);
                assertThat(cases.waiting(id)).isEmpty();
                assertThat(acts(id)).last().isEqualTo("ReportRetracted");
                assertThat(jdbc.sql("select count(*) from record_history where table_name = 'incident' and record_id = ? and deleted").param(id.value())
                        .query(Integer.class).single()).isEqualTo(1);
            });
            assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ in (:ids)")
                    .param("ids", ids.stream().map(id -> id.value().toString()).toList()).query(Integer.class).single()).isZero();
            assertThat(people.find(name)).isEmpty();
        }
    }

    @Test
    void leavesWhatSomebodyHasWorkedOn() {
        ImportRun done = importing.imported(table(5), Mapping.Aim.OPEN);
        List<IncidentId> ids = cases(done.id());
        UserId other = as.newUser(Role.INTAKE);
        cases.does(other, ids.get(0), "Register report", () -> cases.register(ids.get(0), org.arasha.incident.Alarm.NONE));
        as.user(other, () -> drafts.save("Task_RegisterReport", ids.get(1).value(), java.util.Map.of("title", "x")));
        as.user(other, () -> news.add(ids.get(2), List.of(Cases.text("News")), org.arasha.incident.Claim.Attribution.WITNESS, null));
        ImportRun undone = importing.undone(done.id());

        assertThat(undone).extracting(ImportRun::state, ImportRun::undone, ImportRun::kept).containsExactly(State.UNDONE, 2, 3);
        assertThat(as.role(Role.INTAKE, () -> imports.kept(done.id(), 0))).isEqualTo(List.of(kept(2, ids.get(0), Bound.IN_WORK),
                kept(3, ids.get(1), Bound.IN_WORK), kept(4, ids.get(2), Bound.IN_WORK)));
    }

    @Test
    void leavesACaseAPartOfWhichSomebodyHasBegunToDescribe() {
        ImportRun done = importing.imported(table(2), Mapping.Aim.OPEN);
        IncidentId begun = cases(done.id()).getFirst();
        as.user(as.newUser(Role.VERIFIER), () -> drafts.save("record", UUID.randomUUID(), begun.value(), java.util.Map.of("text", "x")));

        assertThat(importing.undone(done.id())).extracting(ImportRun::undone, ImportRun::kept).containsExactly(1, 1);
        assertThat(as.role(Role.INTAKE, () -> imports.kept(done.id(), 0))).containsExactly(kept(2, begun, Bound.IN_WORK));
    }

    @Test
    void leavesWhatHasChangedOrIsReferredToAndSaysWhy() {
        ImportRun done = importing.imported(table(4), Mapping.Aim.PAST);
        List<IncidentId> ids = cases(done.id());
        jdbc.sql("update claim set position = position where incident = ?").param(ids.get(0).value()).update();
        jdbc.sql("insert into urgent_alert (incident, urgency) values (?, 'NONE')").param(ids.get(1).value()).update();
        jdbc.sql("update case_access set restricted = true where case_id = ?").param(ids.get(2).value()).update();
        jdbc.sql("delete from case_member where case_id = ?").param(ids.get(2).value()).update();
        ImportRun undone = importing.undone(done.id());

        assertThat(undone).extracting(ImportRun::state, ImportRun::undone, ImportRun::kept).containsExactly(State.UNDONE, 1, 3);
        List<KeptCase> open = List.of(kept(2, ids.get(0), Bound.CHANGED), kept(3, ids.get(1), Bound.REFERRED_TO));
        assertThat(as.role(Role.INTAKE, () -> imports.kept(done.id(), 0))).isEqualTo(open);
        assertThat(as.role(Role.MANAGER, () -> imports.kept(done.id(), 0))).containsAll(open).contains(kept(4, ids.get(2), Bound.CHANGED));
    }

    @Test
    void leavesTheCaseIntoWhichAnImportedOneWent() {
        ImportRun done = importing.imported(table(1), Mapping.Aim.OPEN);
        IncidentId imported = cases(done.id()).getFirst();
        IncidentId known = cases.reported();
        as.role(Role.INTAKE, () -> merges.merge(imported, known));
        ImportRun undone = importing.undone(done.id());

        assertThat(undone).extracting(ImportRun::undone, ImportRun::kept).containsExactly(0, 1);
        assertThat(incidents.find(known).isClosed()).isFalse();
        assertThat(cases(done.id())).containsExactly(imported);
    }

    @Test
    void leavesPeopleWhoWereFoundToBeOneWithOthers() {
        ImportRun done = importing.imported(table(1), Mapping.Aim.PAST);
        PersonId imported = people.find("Пример " + run + "-1").orElseThrow().id();
        as.role(Role.INTAKE, () -> {
            PersonId other = people.enter(Cases.text("Other " + run), java.util.Set.of(), null, LocalizedText.NONE).id();
            personMerges.merge(other, imported);
        });
        jdbc.sql("update person set version = 1 where id = ?").param(imported.value()).update();
        importing.undone(done.id());

        assertThat(people.byId(List.of(imported))).isNotEmpty();
    }

    @Test
    void hidesPeopleOfGuardedCasesWhomItLeaves() {
        ImportRun done = importing.imported(table(1), Mapping.Aim.PAST);
        PersonId imported = people.find("Пример " + run + "-1").orElseThrow().id();
        jdbc.sql("update case_access set restricted = true where case_id = ?").param(cases(done.id()).getFirst().value()).update();
        jdbc.sql("update person set version = 2 where id = ?").param(imported.value()).update();
        ImportRun undone = importing.undone(done.id());

        assertThat(undone).extracting(ImportRun::undone, ImportRun::kept).containsExactly(1, 0);
        assertThat(people.byId(List.of(imported))).isNotEmpty();
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> people.visible(imported))).isInstanceOf(Refusal.class);
        as.role(Role.MANAGER, () -> assertThat(people.visible(imported).id()).isEqualTo(imported));
    }

    private KeptCase kept(int row, IncidentId id, Bound why) {
        Incident incident = incidents.find(id);
        return new KeptCase(row, incident.number(), incident.title(), why);
    }

    @Test
    void leavesPeopleThatAnythingElseTellsOf() {
        ImportRun first = importing.imported(table(1), Mapping.Aim.PAST);
        ImportRun second = importing.imported(preview::answerAllKnown, table(1), Mapping.Aim.PAST);
        importing.undone(first.id());

        assertThat(people.find("Пример " + run + "-1")).isPresent();
        assertThat(cases(second.id())).hasSize(1);
    }

    @Test
    void remembersWhatTheColumnsOfAFileWereForTheNext() {
        UserId who = as.newUser(Role.INTAKE);
        String text = "Alpha;Beta;Дата\nОдин " + run + ";Два;1.3.2019\n";
        ImportId first = importing.uploaded(who, text);
        Mapping chosen = new Mapping(java.util.Map.of(Field.TITLE, 1, Field.DATE, 2), Language.KK, org.arasha.incident.Claim.Attribution.WITNESS,
                Mapping.Aim.OPEN);
        as.user(who, () -> {
            preview.map(first, chosen);
            imports.begin(first);
        });
        ImportId next = importing.uploaded(who, text.replace("Один", "Три"));

        assertThat(as.user(who, () -> preview.suggested(next, Language.RU))).isEqualTo(chosen);
        ImportId others = importing.uploaded(text);
        assertThat(as.role(Role.INTAKE, () -> preview.suggested(others, Language.RU).columns())).isEqualTo(java.util.Map.of(Field.DATE, 2));
    }

    @Test
    void warnsOfNumbersThatWereImportedBefore() {
        importing.imported(table(1), Mapping.Aim.OPEN);
        ImportId again = importing.mapped(table(2), Mapping.Aim.OPEN);

        List<Preview.Line> lines = as.role(Role.INTAKE, () -> preview.lines(again, false, 0));
        assertThat(lines.getFirst().row().problems()).extracting(Problem::key).containsExactly("imports.problem.broughtBefore");
        assertThat(lines.getFirst().row().isSound()).isTrue();
        assertThat(lines.getLast().row().problems()).isEmpty();
        ImportId twice = importing.mapped("Дата;Название;№\n1.3.2019;Один;%1$s-7\n1.3.2019;Два;%1$s-7\n".formatted(run), Mapping.Aim.OPEN);
        assertThat(as.role(Role.INTAKE, () -> preview.lines(twice, false, 0)).getLast().row().problems()).extracting(Problem::key)
                .containsExactly("imports.problem.twice");
    }

    @Test
    void tellsOfNoCaseThatIsNotTheReadersToSee() {
        importing.imported("Дата;Название;Город;Закрытое дело;№\n1.3.2019;Задержание Тайного %1$s;Тайноград;да;%1$s\n".formatted(run), Mapping.Aim.OPEN);
        UserId other = as.newUser(Role.INTAKE);
        ImportId again = importing.mapped(other, "Дата;Название;Город;№\n1.3.2019;Задержание Тайного %1$s;Тайноград;%1$s\n".formatted(run), Mapping.Aim.OPEN);

        assertThat(as.user(other, () -> preview.lines(again, false, 0)).getFirst()).satisfies(line -> {
            assertThat(line.row().problems()).isEmpty();
            assertThat(line.similar()).isEmpty();
        });
    }

    @Test
    void showsCasesOfTheRecordsThatMayBeTheSame() {
        ImportRun before = importing.imported("Дата;Название;Кто пострадал;Категории;Что произошло\n1.3.2019;Первый;Пример %1$s;Угроза;Да\n"
                .formatted(run), Mapping.Aim.PAST);
        ImportId next = importing.mapped("Дата;Название;Кто пострадал\n2.3.2019;Другими словами;Пример %1$s\nв пятницу;x;\n".formatted(run),
                Mapping.Aim.OPEN);

        List<Preview.Line> lines = as.role(Role.INTAKE, () -> preview.lines(next, false, 0));
        assertThat(lines.getFirst().row().problems()).extracting(Problem::key).containsExactly("imports.problem.nameKnown.OPEN");
        assertThat(lines.getFirst().similar()).extracting(SimilarIncident::id).containsExactlyElementsOf(cases(before.id()));
        assertThat(lines.getLast().similar()).isEmpty();
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOffOrIsTooLarge() {
        int before = count("import_run");
        InputStream broken = new SequenceInputStream(new java.io.ByteArrayInputStream("a;b\n1;".getBytes()), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        });

        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> {
            try {
                imports.upload("x.csv", broken);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        })).hasRootCauseMessage("broken off");
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> imports.upload("x.csv", new java.io.ByteArrayInputStream(new byte[Imports.LARGEST + 1]))))
                .hasMessage("imports.refusal.tooLarge");
        assertThat(count("import_run")).isEqualTo(before);
    }

    @Test
    void readsTheFileAnewAsSomebodySays() {
        ImportId id = importing.uploaded("a,b;c\n1,2;3\n1,2;3\n");
        as.role(Role.INTAKE, () -> {
            imports.readAs(id, new TableForm("UTF-8", ",", null, List.of()));
            assertThat(imports.find(id).header()).containsExactly("a", "b;c");
        });
    }

    @Test
    void isForIntakeAndManagersAndEachTheirOwn() {
        ImportId id = importing.uploaded(table(1));

        assertThatThrownBy(() -> as.role(Role.VERIFIER, () -> imports.find(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.user(as.newUser(Role.INTAKE), () -> imports.find(id))).hasMessage("imports.refusal.none");
        assertThatThrownBy(() -> as.user(as.newUser(Role.INTAKE), () -> preview.lines(id, false, 0))).hasMessage("imports.refusal.none");
        assertThat(as.user(as.newUser(Role.MANAGER), () -> imports.find(id)).id()).isEqualTo(id);
        assertThat(as.role(Role.MANAGER, () -> imports.latest())).extracting(ImportRun::id).contains(id);
        assertThat(as.user(as.newUser(Role.INTAKE), () -> imports.latest())).isEmpty();
    }

    @Test
    void marksRestrictedCasesSoFromTheFirstMoment() {
        ImportRun done = importing.imported("Дата;Название;Закрытое дело\n1.3.2019;Тайное " + run + ";да\n", Mapping.Aim.OPEN);
        IncidentId id = cases(done.id()).getFirst();

        assertThat(incidents.isRestricted(id)).isTrue();
        assertThatThrownBy(() -> as.user(as.newUser(Role.INTAKE), () -> incidents.visible(id))).isInstanceOf(Refusal.class);
        assertThat(as.role(Role.INTAKE, () -> incidents.visible(id)).id()).isEqualTo(id);
    }

    @Test
    void forgetsAfterThirtyDaysWhatNobodyImportedAndWhatWasNotTaken() {
        ImportId draft = importing.uploaded(table(1));
        ImportId left = importing.mapped(table(1) + "в пятницу;Без даты;;;;;;;\n", Mapping.Aim.OPEN);
        as.role(Role.INTAKE, () -> imports.begin(left));
        importing.work();
        jdbc.sql("update import_run set created_at = now() - interval '31 days', ended_at = ended_at - interval '31 days' where id in (?, ?)")
                .params(draft.value(), left.value()).update();
        ImportId fresh = importing.uploaded(table(1));
        runs.forgetBefore(Instant.now().minus(ImportRounds.KEPT));

        assertThat(runs.find(draft)).isEmpty();
        assertThat(runs.find(fresh)).isPresent();
        assertThat(importing.find(left).imported()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from import_row where run = ? and cells is not null").param(left.value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void forgetsTheWordsOfARowThatItsProblemQuotes() {
        ImportId id = importing.begun(table(1), Mapping.Aim.OPEN);
        jdbc.sql("update import_row set state = 'FAILED', problem = 'imports.problem.noDate', arguments = '[\"her words\"]' where run = ?")
                .param(id.value()).update();
        importing.work();
        jdbc.sql("update import_run set ended_at = ended_at - interval '31 days' where id = ?").param(id.value()).update();
        runs.forgetBefore(Instant.now().minus(ImportRounds.KEPT));

        assertThat(jdbc.sql("select cells, own_number, arguments from import_row where run = ?").param(id.value()).query().singleRow().values())
                .containsOnlyNulls();
        assertThat(as.role(Role.INTAKE, () -> leftOvers.failed(id, 0))).containsExactly(
                new LeftOvers.Failed(2, "imports.problem.forgotten", List.of()));
    }

    @Test
    void isNotMappedAnewOnceItHasBegun() {
        ImportId id = importing.begun(table(1), Mapping.Aim.OPEN);

        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> preview.unmap(id))).hasMessage("imports.refusal.meanwhile");
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> preview.choose(id, 2, false))).hasMessage("imports.refusal.meanwhile");
    }

    private String table(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(n -> ("01.03.2019;Случай %1$s-%2$d;Актобе;Актюбинская область;Задержание или арест;"
                        + "Пример %1$s-%2$d, репортёр;\"Задержали.\nОтпустили.\";https://example.org/%2$d;%1$s-%2$d").formatted(run, n))
                .collect(Collectors.joining("\n", Importing.HEADER, "\n"));
    }

    private List<String> cells(ImportId id, int row) {
        return jdbc.sql("select jsonb_array_elements_text(cells) from import_row where run = ? and number = ?").params(id.value(), row)
                .query(String.class).list();
    }

    private List<IncidentId> cases(ImportId id) {
        return jdbc.sql("select incident from import_row where run = ? and incident is not null order by number").param(id.value())
                .query(UUID.class).list().stream().map(IncidentId::new).toList();
    }

    private List<String> acts(IncidentId id) {
        return jdbc.sql("select act from trail_entry where record = ? order by id").param(id.value()).query(String.class).list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
