package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseDownTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "08001, does not answer, SPRING_DATASOURCE_URL", "08006, does not answer, SPRING_DATASOURCE_URL",
            "28P01, did not accept the user or the password, SPRING_DATASOURCE_PASSWORD",
            "28000, did not accept the user or the password, SPRING_DATASOURCE_USERNAME",
            "57P03, is starting or stopping, start again", "3D000, There is no such database, SPRING_DATASOURCE_URL",
            "53300, takes no more connections, max_connections"})
    void saysWhyTheDatabaseLetsNobodyIn(String state, String what, String todo) {
        var said = new DatabaseDown().analyze(new IllegalStateException(), new SQLException("secret", state));

        assertThat(said).isNotNull();
        assertThat(said.getDescription()).contains(what).doesNotContain("secret");
        assertThat(said.getAction()).contains(todo);
    }

    @Test
    void leavesOtherFaultsToOthers() {
        assertThat(new DatabaseDown().analyze(new IllegalStateException(), new SQLException("syntax error", "42601"))).isNull();
        assertThat(new DatabaseDown().analyze(new IllegalStateException(), new SQLException("no state"))).isNull();
    }
}
