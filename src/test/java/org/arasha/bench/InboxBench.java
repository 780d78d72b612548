package org.arasha.bench;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.ExampleUsers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.workflow.Inbox;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first page of the list of work as each role sees it, against the engine's own task query for the same page, with ten
 * thousand, a hundred thousand and a million open tasks in the same database.
 */
@ArashaTest
@Tag("bench")
class InboxBench {

    private static final List<Role> ROLES = List.of(Role.INTAKE, Role.VERIFIER, Role.LAWYER, Role.APPROVER, Role.MANAGER, Role.PARTNER);

    private final Inbox inbox;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final ExampleUsers users;
    private final As as;
    /** Each of so many asks for its own steps: one in ten of the partners' is theirs. */
    private final List<UUID> partners = Stream.generate(UUID::randomUUID).limit(10).toList();

    InboxBench(Inbox inbox, TaskService tasks, JdbcClient jdbc, ExampleUsers users, As as) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.users = users;
        this.as = as;
    }

    @Test
    void readsTheFirstPageOfEachRole() {
        BenchReport report = new BenchReport("inbox");
        UserId partner = users.partnerOf(partners.getFirst());
        int seeded = 0;
        for (int size : new int[] {10_000, 100_000, 1_000_000}) {
            seed(seeded, size);
            seeded = size;
            for (Role role : ROLES) {
                int runs = size == 1_000_000 ? 20 : 60;
                Percentiles ours = as.user(role == Role.PARTNER ? partner : as.idOf(role), () -> Percentiles.of(400, () -> inbox.ofMyRoles(null)));
                Percentiles engine = Percentiles.of(runs, () -> tasks.createTaskQuery().taskCandidateGroup(role.group())
                        .orderByDueDate().asc().listPage(0, Inbox.PAGE));
                report.line("open tasks", size, "role", role.group(), "inbox p50/p95/p99", ours,
                        "engine p50/p95/p99", engine,
                        "engine ÷ inbox, p95", String.format(Locale.ROOT, "%.0f", engine.p95() / ours.p95()));
            }
        }
        report.write();
    }

    /**
     * Tasks from..to, alike in both tables: six roles in turn, due in the order of their number, spread over a year. One in
     * a hundred is of a restricted case, and of these the role's person sees one in seven; a partner's is its organisation's.
     */
    private void seed(int from, int to) {
        String rows = "generate_series(" + (from + 1) + ", " + to + ") n";
        String role = "(array['intake','verifier','lawyer','approver','manager','partner'])[n % 6 + 1]";
        jdbc.sql("""
                insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_, suspension_state_)
                select 'bench-' || n, 1, 'Verify facts', 'Task_VerifyFacts', 50, now(),
                       now() + (n::bigint * 7919 %% 525600) * interval '1 minute', 1 from %s""".formatted(rows)).update();
        jdbc.sql("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'bench-' || n, 1, %s, 'candidate', 'bench-' || n from %s""".formatted(role, rows)).update();
        // Deadlines follow each step by itself; they are measured elsewhere.
        jdbc.sql("alter table open_task disable trigger deadline_new").update();
        jdbc.sql("""
                insert into open_task (task_id, process, step, record, subject, route, number, title_ru, role, restricted,
                    urgent, due_at, created_at, organisation)
                select 'bench-' || n, 'IncidentCase', 'Task_VerifyFacts', gen_random_uuid(), gen_random_uuid(),
                       'incidents/2026-' || n || '/verify', '2026-' || n, 'Example case ' || n, upper(%s), n %% 101 = 0, false,
                       now() + (n::bigint * 7919 %% 525600) * interval '1 minute', now(),
                       case when n %% 6 = 5 then (:partners::uuid[])[n / 6 %% 10 + 1] end from %s""".formatted(role, rows))
                .param("partners", partners.toArray(UUID[]::new)).update();
        for (Role one : ROLES) {
            jdbc.sql("""
                    insert into open_task_seer (user_id, role, due_at, task_id)
                    select ?, role, due_at, task_id from open_task
                    where restricted and role = ? and substr(task_id, 7)::int between ? and ?
                    and substr(task_id, 7)::int % 7 = 0 and task_id like 'bench-%'""")
                    .params(as.idOf(one).value(), one.name(), from + 1, to).update();
        }
        for (String table : List.of("act_ru_task", "act_ru_identitylink", "open_task", "open_task_seer")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }
}
