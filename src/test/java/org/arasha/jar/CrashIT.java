package org.arasha.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.codec.digest.DigestUtils;
import org.arasha.mail.TinySmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The application is killed while it sends, while it takes mail in, while a timer goes off and while terms move after a change of the
 * calendar, all at one moment, and is started again on a machine of another zone. Its database and its mail servers live on.
 */
class CrashIT {

    private static final String READY = "Arasha is ready at";
    private static final String BODY = "police@authority.example";
    private static final String ASKED = "<asked@arasha.example>";
    private static final String REPLY = "From: office@authority.example\nSubject: No. %s\nMessage-ID: <%s@authority.example>\nIn-Reply-To: " + ASKED + "\n\nReply %s.";

    /** More than a batch. */
    private static final int MOVING = 250;
    private static final int BATCH = 200;

    @TempDir
    private Path folder;

    private final CountDownLatch inHand = new CountDownLatch(1);
    private final CountDownLatch killed = new CountDownLatch(1);
    private final TinySmtp smtp = new TinySmtp(this::answer);
    private final GreenMail imap = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private EmbeddedPostgres database;
    private GreenMailUser mailbox;
    private JdbcClient jdbc;

    @BeforeEach
    void startWhatLivesOn() throws IOException {
        imap.start();
        mailbox = imap.setUser("appeals@arasha.example", "appeals", "secret");
        database = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
        jdbc = JdbcClient.create(database.getPostgresDatabase());
    }

    @AfterEach
    void stopWhatLivedOn() throws IOException {
        killed.countDown();
        smtp.close();
        imap.stop();
        database.close();
    }

