package org.arasha.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
class DraftsTests {

    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final As as;
    private final UUID record = UUID.randomUUID();

    DraftsTests(Drafts drafts, JdbcClient jdbc, As as) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.as = as;
    }

    @Test
    void areForgottenAfterAWhileUnlessTheyWereOffered() {
        UserId who = as.newUser(Role.INTAKE);
        as.user(who, () -> {
            drafts.save("old", record, Map.of("title", "x"));
            drafts.offer("offered", record, Map.of("title", "y"));
        });
        jdbc.sql("update form_draft set saved_at = now() - interval '91 days' where record = ?").param(record).update();
        as.user(who, () -> drafts.save("new", record, Map.of("title", "z")));

        drafts.forgetOlderThan(Duration.ofDays(90));

        as.user(who, () -> {
            assertThat(drafts.find("old", record)).isEmpty();
            assertThat(drafts.find("offered", record)).isPresent();
            assertThat(drafts.find("new", record)).isPresent();
        });
    }

    @Test
    void ofAPartOfARecordSayThatItIsBegun() {
        as.user(as.newUser(Role.VERIFIER), () -> drafts.save("record", UUID.randomUUID(), record, Map.of("text", "x")));

        assertThat(drafts.begun(List.of(record))).containsExactly(record);
    }
}
