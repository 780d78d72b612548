package org.arasha.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people start it: as in production, without configuration, again, and beside another. */
class ApplicationJarIT {

    private static final String READY = "Arasha is ready at";

    @TempDir
    private static Path data;

    @TempDir
    private static Path production;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startsForTheFirstTimeInProductionAndWithoutConfiguration() throws Exception {
        runsInProductionOnAGivenDatabaseAndMailServer();
        startsWithoutConfiguration();
    }

    private static void runsInProductionOnAGivenDatabaseAndMailServer() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
            int port = RunningJar.freePort();
            Map<String, String> environment = Map.of(
                    "SPRING_PROFILES_ACTIVE", "production",
                    "SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", "postgres"),
                    "SPRING_DATASOURCE_USERNAME", "postgres",
                    "SPRING_DATASOURCE_PASSWORD", "postgres",
                    "SPRING_MAIL_HOST", "127.0.0.1",
                    "SPRING_MAIL_PORT", String.valueOf(post.getSmtp().getPort()),
                    "ARASHA_DATA", production.toString(),
                    "SERVER_PORT", String.valueOf(port));
            try (RunningJar jar = RunningJar.startForTheFirstTime(environment).waitFor("one-time code")) {
                assertThat(RunningJar.get(port, "/actuator/health").body()).contains("\"status\":\"UP\"");
                assertThat(RunningJar.get(port, "/first-administrator").statusCode()).isEqualTo(200);
                assertThat(jar.logLines("WARN")).isEmpty();
                assertThat(production.resolve("postgres")).doesNotExist();
                queueMail(database);
                assertThat(post.waitForIncomingEmail(30_000, 1)).as("Mail leaves by the given server").isTrue();
            }
        } finally {
            post.stop();
        }
    }

    private static void startsWithoutConfiguration() throws Exception {
        int port = RunningJar.freePort();
        try (RunningJar first = RunningJar.start(Map.of(), "--server.port=" + port, "--arasha.data=" + data).waitFor(READY)) {
            assertThat(first.log()).contains("Loading the example cases").contains("http://127.0.0.1:" + port + "/");
            assertThat(first.logLines("WARN")).isEmpty();
            assertThat(first.logLines("ERROR")).isEmpty();
            assertThat(RunningJar.get(port, "/sign-in").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void startsAgainFromAnotherFolderAndKeepsOthersOutOfItsDataAndPort() throws Exception {
        int port = RunningJar.freePort();
        try (RunningJar again = RunningJar.startIn(folder, "--server.port=" + port, "--arasha.data=" + data).waitFor(READY)) {
            assertThat(again.log()).doesNotContain("Loading the example cases").as("what the JVM says of what it has learnt")
                    .doesNotContain("[warning]", "[error]");
            assertThat(again.logLines("WARN")).isEmpty();
            assertThat(again.logLines("ERROR")).isEmpty();
            assertThat(RunningJar.get(port, "/actuator/health").body())
                    .contains("\"status\":\"UP\"", "\"db\"", "\"engine\"", "\"outbox\"").as("the disk of its data").contains("\"path\":\"" + data);
            var page = RunningJar.get(port, "/sign-in");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                    assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
            String planted = session(page);
            var signedIn = RunningJar.post(port, "/sign-in", planted, "username=auditor&password=example");
            assertThat(signedIn.headers().firstValue("Location").orElseThrow()).doesNotContain("sign-in");
            assertThat(session(signedIn)).as("a session that somebody may have planted is not the one signed in").isNotEqualTo(planted);
            var nowhere = RunningJar.get(port, "/no/such/page", session(signedIn));
            assertThat(nowhere.statusCode()).as("the layout says that there is no such page").isNotEqualTo(403);
            assertThat(nowhere.body()).contains("<html");
            assertThat(RunningJar.answer(port, "GET /%zz HTTP/1.1")).startsWith("HTTP/1.1 400")
                    .contains(Texts.get(Language.KK, "shell.malformed")).doesNotContain("Tomcat", "HTTP Status");

            try (RunningJar second = RunningJar.start(Map.of(), "--server.port=" + RunningJar.freePort(),
                    "--arasha.data=" + data)) {
                assertThat(second.exitCode()).isNotZero();
                assertThat(second.log()).contains("data directory").contains("--arasha.data").doesNotContain("\tat org.");
            }
            try (RunningJar third = RunningJar.start(Map.of(), "--server.port=" + port,
                    "--arasha.data=" + folder.resolve("other"), "--arasha.example-data=false")) {
                assertThat(third.exitCode()).isNotZero();
                assertThat(third.log()).contains("Port " + port + " was already in use");
            }
        }
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith("JSESSIONID="))
                .map(one -> one.substring(0, one.indexOf(';'))).findFirst().orElseThrow();
    }

    private static void queueMail(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into outgoing_mail (id, send_key, topic, reference, message_id, recipient, subject, body)
                    values (gen_random_uuid(), 'jar', gen_random_uuid(), 'JAR', '<jar@arasha.example>', 'body@example.org', 'A letter', 'Words')""");
        }
    }
}
