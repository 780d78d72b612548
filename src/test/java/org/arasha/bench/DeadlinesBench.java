package org.arasha.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineFilter;
import org.arasha.insight.DeadlineKind;
import org.arasha.insight.DeadlineRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The board of deadlines with a million submissions whose terms run, half as many steps again and half as many signatures
 * awaited, against the same page and the same month read from the records themselves; and what it costs to move ten thousand
 * running terms, with and without the table of deadlines. One case in a hundred is restricted. {@code -Drows=} says how many
 * submissions.
 */
@ArashaTest
@Tag("bench")
class DeadlinesBench {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int APPEALS = Math.max(1, ROWS / 5);
    private static final int PEOPLE = 20;
    private static final int RUNS = 200;
    private static final String REGION = "KZ-75";

    private final DeadlineBoard board;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;
    private final Bulk bulk;
    private final BenchReport report = new BenchReport("deadlines");

    DeadlinesBench(DeadlineBoard board, Cases cases, JdbcClient jdbc, TransactionTemplate transaction, As as) {
        this.board = board;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
        this.bulk = new Bulk(jdbc, transaction);
    }

    @Test
    void readsTheBoard() {
        List<UUID> lawyers = IntStream.range(0, PEOPLE).mapToObj(i -> as.newUser(Role.LAWYER).value()).toList();
        seed(lawyers.toArray(UUID[]::new));
        LocalDate monday = cases.today().withDayOfMonth(1);
        UserId manager = as.newUser(Role.MANAGER);
        UserId lawyer = new UserId(lawyers.getFirst());
        DeadlineRow middle = as.user(manager, () -> board.after(DeadlineFilter.NONE.due(cases.today().plusDays(90), null), null)).getLast();
        Percentiles bare = Percentiles.of(3, () -> rows("select * from deadline_of_records order by due_on limit 50"));
        Percentiles bareMonth = Percentiles.of(3, () -> rows("""
                select due_on, count(*) from deadline_of_records where due_on between date '%s' and date '%s' group by due_on"""
                .formatted(monday, monday.plusDays(41))));
        for (UserId who : List.of(manager, lawyer)) {
            String role = who == manager ? "manager" : "lawyer";
            measure(role, "first page", who, () -> board.after(DeadlineFilter.NONE, null), bare);
            measure(role, "page in the middle", who, () -> board.after(DeadlineFilter.NONE, middle), bare);
            measure(role, "by kind", who, () -> board.after(filter(DeadlineKind.SIGNATURE, null, null, null, null), null), bare);
            measure(role, "by body", who, () -> board.after(filter(null, id("body", 3), null, null, null), null), bare);
            measure(role, "by region", who, () -> board.after(filter(null, null, REGION, null, null), null), bare);
            measure(role, "by lawyer", who, () -> board.after(filter(null, null, null, lawyers.get(2), null), null), bare);
            measure(role, "by partner", who, () -> board.after(filter(null, null, null, null, id("partner", 4)), null), bare);
            measure(role, "by region, signatures", who, () -> board.after(filter(DeadlineKind.SIGNATURE, null, REGION, null, null), null), bare);
            measure(role, "by lawyer and body", who, () -> board.after(filter(null, id("body", 3), null, lawyers.get(2), null), null), bare);
            measure(role, "by lawyer and region", who, () -> board.after(filter(null, null, REGION, lawyers.get(2), null), null), bare);
            measure(role, "by all of them", who,
                    () -> board.after(filter(DeadlineKind.REPLY, id("body", 3), REGION, lawyers.get(2), id("partner", 4)), null), bare);
            measure(role, "month", who, () -> board.days(DeadlineFilter.NONE, monday, 42, 3), bareMonth);
            measure(role, "month by body", who, () -> board.days(filter(null, id("body", 3), null, null, null), monday, 42, 3), bareMonth);
            measure(role, "month by lawyer", who, () -> board.days(filter(null, null, null, lawyers.get(2), null), monday, 42, 3), bareMonth);
            measure(role, "sixty days", who, () -> board.days(DeadlineFilter.NONE, cases.today(), 60, 3), bareMonth);
        }
        move();
        report.write();
    }