    /** The letter to the body is whole in the server's hand, which says nothing more before the application is dead. */
    private String answer(String mail) {
        if (inHand.getCount() == 0 || !mail.contains(BODY)) {
            return "250 ok";
        }
        inHand.countDown();
        try {
            killed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    @Test
    void losesNothingAndDoesNothingTwiceUnsaidWhenItIsKilledAmidAll() throws Exception {
        UUID silent;
        UUID answered;
        try (RunningJar jar = start("Asia/Almaty").waitFor(READY);
                Connection held = database.getPostgresDatabase().getConnection()) {
            jar.waitUntil("the server has the letter", () -> inHand.getCount() == 0);
            List<UUID> running = jdbc.sql("""
                    select id from submission where due_on >= current_date and replied is null and closed_at is null
                    order by due_on""").query(UUID.class).list();
            silent = running.getFirst();
            answered = running.getLast();
            wasAsked(answered);
            List<UUID> moving = reckonedByOtherDays(answered);
            held.setAutoCommit(false);
            holdUp(held, silent, moving.getLast());
            theCalendarChanges();
            goesOff(silent);
            arrives("first");
            arrives("second");
            jar.waitUntil("a timer, a mail and a second batch of terms are under way, each before its commit", () -> count(
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query ~* '^(insert into incoming_mail|update \"?submission)'") == 3);
            assertThat(count("select moved from calendar_change")).as("of the first batch").isEqualTo(BATCH);
            assertThat(jdbc.sql("select told from incoming_mail where subject = 'No. first'").query(Boolean.class).single())
                    .as("kept, and not told yet").isFalse();

            jar.kill();
            held.rollback();
        }
        killed.countDown();
        assertThat(sending()).isEqualTo("WAITING 1");
        assertThat(jdbc.sql("select count(*) from submission where id = ? and silent is null").param(silent).query(Integer.class).single()).isOne();
        leasesOfTheDeadEnd();

        int port = RunningJar.freePort();
        try (RunningJar again = start("America/New_York", "--server.port=" + port).waitFor(READY)) {
            again.waitUntil("all is made good", () -> sending().startsWith("SENT") && count("select count(*) from calendar_change where ended_at is null") == 0
                    && count("select count(*) from reply where mail is not null") == 2 && count("select count(*) from submission where silent is not null and id = '" + silent + "'") == 1);
            assertThat(RunningJar.get(port, "/actuator/health").body()).contains("\"status\":\"UP\"", "\"clock\"").doesNotContain("OUT_OF_SERVICE");
        }
        theLetterWentTwiceWithOneNameAndSaysSo();
        eachReplyIsThereOnce(answered);
        theTermEndedOnce(silent);
        eachTermMovedOnce(answered);
        timersStandWhereTheyStood();
    }

    private RunningJar start(String zone, String... arguments) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "TZ", zone,
                "SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(smtp.port()),
                "ARASHA_MAIL_POLL", "1s"));
        environment.putAll(Map.of(
                "ARASHA_MAIL_IMAP_HOST", "127.0.0.1",
                "ARASHA_MAIL_IMAP_PORT", String.valueOf(imap.getImap().getPort()),
                "ARASHA_MAIL_IMAP_USER", "appeals",
                "ARASHA_MAIL_IMAP_PASSWORD", "secret",
                "ARASHA_MAIL_IMAP_SSL", "false",
                "ARASHA_MAIL_IMAP_POLL", "1s",
                "ARASHA_DATA", folder.toString(),
                "SERVER_PORT", String.valueOf(RunningJar.freePort())));
        return RunningJar.start(environment, arguments);
    }

    /** By a mail that replies can answer. */
    private void wasAsked(UUID submission) {
        jdbc.sql("""
                insert into outgoing_mail (id, send_key, topic, reference, message_id, recipient, subject, body, state, done_at)
                values (gen_random_uuid(), 'asked', ?, 'ASKED', ?, 'office@authority.example', 'A letter', 'Words', 'SENT', now())""")
                .params(submission, ASKED).update();
    }

    /** Whoever writes that the body was silent waits, whoever moves this term, and whoever keeps the second reply. */
    private static void holdUp(Connection held, UUID submission, UUID moving) {
        JdbcClient here = JdbcClient.create(new SingleConnectionDataSource(held, true));
        here.sql("select id from submission where id in (?, ?) for update").params(submission, moving).query(UUID.class).list();
        here.sql("""
                insert into incoming_mail (id, fingerprint, nature, state, sender, subject, body, told, box)
                values (gen_random_uuid(), ?, 'REPLY', 'UNMATCHED', '', '', '', true, 'LETTERS')""")
                .param(DigestUtils.sha256Hex("<second@authority.example>\n\noffice@authority.example\nNo. second")).update();
    }

    /**
     * As many as that one again, whose terms end on a day of which the calendar knows nothing any more. A notice of one of them was
     * judged by other days, too.
     */
    private List<UUID> reckonedByOtherDays(UUID submission) {
        List<UUID> moving = jdbc.sql("""
                insert into submission (id, version, number, appeal, official, authority, channel, attempts, filed_on, received_on, term_rule,
                    term_from, due_on)
                select gen_random_uuid(), 1, number || '-' || n, appeal, official, authority, channel, attempts, filed_on, received_on, term_rule,
                    term_from, current_date + 200 from submission cross join generate_series(1, %d) n where id = ? returning id""".formatted(MOVING))
                .param(submission).query(UUID.class).list();
        jdbc.sql("""
                insert into extension (id, version, submission, decided_on, came_on, until, reason, defect)
                select gen_random_uuid(), 1, ?, received_on, received_on, due_on + 5, 'Another body is asked.', 'TOLD_LATE'
                from submission where id = ?""").params(moving.getFirst(), submission).update();
        return jdbc.sql("select id from submission where id = any(?) order by id").param(moving.toArray(UUID[]::new)).query(UUID.class).list();
    }

    private void theCalendarChanges() {
        jdbc.sql("""
                insert into calendar_change (id, at, actor, what, reason, since, total, place_due, place_id)
                select gen_random_uuid(), now(), (select id from app_user limit 1), 'A day', 'A decree', current_date + 200, ?, current_date + 199,
                    'ffffffff-ffff-ffff-ffff-ffffffffffff'""").param(MOVING).update();
    }

    private void goesOff(UUID submission) {
        assertThat(jdbc.sql("""
                update act_ru_job set duedate_ = (now() at time zone 'UTC') - interval '1 day'
                where handler_cfg_ like 'Timer_TermExpired%'
                    and process_instance_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)""")
                .param(submission.toString()).update()).isOne();
    }

    private void arrives(String which) throws MessagingException {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(
                REPLY.formatted(which, which, which).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    /** A quarter of an hour later. */
    private void leasesOfTheDeadEnd() {
        jdbc.sql("update outgoing_mail set due_at = now() where state = 'WAITING'").update();
        jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null").update();
    }

    /** What stands with the letter to the body: its state, and how often it may have left beside. */
    private String sending() {
        return jdbc.sql("select state || ' ' || in_doubt from outgoing_mail where recipient = ?").param(BODY).query(String.class).single();
    }

    private void theLetterWentTwiceWithOneNameAndSaysSo() {
        List<String> names = smtp.taken().stream().map(mail -> mail.replaceAll("(?s).*?Message-ID: (<[^>]*>).*", "$1")).toList();
        String letter = jdbc.sql("select message_id from outgoing_mail where recipient = ?").param(BODY).query(String.class).single();
        assertThat(names.stream().filter(letter::equals)).hasSize(2);
        assertThat(names.stream().filter(name -> !name.equals(letter))).doesNotHaveDuplicates();
        assertThat(sending()).isEqualTo("SENT 1");
        assertThat(count("select count(*) from trail_entry where act = 'MailMayHaveLeftTwice'")).isOne();
        assertThat(jdbc.sql("""
                select count(*) from trail_entry e join outgoing_mail m on m.topic = e.record
                where e.act = 'SubmissionMailed' and m.recipient = ?""").param(BODY).query(Integer.class).single()).isOne();
    }

    private void eachReplyIsThereOnce(UUID submission) {
        assertThat(jdbc.sql("select subject from incoming_mail where told order by subject").query(String.class).list())
                .containsExactly("No. first", "No. second");
        assertThat(jdbc.sql("select text from reply where submission = ? and mail is not null order by text").param(submission).query(String.class).list())
                .containsExactly("Reply first.", "Reply second.");
        assertThat(steps(submission)).containsExactly("Task_AssessReply");
    }

    private void theTermEndedOnce(UUID submission) {
        assertThat(jdbc.sql("select silent = due_on from submission where id = ?").param(submission).query(Boolean.class).single()).isTrue();
        assertThat(steps(submission)).containsExactly("Task_DecideOnSilence");
        assertThat(jdbc.sql("select count(*) from act_hi_actinst where act_id_ = 'Service_NoteSilence' and proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)")
                .param(submission.toString()).query(Integer.class).single()).isOne();
    }

    private void eachTermMovedOnce(UUID like) {
        assertThat(jdbc.sql("select moved || ' ' || looked || ' ' || failed from calendar_change").query(String.class).single())
                .isEqualTo(MOVING + " " + MOVING + " 0");
        String copies = "from submission s join submission o on s.number like o.number || '-%' where o.id = '" + like + "'";
        assertThat(jdbc.sql("select s.due_on - o.due_on " + copies + " and s.due_on <> o.due_on").query(Integer.class).list())
                .as("only the one whose notice counts ends later").containsExactly(5);
        assertThat(count("select count(*) from extension where defect is null and reason = 'Another body is asked.'")).isOne();
        assertThat(count("select count(*) " + copies + " and 1 = (select count(*) from trail_entry e where e.record = s.id and e.act = 'TermMoved')"))
                .as("each is told once").isEqualTo(MOVING);
    }

    /** At the end of their days in Almaty, though the machine stands in New York now. */
    private void timersStandWhereTheyStood() {
        assertThat(jdbc.sql("""
                select distinct ((duedate_ at time zone 'UTC') at time zone 'Asia/Almaty')::time(3)::text from act_ru_job
                where handler_cfg_ like 'Timer_TermExpired%' or handler_cfg_ like 'Timer_NoReceipt%'""").query(String.class).list())
                .containsExactly("23:59:59.999");
    }

    private List<String> steps(UUID record) {
        return jdbc.sql("select step from open_task where record = ?").param(record).query(String.class).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
