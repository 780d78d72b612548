package org.arasha.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
class DraftsTests {

    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;
    private final UUID record = UUID.randomUUID();

    DraftsTests(Drafts drafts, JdbcClient jdbc, TransactionTemplate transaction, As as) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void areForgottenAfterAWhileUnlessTheyWereOffered() {
        UserId who = as.newUser(Role.INTAKE);
        as.user(who, () -> {
            drafts.save("old", record, Map.of("title", "x"));
            drafts.offer("offered", Map.of(record, Map.of("title", "y")));
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

    /** Two windows that were open before anything was kept. */
    @Test
    void keepWhatEachOfTwoWindowsHasChangedAndTheOlderOfTheVersionsTheyFound() {
        UserId who = as.newUser(Role.VERIFIER);
        as.user(who, () -> {
            drafts.save("form", record, record, Map.of("title", "newer", "text", "", Drafts.FOUND_AT, "10"), Map.of("title", "newer"));
            drafts.save("form", record, record, Map.of("title", "", "text", "older", Drafts.FOUND_AT, "9"), Map.of("text", "older"));

            assertThat(drafts.find("form", record).orElseThrow().values())
                    .isEqualTo(Map.of("title", "newer", "text", "older", Drafts.FOUND_AT, "9"));
        });
    }

    @Test
    void stayWhereAnotherWindowHasKeptMoreThanWasSent() {
        as.user(as.newUser(Role.VERIFIER), () -> {
            Instant seen = drafts.save("form", record, Map.of("text", "sent"));
            drafts.save("form", record, Map.of("text", "sent, and more"));

            drafts.discard("form", record, seen);
            assertThat(drafts.find("form", record)).isPresent();

            drafts.discard("form", record, drafts.find("form", record).orElseThrow().savedAt());
            assertThat(drafts.find("form", record)).isEmpty();
        });
    }

    @Test
    void makeAnotherThingOfWhatIsKeptAfterTheFirstIsMade() {
        as.user(as.newUser(Role.VERIFIER), () -> {
            Map<String, String> made = Map.of("text", "made", Drafts.MAKES, UUID.randomUUID().toString());
            Instant seen = drafts.save("form", record, made);
            Instant later = drafts.save("form", record, Map.of("text", "made, and more"));

            drafts.made("form", record, seen);

            Drafts.Draft left = drafts.find("form", record).orElseThrow();
            assertThat(left.values()).containsEntry("text", "made, and more").doesNotContainEntry(Drafts.MAKES, made.get(Drafts.MAKES));
            assertThat(left.savedAt()).as("so that the other window looks").isAfter(later);

            drafts.made("form", record, left.savedAt());
            assertThat(drafts.find("form", record)).isEmpty();
        });
    }

    /** Else a window would not hear of what another keeps in a transaction that began before its own ended. */
    @Test
    void areKeptOneAfterTheOtherWhenTheirTransactionsBeganTogether() {
        as.user(as.newUser(Role.VERIFIER), () -> transaction.executeWithoutResult(one -> {
            Instant first = drafts.save("form", record, Map.of("text", "x"));
            assertThat(drafts.save("form", record, Map.of("text", "y"))).isAfter(first);
        }));
    }

    @Test
    void ofAPartOfARecordSayThatItIsBegun() {
        as.user(as.newUser(Role.VERIFIER), () -> drafts.save("record", UUID.randomUUID(), record, Map.of("text", "x")));

        assertThat(drafts.begun(List.of(record))).containsExactly(record);
    }
}
