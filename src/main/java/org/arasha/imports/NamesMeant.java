package org.arasha.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.incident.CasesOfPerson;
import org.arasha.intake.TypedParticipant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names in the rows of past cases that somebody in the records or in another row has, and whom people say they mean. A name that
 * they have not been asked about is nobody's in the records, or its row fails.
 */
@Component
class NamesMeant {

    private final PeopleList people;
    private final CasesOfPerson cases;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    NamesMeant(PeopleList people, CasesOfPerson cases, JdbcClient jdbc, JsonMapper json) {
        this.people = people;
        this.cases = cases;
        this.jdbc = jdbc;
        this.json = json;
    }

    enum Meant { /** Whom the records have. */ KNOWN, /** Whoever the other rows mean by this name. */ SAME_IN_TABLE, /** Somebody new. */ ANOTHER }

    private record Noted(int row, String name, int first, @Nullable Meant meant) {}

    private record Said(String name, int first, @Nullable Meant meant, @Nullable UUID person) {}

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Which names are to be asked about; what was answered before is forgotten. */
    void note(ImportId run, List<CaseRow> rows) {
        forget(run);
        Map<String, Integer> first = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        for (CaseRow row : rows) {
            for (String name : names(row)) {
                Integer before = first.putIfAbsent(name, row.number());
                if (before != null) {
                    repeated.add(name);
                }
            }
        }
        Set<String> known = people.known(first.keySet());
        List<Noted> noted = new ArrayList<>();
        for (CaseRow row : rows) {
            names(row).stream().filter(name -> known.contains(name) || repeated.contains(name)).forEach(name -> noted.add(new Noted(
                    row.number(), name, first.get(name), !known.contains(name) && first.get(name) == row.number() ? Meant.SAME_IN_TABLE : null)));
        }
        jdbc.sql("""
                insert into import_namesake (run, row, name, first, meant)
                select ?, n.row, n.name, n.first, n.meant from jsonb_to_recordset(?::jsonb) n (row int, name text, first int, meant text)""")
                .params(run.value(), json.writeValueAsString(noted)).update();
    }

    private static Set<String> names(CaseRow row) {
        Set<String> names = new HashSet<>();
        row.victims().forEach(victim -> names.add(key(victim.name())));
        return names;
    }

    /** Of a row, each name that is asked about, as it is written there. */
    List<Preview.Asked> of(ImportId run, CaseRow row) {
        Map<String, Said> said = said(run, row);
        List<Preview.Asked> asked = new ArrayList<>();
        for (TypedParticipant victim : row.victims()) {
            Said one = said.remove(key(victim.name()));
            List<CasesOfPerson.Namesake> known = one == null ? List.of() : cases.namesakes(victim.name());
            if (one != null && (one.first < row.number() || !known.isEmpty())) {
                asked.add(new Preview.Asked(victim.name(), known, one.first < row.number() ? one.first : null, answer(one)));
            }
        }
        return asked;
    }

    private static Preview.@Nullable Answer answer(Said one) {
        return switch (one.meant) {
            case null -> null;
            case KNOWN -> one.person == null ? null : new Preview.Answer.Known(new PersonId(one.person));
            case SAME_IN_TABLE -> new Preview.Answer.SameInTable();
            case ANOTHER -> new Preview.Answer.Another();
        };
    }

    void answer(ImportId run, int row, String name, Preview.Answer answer) {
        String sql = "update import_namesake set meant = ?, person = ? where run = ? and row = ? and name = ?";
        switch (answer) {
            case Preview.Answer.Known(PersonId person) ->
                    jdbc.sql(sql).params(Meant.KNOWN.name(), person.value(), run.value(), row, key(name)).update();
            case Preview.Answer.SameInTable() -> jdbc.sql(sql).params(Meant.SAME_IN_TABLE.name(), null, run.value(), row, key(name)).update();
            case Preview.Answer.Another() -> jdbc.sql(sql).params(Meant.ANOTHER.name(), null, run.value(), row, key(name)).update();
        }
    }

    /** Each name not answered yet means whoever is known by it; where the records have several, it stays open. */
    void answerAllKnown(ImportId run) {
        jdbc.sql("select distinct name from import_namesake where run = ? and meant is null").param(run.value()).query(String.class).list()
                .forEach(name -> {
                    List<PersonId> known = people.named(name).stream().map(row -> row.id()).toList();
                    if (known.size() <= 1) {
                        jdbc.sql("update import_namesake set meant = ?, person = ? where run = ? and name = ? and meant is null")
                                .params((known.isEmpty() ? Meant.SAME_IN_TABLE : Meant.KNOWN).name(), known.isEmpty() ? null
                                        : known.getFirst().value(), run.value(), name).update();
                    }
                });
    }

    /** Each name not answered yet means somebody new, in each row another. */
    void answerAllOthers(ImportId run) {
        jdbc.sql("update import_namesake set meant = ? where run = ? and meant is null").params(Meant.ANOTHER.name(), run.value()).update();
    }

    /** How many of the rows that would be imported have a name that is not answered. */
    int open(ImportId run) {
        return jdbc.sql("""
                select count(distinct n.row) from import_namesake n join import_row r on r.run = n.run and r.number = n.row
                where n.run = ? and n.meant is null and r.sound and r.chosen""").param(run.value()).query(Integer.class).single();
    }

    /** Whom the first row of a name means is whom the other rows mean that say "the same". */
    void begin(ImportId run) {
        jdbc.sql("update import_namesake set meant = 'SAME_IN_TABLE' where run = ? and row = first and meant = 'ANOTHER'")
                .param(run.value()).update();
        jdbc.sql("""
                update import_namesake n set person = f.person from import_namesake f
                where n.run = ? and n.meant = 'SAME_IN_TABLE' and f.run = n.run and f.name = n.name and f.row = n.first
                    and f.meant = 'KNOWN'""").param(run.value()).update();
    }

    /** Those of these rows in which a name is asked about. */
    Set<Integer> rowsAskedAbout(ImportId run, List<CaseRow> rows) {
        return Set.copyOf(jdbc.sql("select distinct row from import_namesake where run = ? and row = any(?)")
                .params(run.value(), rows.stream().map(CaseRow::number).toArray(Integer[]::new)).query(Integer.class).list());
    }

    /** The row with whom its names mean. */
    CaseRow resolved(ImportId run, CaseRow row) {
        Map<String, Said> said = said(run, row);
        return row.with(row.victims().stream().map(victim -> {
            Said one = said.remove(key(victim.name()));
            return one == null || one.meant == null ? victim
                    : one.person != null ? victim.known(new PersonId(one.person)) : one.meant == Meant.KNOWN ? victim : victim.asAnother();
        }).toList());
    }

    /** Whom a row has entered is whom the rows after it mean that say "the same". */
    void entered(ImportId run, Map<String, PersonId> fresh) {
        fresh.forEach((name, person) -> jdbc.sql("""
                update import_namesake set person = ? where run = ? and name = ? and meant = 'SAME_IN_TABLE' and person is null""")
                .params(person.value(), run.value(), name).update());
    }

    void forget(ImportId run) {
        jdbc.sql("delete from import_namesake where run = ?").param(run.value()).update();
    }

    private Map<String, Said> said(ImportId run, CaseRow row) {
        Map<String, Said> said = new HashMap<>();
        jdbc.sql("select name, first, meant, person from import_namesake where run = ? and row = ?").params(run.value(), row.number())
                .query(Said.class).list().forEach(one -> said.put(one.name, one));
        return said;
    }
}
