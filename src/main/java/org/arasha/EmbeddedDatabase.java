package org.arasha;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database of a run without configuration: a real PostgreSQL in the data directory, kept across restarts.
 * It gives way as soon as {@code spring.datasource.url} names another.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${arasha.data}") Path directory) {
        return DataDirectory.claim(directory);
    }

    /** Closed by Spring after all who use it; the library's own shutdown hook would pull it from under them. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory data, @Value("${arasha.postgres-binaries}") Path binaries)
            throws IOException {
        data.endOrphanedServer();
        Path directory = data.path().resolve("postgres");
        Files.createDirectories(directory);
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setOverrideWorkingDirectory(binaries.toAbsolutePath().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("log_min_messages", "fatal")
                .setLocaleConfig("encoding", "UTF8");
        characterClasses().forEach(server::setLocaleConfig);
        return server.start();
    }

    /** Trigram search finds no Cyrillic letter in the C locale: the character classes must be those of Unicode. */
    private static Map<String, String> characterClasses() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return Map.of();
        }
        return Map.of("locale", system.contains("mac") ? "en_US.UTF-8" : "C.UTF-8");
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return server.getJdbcUrl("postgres", "postgres");
            }
        };
    }
}
