package org.arasha.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The term that a case has of its own, while it goes by the earlier one of a case that went into it. Both rows are held by whoever joins
 * them or parts them.
 */
@Component
class JoinedTerms {

    private final JdbcClient jdbc;
    private final Clock clock;

    JoinedTerms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody has said of the term since another case went into it is its own as well. */
    void join(UUID merge, IncidentId survivor, Runnable learning) {
        LocalDate before = termOf(survivor);
        learning.run();
        jdbc.sql("""
                insert into joined_term (incident, own, since, joined) select :id, :before, merged_at, :now from merge where id = :merge
                on conflict (incident) do update set joined = :now,
                    own = case when joined_term.joined is not distinct from :before then joined_term.own else :before end,
                    since = case when joined_term.joined is not distinct from :before then joined_term.since else excluded.since end""")
                .param("merge", merge).param("id", survivor.value()).param("before", before).param("now", termOf(survivor)).update();
    }

    /** Unless somebody has said otherwise since, it goes by its own and those that have gone into it since that holds and still are. */
    void part(IncidentId survivor) {
        jdbc.sql("""
                with left_over as (
                    select i.id, i.term_ends_on as now, i.term_ends_on is not distinct from t.joined as untouched,
                        least(t.own, min(l.term_ends_on)) as ends
                    from joined_term t join incident i on i.id = t.incident
                        left join merge m on m.survivor = i.id and m.undone_at is null and m.merged_at >= t.since left join incident l on l.id = m.loser
                    where i.id = :id group by i.id, t.incident
                ), given_back as (
                    update incident i set term_ends_on = o.ends, version = version + 1 from left_over o
                    where i.id = o.id and o.untouched and o.ends is distinct from o.now)
                update joined_term t set own = case when o.untouched then t.own else o.now end, since = case when o.untouched then t.since else :now end,
                    joined = case when o.untouched then o.ends else o.now end
                from left_over o where t.incident = o.id""")
                .param("id", survivor.value()).param("now", Timestamp.from(clock.instant())).update();
    }

    private @Nullable LocalDate termOf(IncidentId id) {
        return jdbc.sql("select term_ends_on from incident where id = ?").param(id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single().orElse(null);
    }
}
