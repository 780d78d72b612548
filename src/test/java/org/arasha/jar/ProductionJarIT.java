package org.arasha.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as in production, and where something is in its way. */
class ProductionJarIT {

    @TempDir
    private Path folder;

    @Test
    void runsInProductionOnAGivenDatabaseAndMailServer() throws Exception {
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
                    "ARASHA_DATA", folder.resolve("production").toString(),
                    "SERVER_PORT", String.valueOf(port));
            try (RunningJar jar = RunningJar.start(environment).waitFor("one-time code")) {
                assertThat(RunningJar.get(port, "/actuator/health").body()).contains("\"status\":\"UP\"");
                assertThat(RunningJar.get(port, "/first-administrator").statusCode()).isEqualTo(200);
                assertThat(jar.logLines("WARN")).isEmpty();
                assertThat(folder.resolve("production/postgres")).doesNotExist();
                queueMail(database);
                assertThat(post.waitForIncomingEmail(30_000, 1)).as("Mail leaves by the given server").isTrue();
            }
        } finally {
            post.stop();
        }
    }

    private static void queueMail(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into outgoing_mail (id, send_key, topic, reference, message_id, recipient, subject, body)
                    values (gen_random_uuid(), 'jar', gen_random_uuid(), 'JAR', '<jar@arasha.example>', 'body@example.org', 'A letter', 'Words')""");
        }
    }

    @Test
    void refusesToShowExampleUsersToOthers() throws Exception {
        try (RunningJar open = RunningJar.start(Map.of(), "--server.address=0.0.0.0", "--server.port=" + RunningJar.freePort(),
                "--arasha.data=" + folder.resolve("open"))) {
            assertThat(open.exitCode()).isNotZero();
            assertThat(open.log()).contains("Example users exist");
        }
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() throws Exception {
        try (RunningJar alone = RunningJar.start(Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + RunningJar.freePort() + "/arasha",
                "SPRING_DATASOURCE_USERNAME", "arasha", "SPRING_DATASOURCE_PASSWORD", "arasha"),
                "--arasha.data=" + folder.resolve("alone"))) {
            assertThat(alone.exitCode()).isNotZero();
            assertThat(alone.log()).contains("The database does not answer").doesNotContain("\tat org.");
        }
    }
}
