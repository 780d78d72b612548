package org.arasha.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may know of which person, decided here and nowhere else: whoever works on cases and may see one of the person's
 * cases at least. A person in no case at all was entered for everybody who works on cases; unless a guarded case named them
 * last: then they are hidden as that case is, until a case names them again.
 */
@Component
class PersonAccess {

    /** To stand in the {@code where} of a query in which {@code p} is the person, with {@link #parameters()}. */
    static final String VISIBLE = """
            (:works_on_cases and (not exists (select 1 from person_case c where c.person = p.id)
                    and not exists (select 1 from person_last_guarded g left join case_access a on a.case_id = g.case_id
                        where g.person = p.id and %1$s is not true)
                or exists (select 1 from person_case c join case_access a on a.case_id = c.case_id
                    where c.person = p.id and %1$s)))""".formatted(CaseAccess.VISIBLE);

    /** Not gone into another person by a merge. */
    static final String NOT_MERGED = "not exists (select 1 from merge m where m.loser = p.id and m.undone_at is null)";

    static final String LISTED = VISIBLE + " and " + NOT_MERGED;

    private static final int MOST_NAMED = 30;

    private final CaseAccess cases;
    private final JdbcClient jdbc;

    PersonAccess(CaseAccess cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    Map<String, Object> parameters() {
        return cases.parameters();
    }

    void requireVisible(PersonId person) {
        if (!jdbc.sql("select exists (select 1 from person p where p.id = :person and " + VISIBLE + ")")
                .param("person", person.value()).params(parameters()).query(Boolean.class).single()) {
            throw new Refusal("directory.refusal.noPerson");
        }
    }

    /** What is noted of a person about a case is for who may see both. */
    void requireVisible(PersonId person, @Nullable UUID about) {
        requireVisible(person);
        if (about != null) {
            cases.requireVisible(about);
        }
    }

    /** The names among these that somebody has exactly; what is a small letter of which is the database's to say, as in {@link #named}. */
    Set<String> known(Set<String> names) {
        return Set.copyOf(jdbc.sql("""
                select distinct n.name from unnest(:names) n (name)
                    cross join lateral (
                        select id from person where lower(name_ru) = lower(n.name) or lower(name_kk) = lower(n.name)
                            or lower(name_en) = lower(n.name)
                        union select person_id from person_name_variant where lower(spelling) = lower(n.name)) known
                    join person p on p.id = known.id
                where %s""".formatted(LISTED))
                .param("names", names.toArray(String[]::new)).params(parameters()).query(String.class).list());
    }

    /** Those of exactly this name or spelling, in any language. */
    List<PersonId> named(String name) {
        return jdbc.sql("""
                select p.id from person p join (
                    select id from person where lower(name_ru) = lower(:name) or lower(name_kk) = lower(:name)
                        or lower(name_en) = lower(:name)
                    union select person_id from person_name_variant where lower(spelling) = lower(:name)) known on known.id = p.id
                where %s order by p.id limit :most""".formatted(LISTED)).param("most", MOST_NAMED)
                .param("name", PersonName.visible(name)).params(parameters()).query(UUID.class).list().stream().map(PersonId::new).toList();
    }
}
