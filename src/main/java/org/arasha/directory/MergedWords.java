package org.arasha.directory;

import java.util.UUID;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was noted of two people while they were taken for one: nobody knows whose words it were. To be asked once they are two again. */
@Component
class MergedWords {

    /**
     * What came along with somebody else who went into the same person is theirs, and of a case that names only the one who stays nothing
     * was said of the other, unless it named the other when they became one.
     */
    private static final String SINCE = """
            from consent s join merge m on m.survivor = s.person where m.id = :merge and s.noted_at > m.merged_at
                and (s.about is null or exists (select 1 from person_case c where c.person = m.loser and c.case_id = s.about)
                    or s.about = any(m.cases) and exists (select 1 from person_case c where c.person = s.person and c.case_id = s.about) %s)
                and not exists (select 1 from merge o join merge_move t on t.merge = o.id
                    where o.survivor = m.survivor and o.undone_at is null and t.table_name = 'consent' and t.after ->> 'id' = s.id::text)""";

    /** Of a case that names neither any more either may have refused; nobody can take back there what was agreed. */
    private static final String OR_OF_NEITHER = "or not exists (select 1 from person_case c where c.person = s.person and c.case_id = s.about)";

    private final JdbcClient jdbc;

    MergedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which cases name the one who goes; to be called before their rows move. Of two parts in one case somebody may take theirs out later. */
    void keepCases(UUID merge) {
        jdbc.sql("update merge set cases = array(select c.case_id from person_case c where c.person = merge.loser) where id = ?").param(merge).update();
    }

    /** @throws Refusal where an agreement holds that was noted since: the other of the two may never have given it */
    void requireNoneAgreedSince(UUID merge) {
        if (jdbc.sql("""
                select exists (select 1 from (
                    select distinct on (s.purpose, s.about) s.state %s order by s.purpose, s.about, s.noted desc) last
                    where last.state = 'GIVEN')""".formatted(SINCE.formatted(""))).param("merge", merge).query(Boolean.class).single()) {
            throw new Refusal("directory.refusal.agreedSince");
        }
    }

    /** In the order in which it was noted; the cases of both have been told. By which words one of them appears instead is not said of both. */
    void refuseForBoth(UUID merge) {
        jdbc.sql("""
                insert into consent (id, version, person, purpose, state, about, "on", reason, noted_at, noted_by)
                select gen_random_uuid(), 0, m.loser, s.purpose, s.state, s.about, s."on", s.reason, s.noted_at, s.noted_by
                %s and s.state <> 'GIVEN' order by s.noted""".formatted(SINCE.formatted(OR_OF_NEITHER))).param("merge", merge).update();
    }
}
