package org.arasha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.insight.Reminding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sweep of a day on which a hundred thousand terms come near, with as many again that end later: to whom it is told is found out,
 * notices and mails are written. Every appeal has an author, one case in a hundred is restricted. The anchor is one plain insert of as many
 * notices and mails; then the next sweep of the day, which has nothing to tell. {@code -Drows=} says how many come near.
 */
@ArashaTest
@Tag("bench")
record RemindersBench(Reminding reminding, JdbcClient jdbc, TransactionTemplate transaction, As as) {

    private static final int ROWS = Integer.getInteger("rows", 100_000);
    private static final int APPEALS = Math.max(1, ROWS / 5);
    private static final int PEOPLE = 20;

    @Test
    void tellsOfAHundredThousandTermsInAMinute() {
        UUID[] lawyers = IntStream.range(0, PEOPLE).mapToObj(i -> as.newUser(Role.LAWYER).value()).toArray(UUID[]::new);
        jdbc.sql("update app_user set email = 'lawyer-' || id || '@arasha.example' where id = any(?)").param(lawyers).update();
        as.idOf(Role.MANAGER);
        seed(lawyers);
        Duration plain = took(() -> transaction.executeWithoutResult(t -> {
            insertPlainly();
            t.setRollbackOnly();
        }));

        Duration told = took(() -> assertThat(reminding.sweep()).isGreaterThanOrEqualTo(ROWS));
        Duration again = took(() -> assertThat(reminding.sweep()).isZero());

        BenchReport report = new BenchReport("reminders");
        report.line("reminders", ROWS, "notices", count("deadline_notice"), "mails", count("outgoing_mail"), "swept, s", seconds(told),
                "swept again, s", seconds(again), "plain inserts, s", seconds(plain));
        report.write();
        assertThat(told).isLessThan(Duration.ofMinutes(1));
    }

    private void insertPlainly() {
        run("""
                insert into deadline_notice (deadline, user_id, why, day, days)
                select d.id, c.concern, 'NEAR', d.due_on, 0 from running_deadline d join deadline_concern c on c.deadline = d.id
                where d.kind = 'REPLY' and d.due_on between current_date and current_date + 3""");
        run("""
                insert into outgoing_mail (id, topic, send_key, reference, message_id, recipient, subject, body)
                select gen_random_uuid(), gen_random_uuid(), 'plain' || n, 'plain' || n, 'plain' || n, 'lawyer@arasha.example', 'A term ends soon',
                    repeat('Words of a mail. ', 20) from generate_series(1, %d) n""", ROWS);
    }

    private void seed(UUID[] lawyers) {
        List<String> tables = List.of("organisation", "authority", "official", "incident", "appeal", "appeal_incident", "appeal_author",
                "submission", "running_deadline");
        tables.forEach(table -> jdbc.sql("alter table " + table + " disable trigger user").update());
        run("insert into organisation (id, version, name_ru, own, kind) values (md5('sender')::uuid, 0, 'Sender', false, 'PARTNER')");
        run("""
                insert into authority (id, version, name_ru, channel, region)
                select md5('body' || n)::uuid, 0, 'Body ' || n, 'POST', 'KZ-75' from generate_series(0, 49) n""");
        run("""
                insert into official (id, version, authority, name_ru, since)
                select md5('official' || n)::uuid, 0, md5('body' || n)::uuid, 'N. Head', date '2020-01-01' from generate_series(0, 49) n""");
        run("""
                insert into incident (id, version, number, title_ru, held_now, threat_to_life, violence, minors, urgency, place_region)
                select md5('incident' || n)::uuid, 0, 'R' || n, 'Case ' || n, false, false, false, false, 'NONE', 'KZ-75'
                from generate_series(1, %d) n""", APPEALS);
        run("insert into case_access (case_id, restricted) select md5('incident' || n)::uuid, n %% 101 = 0 from generate_series(1, %d) n", APPEALS);
        run("""
                insert into appeal (id, version, number, kind, sender, date, language, subject_ru, approved_at)
                select md5('appeal' || n)::uuid, 0, 'R-A' || n, 'COLLECTIVE', md5('sender')::uuid, current_date, 'RU', 'Appeal ' || n, now()
                from generate_series(1, %d) n""", APPEALS);
        run("""
                insert into appeal_incident (appeal_id, position, incident, mentioned)
                select md5('appeal' || n)::uuid, 0, md5('incident' || n)::uuid, false from generate_series(1, %d) n""", APPEALS);
        jdbc.sql("insert into appeal_author (appeal_id, author) select md5('appeal' || n)::uuid, (?::uuid[])[n %% %d + 1] from generate_series(1, %d) n"
                .formatted(PEOPLE, APPEALS)).param(lawyers).update();
        run("""
                insert into submission (id, version, number, appeal, official, authority, channel, attempts, filed_on, received_on,
                    term_rule, term_from, due_on)
                select md5('submission' || n)::uuid, 0, 'R' || n, md5('appeal' || (n %% %1$d + 1))::uuid, md5('official' || n %% 50)::uuid,
                    md5('body' || n %% 50)::uuid, 'POST', 0, current_date - 20, current_date - 20,
                    (select min(id) from statutory_term where kind = 'REPLY' and law = 'APPC'), current_date - 20,
                    current_date + case when n <= %2$d then n %% 4 else 20 + n %% 100 end from generate_series(1, %3$d) n""", APPEALS, ROWS, 2 * ROWS);
        run("""
                insert into running_deadline (kind, record, task, due_on, appeal, case_id, authority, region, role, holder)
                select kind, record, task, due_on, appeal, case_id, authority, region, role, holder from deadline_of_records
                on conflict do nothing""");
        run("""
                insert into deadline_concern (deadline, due_on, concern, kind, authority, region) table concern_of_records
                on conflict do nothing""");
        tables.forEach(table -> jdbc.sql("alter table " + table + " enable trigger user").update());
        jdbc.sql("vacuum analyze").update();
    }

    private void run(String sql, Object... numbers) {
        jdbc.sql(sql.formatted(numbers)).update();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static Duration took(Runnable deed) {
        Instant from = Instant.now();
        deed.run();
        return Duration.between(from, Instant.now());
    }

    private static String seconds(Duration time) {
        return "%.1f".formatted(time.toMillis() / 1000.0);
    }
}
