package org.arasha.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.Role;
import org.arasha.access.StandIns;
import org.arasha.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * To whom a new step of lawyers goes while whoever wrote the appeal is away.
 *
 * @see <a href="../../../../../../docs/decisions/0039-workload-is-counted-so-far-and-no-further.md">decision 0039</a>
 */
@Component
class Substitutes {

    private static final Set<String> PROCESSES = Set.of(AppealPreparationProcess.KEY, AppealFollowUpProcess.KEY);

    private final JdbcClient jdbc;
    private final StandIns standIns;
    private final CaseAccess access;
    private final StepGuards guards;

    Substitutes(JdbcClient jdbc, StandIns standIns, CaseAccess access, StepGuards guards) {
        this.jdbc = jdbc;
        this.standIns = standIns;
        this.access = access;
        this.guards = guards;
    }

    /**
     * Nobody while one of the authors is there, or where nobody stands in who is a lawyer and may see all of it: it is everybody's of the
     * role then.
     */
    Optional<UserId> of(InboxTable.EngineTask task) {
        if (!PROCESSES.contains(task.process()) || task.role() != Role.LAWYER) {
            return Optional.empty();
        }
        List<UserId> authors = authors(task.record());
        List<UserId> there = authors.stream().map(standIns::of).flatMap(Optional::stream).distinct().toList();
        return there.stream().anyMatch(authors::contains) ? Optional.empty()
                : there.stream().filter(who -> isLawyer(who) && access.areVisibleTo(who, guards.casesOf(task.id()))).findFirst();
    }

    /** @param record the appeal, or a submission of it */
    private List<UserId> authors(UUID record) {
        return jdbc.sql("""
                select w.author from appeal_author w
                where w.appeal_id = coalesce((select s.appeal from submission s where s.id = :record), :record) order by w.author""")
                .param("record", record).query((row, n) -> new UserId(row.getObject("author", UUID.class))).list();
    }

    private boolean isLawyer(UserId who) {
        return jdbc.sql("select exists (select from user_role where user_id = ? and role = 'LAWYER')").param(who.value())
                .query(Boolean.class).single();
    }
}
