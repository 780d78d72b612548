package org.arasha.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.CaseAccess;
import org.arasha.access.UserId;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is to hear of a deadline: those whose it is; else those on duty who have its role; else the managers. Always only who may see
 * what it is of, and never of the approval of what they wrote themselves or vouched for. Of whoever is away, whoever stands in for them hears as well,
 * if they can do it; that somebody hears who is away is not enough.
 */
@Component
class Addressees {

    private static final String THOSE_WHOSE_IT_IS = """
            select d.id, d.appeal, d.case_id, d.role, c.concern as user_id, 1 as turn
            from running_deadline d join deadline_concern c on c.deadline = d.id where d.id = any(:deadlines)""";

    private static final String MANAGERS = """
            select d.id, d.appeal, d.case_id, r.role, r.user_id, 3 as turn
            from running_deadline d join user_role r on r.role = 'MANAGER' where d.id = any(:deadlines)""";

    private static final String OTHERS = """
            select d.id, d.appeal, d.case_id, d.role, o.user_id, 2 as turn
            from running_deadline d join user_role r on r.role = d.role join on_duty o on o.user_id = r.user_id
            where d.id = any(:deadlines)
            union all
            """ + MANAGERS;

    private static final String WHO = """
            with candidate as (%%s),
            away as materialized (
                select a.user_id, standing_in(a.user_id, :today) as stands from absence a where :today between a.first_day and a.last_day),
            person as (
                select c.id, c.appeal, c.case_id, c.role, c.user_id, c.turn, w.user_id is null as here
                from candidate c left join away w on w.user_id = c.user_id
                union all
                select c.id, c.appeal, c.case_id, c.role, w.stands, c.turn, true
                from candidate c join away w on w.user_id = c.user_id join user_role r on r.user_id = w.stands and r.role = c.role),
            able as (
                select k.id, u.id as user_id, u.email, u.language, k.turn, k.here,
                    min(k.turn) filter (where k.here) over (partition by k.id) as first
                from person k join app_user u on u.id = k.user_id and u.enabled
                where not (k.role = 'APPROVER' and %s)
                and (k.appeal is null or %s) and (k.case_id is null or %s))
            select id, user_id, email, language, bool_or(here) as here from able
            where turn = first or not here and turn < coalesce(first, turn + 1) group by id, user_id, email, language"""
            .formatted(ownWork("k.appeal", "k.user_id"), CaseAccess.allVisibleTo("select x.incident from appeal_incident x where x.appeal_id = k.appeal"),
                    CaseAccess.allVisibleTo("select k.case_id"));

    /** Whether somebody has written an appeal, or noted a signature under it that came outside the product: they do not approve it. */
    static String ownWork(String appeal, String who) {
        return """
                (exists (select from appeal_author o where o.appeal_id = %1$s and o.author = %2$s)
                or exists (select from noted_signature n join signatory s on s.id = n.signatory
                    where s.appeal = %1$s and s.answer = 'SIGNED' and s.way = 'LETTER' and n.by_user = %2$s))""".formatted(appeal, who);
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Addressees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param email where mails go, or null */
    record Addressee(long deadline, UserId user, @Nullable String email, Language language) {

        @Override
        public String toString() {
            return "Addressee[" + deadline + ", " + user.value() + "]";
        }
    }

    private record Found(Addressee addressee, boolean here) {}

    /** Who sees to most of them is found at once; on duty, and who manages, is asked for the few that are left. */
    Set<Addressee> of(Collection<Long> deadlines) {
        List<Found> theirs = find(THOSE_WHOSE_IT_IS, deadlines);
        Set<Long> left = new HashSet<>(deadlines);
        theirs.stream().filter(Found::here).forEach(one -> left.remove(one.addressee().deadline()));
        List<Found> others = left.isEmpty() ? List.of() : find(OTHERS, left);
        return Stream.concat(theirs.stream(), others.stream()).map(Found::addressee).collect(Collectors.toSet());
    }

    /** Those who see to it that nothing is left undone. */
    Set<Addressee> managers(Collection<Long> deadlines) {
        return find(MANAGERS, deadlines).stream().map(Found::addressee).collect(Collectors.toSet());
    }

    private List<Found> find(String candidates, Collection<Long> deadlines) {
        return jdbc.sql(WHO.formatted(candidates)).param("deadlines", deadlines.toArray(Long[]::new)).param("today", LocalDate.now(clock))
                .query((row, n) -> new Found(new Addressee(row.getLong("id"), new UserId(row.getObject("user_id", UUID.class)),
                        row.getString("email"), Language.valueOf(row.getString("language"))), row.getBoolean("here"))).list();
    }
}
