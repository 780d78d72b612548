package org.arasha.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CaseAccess;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentId;
import org.arasha.intake.Retractions.Bound;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of imports, and what has become of each. A row changes its state once, whoever asks for it. */
@Component
class RowTable {

    private static final int PORTION = 1_000;
    private static final int LONGEST_PORTION = 1_000_000;

    private final CaseAccess access;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RowTable(CaseAccess access, JdbcClient jdbc, JsonMapper json) {
        this.access = access;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row that has become a case. */
    record Imported(int number, IncidentId incident, Instant at) {}

    /** A row that has not, with the reason where it failed. */
    record Failed(TableRow row, RowState state, boolean sound, @Nullable String problem, List<Object> arguments) {}

    record Counts(int sound, int unsound, int chosen) {}

    void write(ImportId run, List<TableRow> rows) {
        jdbc.sql("delete from import_row where run = ?").param(run.value()).update();
        for (int from = 0, to; from < rows.size(); from = to) {
            to = endOfPortion(rows, from);
            jdbc.sql("""
                    insert into import_row (run, number, cells)
                    select ?, (e ->> 'number')::int, e -> 'cells' from jsonb_array_elements(?::jsonb) e""")
                    .params(run.value(), json.writeValueAsString(rows.subList(from, to))).update();
        }
    }

    /** Few rows where they are long: each portion is in the memory three times while it is sent. */
    private static int endOfPortion(List<TableRow> rows, int from) {
        int to = from;
        for (int length = 0; to < rows.size() && to < from + PORTION && length < LONGEST_PORTION; to++) {
            length += rows.get(to).length();
        }
        return to;
    }

    List<TableRow> all(ImportId run) {
        return jdbc.sql("select number, cells from import_row where run = ? order by number").param(run.value())
                .query(this::row).list();
    }

    List<TableRow> first(ImportId run, int most) {
        return jdbc.sql("select number, cells from import_row where run = ? order by number limit ?").params(run.value(), most)
                .query(this::row).list();
    }

    /** What the check of all rows has found. */
    void judge(ImportId run, List<CaseRow> rows) {
        record Judged(int number, boolean sound, String own) {}
        List<Judged> judged = rows.stream().map(row -> new Judged(row.number(), row.isSound(), row.ownNumber())).toList();
        jdbc.sql("""
                update import_row r set sound = j.sound, own_number = nullif(j.own, '')
                from jsonb_to_recordset(?::jsonb) j (number int, sound boolean, own text)
                where r.run = ? and r.number = j.number""").params(json.writeValueAsString(judged), run.value()).update();
    }

    Counts counts(ImportId run) {
        return jdbc.sql("""
                select count(*) filter (where sound) as sound, count(*) filter (where not sound) as unsound,
                    count(*) filter (where sound and chosen) as chosen from import_row where run = ?""")
                .param(run.value()).query(Counts.class).single();
    }

    /** The rows after a number, all or only the unsound ones, and whether each is chosen. */
    Map<TableRow, Boolean> page(ImportId run, boolean unsoundOnly, int after, int most) {
        record Line(TableRow row, boolean chosen) {}
        return jdbc.sql("""
                select number, cells, chosen from import_row where run = ? and number > ? and (not ? or not sound)
                order by number limit ?""").params(run.value(), after, unsoundOnly, most)
                .query((row, n) -> new Line(row(row, n), row.getBoolean("chosen"))).list().stream()
                .collect(Collectors.toMap(Line::row, Line::chosen, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    void choose(ImportId run, int number, boolean chosen) {
        jdbc.sql("update import_row set chosen = ? where run = ? and number = ?").params(chosen, run.value(), number).update();
    }

    void chooseAll(ImportId run, boolean chosen) {
        jdbc.sql("update import_row set chosen = ? where run = ?").params(chosen, run.value()).update();
    }

    /** The case that an import has made of this number before, if the reader may see it. */
    Optional<CaseNumber> broughtBefore(String ownNumber) {
        return jdbc.sql("""
                select i.number from import_row r join incident i on i.id = r.incident join case_access a on a.case_id = i.id
                where r.own_number = :own and r.state in ('IMPORTED', 'KEPT') and %s order by i.number limit 1"""
                .formatted(CaseAccess.VISIBLE)).params(access.parameters()).param("own", ownNumber)
                .query(String.class).optional().map(CaseNumber::parse);
    }

    /** The first row of the table that has this number, if one was judged to have it. */
    Optional<Integer> firstWith(ImportId run, String ownNumber) {
        return jdbc.sql("select min(number) from import_row where run = ? and own_number = ?").params(run.value(), ownNumber)
                .query(Integer.class).optional();
    }

    /** @return how many wait to be imported now */
    int begin(ImportId run) {
        return jdbc.sql("update import_row set state = 'WAITING' where run = ? and state = 'READ' and sound and chosen")
                .param(run.value()).update();
    }

    List<TableRow> waiting(ImportId run, int most) {
        return jdbc.sql("select number, cells from import_row where run = ? and state = 'WAITING' order by number limit ?")
                .params(run.value(), most).query(this::row).list();
    }

    List<Imported> imported(ImportId run, int most) {
        return jdbc.sql("""
                select number, incident, imported_at from import_row where run = ? and state = 'IMPORTED' order by number limit ?""")
                .params(run.value(), most).query((row, n) -> new Imported(row.getInt("number"),
                        new IncidentId(row.getObject("incident", UUID.class)), row.getTimestamp("imported_at").toInstant())).list();
    }

    /**
     * The time is that of the transaction, as the history of the case has it.
     *
     * @param made the case that has come of each number, in the same order
     * @return how many of them waited until now
     */
    int becameCases(ImportId run, List<Integer> numbers, List<IncidentId> made) {
        return jdbc.sql("""
                update import_row r set state = 'IMPORTED', incident = made.incident, imported_at = now(), cells = null
                from unnest(?::int[], ?::uuid[]) made (number, incident)
                where r.run = ? and r.number = made.number and r.state = 'WAITING'""")
                .params(numbers.toArray(Integer[]::new), made.stream().map(IncidentId::value).toArray(UUID[]::new), run.value()).update();
    }

    boolean failed(ImportId run, int number, String problem, Object... arguments) {
        return jdbc.sql("""
                update import_row set state = 'FAILED', problem = ?, arguments = ?::jsonb
                where run = ? and number = ? and state = 'WAITING'""")
                .params(problem, json.writeValueAsString(arguments), run.value(), number).update() == 1;
    }

    /** @return how many of them were imported until now */
    int undone(ImportId run, List<Integer> numbers) {
        return jdbc.sql("update import_row set state = 'UNDONE' where run = ? and number = any(?) and state = 'IMPORTED'")
                .params(run.value(), numbers.toArray(Integer[]::new)).update();
    }

    void kept(ImportId run, int number, Bound why) {
        jdbc.sql("update import_row set state = 'KEPT', problem = ? where run = ? and number = ? and state = 'IMPORTED'")
                .params(why.name(), run.value(), number).update();
    }

    /** The cases that stay and the reader may see, after the row with this number. */
    List<KeptCase> keptCases(ImportId run, int after, int most) {
        return jdbc.sql("""
                select r.number as row, i.number, i.title_ru, i.title_kk, i.title_en, r.problem
                from import_row r join incident i on i.id = r.incident join case_access a on a.case_id = i.id
                where r.run = :run and r.state = 'KEPT' and r.number > :after and %s order by r.number limit :most"""
                .formatted(CaseAccess.VISIBLE)).params(access.parameters())
                .param("run", run.value()).param("after", after).param("most", most)
                .query((row, n) -> new KeptCase(row.getInt("row"), CaseNumber.parse(row.getString("number")),
                        LocalizedText.read(row, "title"),
                        Bound.valueOf(row.getString("problem")))).list();
    }

    List<Failed> failed(ImportId run, int after, int most) {
        return jdbc.sql("""
                select number, coalesce(cells, '[]') as cells, state, sound, problem, coalesce(arguments, '[]') as arguments
                from import_row where run = ? and state = 'FAILED' and number > ? order by number limit ?""")
                .params(run.value(), after, most).query(this::failed).list();
    }

    /** What has not become a case and is still kept; only what is unsound, where the others may still be chosen. */
    List<Failed> leftOver(ImportId run, boolean unsoundOnly) {
        return jdbc.sql("""
                select number, cells, state, sound, problem, coalesce(arguments, '[]') as arguments from import_row
                where run = ? and state in ('READ', 'WAITING', 'FAILED') and (not ? or not sound) and cells is not null
                order by number""").params(run.value(), unsoundOnly).query(this::failed).list();
    }

    private Failed failed(ResultSet row, int n) throws SQLException {
        return new Failed(row(row, n), RowState.valueOf(row.getString("state")), row.getBoolean("sound"), row.getString("problem"),
                json.readValue(row.getString("arguments"), new TypeReference<List<Object>>() {}));
    }

    void brought(ImportId run, Collection<PersonId> people) {
        jdbc.sql("insert into import_person (run, person) select ?, unnest(?::uuid[])")
                .params(run.value(), people.stream().map(PersonId::value).toArray(UUID[]::new)).update();
    }

    List<PersonId> people(ImportId run, int most) {
        return jdbc.sql("select person from import_person where run = ? limit ?").params(run.value(), most).query(UUID.class).list()
                .stream().map(PersonId::new).toList();
    }

    /** Whatever becomes of them, this import has done with them. */
    void letGo(ImportId run, List<PersonId> people) {
        jdbc.sql("delete from import_person where run = ? and person = any(?)")
                .params(run.value(), people.stream().map(PersonId::value).toArray(UUID[]::new)).update();
    }

    private TableRow row(ResultSet row, int number) throws SQLException {
        return new TableRow(row.getInt("number"), json.readValue(row.getString("cells"), new TypeReference<ArrayList<String>>() {}));
    }
}