    private void measure(String role, String what, UserId who, Callable<?> read, Percentiles bare) {
        Percentiles ours = as.user(who, () -> Percentiles.of(RUNS, () -> {
            try {
                return read.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        report.line("submissions", ROWS, "role", role, "read", what, "p50/p95/p99", ours, "from the records themselves", bare);
    }

    /** As after a change of the calendar: the terms of ten thousand submissions end a day later. */
    private void move() {
        String move = "update submission set due_on = due_on + 1 where number in (select 'D' || n from generate_series(1, %d) n)"
                .formatted(Math.min(10_000, ROWS));
        Percentiles followed = Percentiles.of(1, () -> transaction.execute(t -> jdbc.sql(move).update()));
        jdbc.sql("alter table submission disable trigger deadline_moved").update();
        Percentiles bare = Percentiles.of(1, () -> transaction.execute(t -> jdbc.sql(move).update()));
        jdbc.sql("alter table submission enable trigger deadline_moved").update();
        report.line("submissions", ROWS, "role", "", "read", "10,000 terms moved", "p50/p95/p99", followed,
                "from the records themselves", bare);
    }

    private static DeadlineFilter filter(DeadlineKind kind, UUID body, String region, UUID person, UUID partner) {
        return new DeadlineFilter(kind, body, region, person, partner, null, null);
    }

    private void seed(UUID[] lawyers) {
        bulk.fill(List.of("incident", "case_access", "appeal", "appeal_incident", "appeal_author", "signatory", "submission", "open_task",
                "running_deadline", "deadline_concern"), List.of("running_deadline", "deadline_concern"), () -> rows(lawyers));
    }

    private void rows(UUID[] lawyers) {
        run("""
                insert into organisation (id, version, name_ru, own, kind)
                select md5('partner' || n)::uuid, 0, 'Partner ' || n, false, 'PARTNER' from generate_series(0, 19) n""");
        run("""
                insert into authority (id, version, name_ru, channel, region)
                select md5('body' || n)::uuid, 0, 'Body ' || n, 'POST', (array['KZ-75','KZ-71','KZ-10','KZ-23'])[n %% 4 + 1]
                from generate_series(0, 49) n""");
        run("""
                insert into official (id, version, authority, name_ru, since)
                select md5('official' || n)::uuid, 0, md5('body' || n)::uuid, 'N. Head', date '2020-01-01' from generate_series(0, 49) n""");
        run("""
                insert into incident (id, version, number, title_ru, held_now, threat_to_life, violence, minors, urgency, place_region)
                select md5('incident' || n)::uuid, 0, 'D' || n, 'Case ' || n, false, false, false, false, 'NONE',
                    (array['KZ-75','KZ-71','KZ-10','KZ-23'])[n %% 4 + 1] from generate_series(1, %d) n""", APPEALS);
        run("insert into case_access (case_id, restricted) select md5('incident' || n)::uuid, n %% 101 = 0 from generate_series(1, %d) n", APPEALS);
        run("""
                insert into appeal (id, version, number, kind, sender, date, language, subject_ru, sign_until, handed_over_at, approved_at)
                select md5('appeal' || n)::uuid, 0, 'D-A' || n, 'COLLECTIVE', md5('partner0')::uuid, current_date, 'RU', 'Appeal ' || n,
                    current_date - 40 + (n::bigint * 7919 %% 400)::int, now(), case when n <= %1$d then now() end
                from generate_series(1, %2$d) n""", APPEALS, APPEALS + ROWS / 10);
        run("""
                insert into appeal_incident (appeal_id, position, incident, mentioned)
                select md5('appeal' || n)::uuid, 0, md5('incident' || (n %% %1$d + 1))::uuid, false from generate_series(1, %2$d) n""",
                APPEALS, APPEALS + ROWS / 10);
        bulk.timed("""
                insert into appeal_author (appeal_id, author)
                select md5('appeal' || n)::uuid, (?::uuid[])[n %% %d + 1] from generate_series(1, %d) n"""
                .formatted(PEOPLE, APPEALS + ROWS / 10), (Object) lawyers);
        run("""
                insert into signatory (id, version, appeal, position, organisation, answer)
                select md5('signatory' || n || '-' || p)::uuid, 0, md5('appeal' || n)::uuid, p, md5('partner' || (n + p) %% 20)::uuid,
                    case when n <= %1$d then 'SIGNED' else 'AWAITED' end
                from generate_series(1, %2$d) n cross join lateral generate_series(1, case when n <= %1$d then 3 else 5 end) p""",
                APPEALS, APPEALS + ROWS / 10);
        run("""
                insert into submission (id, version, number, appeal, official, authority, channel, attempts, filed_on, received_on,
                    term_rule, term_from, due_on)
                select md5('submission' || n)::uuid, 0, 'D' || n, md5('appeal' || (n %% %1$d + 1))::uuid, md5('official' || n %% 50)::uuid,
                    md5('body' || n %% 50)::uuid, 'POST', 0, current_date - 60, current_date - 60,
                    (select min(id) from statutory_term where kind = 'REPLY' and law = 'APPC'), current_date - 60,
                    current_date - 40 + (n::bigint * 7919 %% 400)::int from generate_series(1, %2$d) n""", APPEALS, ROWS);
        bulk.timed("""
                insert into open_task (task_id, process, step, record, subject, route, number, title_ru, role, holder, restricted, urgent,
                    due_at, created_at)
                select 'D-' || n, 'IncidentCase', 'Task_VerifyFacts', md5('incident' || (n %% %1$d + 1))::uuid,
                    md5('incident' || (n %% %1$d + 1))::uuid, 'incidents/D' || n || '/verify', 'D' || n, 'Case ' || n,
                    (array['INTAKE','VERIFIER','LAWYER','APPROVER'])[n %% 4 + 1], case when n %% 3 = 0 then (?::uuid[])[n %% %2$d + 1] end,
                    false, false, current_date + ((n::bigint * 7919 %% 400) - 40) * interval '1 day', now()
                from generate_series(1, %3$d) n""".formatted(APPEALS, PEOPLE, ROWS * 3 / 2), (Object) lawyers);
        List.of("incident", "appeal", "appeal_author", "signatory", "submission", "open_task").forEach(table -> run("analyze " + table));
        run("""
                insert into running_deadline (kind, record, task, due_on, appeal, case_id, authority, region, role, holder)
                select kind, record, task, due_on, appeal, case_id, authority, region, role, holder from deadline_of_records
                on conflict do nothing""");
        run("""
                insert into deadline_concern (deadline, due_on, concern, kind, authority, region) table concern_of_records
                on conflict do nothing""");
    }

    private void run(String sql, Object... numbers) {
        bulk.timed(sql.formatted(numbers));
    }

    private int rows(String sql) {
        return jdbc.sql(sql).query().listOfRows().size();
    }

    private UUID id(String what, int number) {
        return jdbc.sql("select md5(?)::uuid").param(what + number).query(UUID.class).single();
    }
}
