package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record EmbeddedDatabaseTests(JdbcClient jdbc) {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void losesNothingThatWasCommitted(String setting) {
        assertThat(jdbc.sql("select reset_val from pg_settings where name = ?").param(setting).query(String.class).single())
                .as("of the server, whatever the connections of tests ask for").isEqualTo("on");
    }

    @Test
    void findsCyrillicLettersByTrigrams() {
        assertThat(jdbc.sql("select cardinality(show_trgm('Тойкен'))").query(Integer.class).single()).isGreaterThan(3);
        assertThat(jdbc.sql("select lower('ӘҒҚҢӨҰҮҺІ')").query(String.class).single()).isEqualTo("әғқңөұүһі");
    }
}
