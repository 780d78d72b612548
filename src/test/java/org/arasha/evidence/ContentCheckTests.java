package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.evidence.CustodyNote.Handling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ArashaTest
class ContentCheckTests {

    private final ContentCheck check;
    private final ContentChecks checks;
    private final org.arasha.evidence.Files files;
    private final JdbcClient jdbc;
    private final As as;
    private final Path data;

    ContentCheckTests(ContentCheck check, ContentChecks checks, org.arasha.evidence.Files files, JdbcClient jdbc, As as,
            @Value("${arasha.data}") Path data) {
        this.check = check;
        this.checks = checks;
        this.files = files;
        this.jdbc = jdbc;
        this.as = as;
        this.data = data;
    }

    /** The database of the run is shared: what other tests left damaged must not count here. */
    @BeforeEach
    void begin() {
        jdbc.sql("update evidence_check set ended_at = now() where ended_at is null").update();
    }

    @Test
    void findsWhatIsMissingAndWhatIsDamagedAndThatItIsWholeAgain() throws IOException {
        StoredFile sound = store();
        StoredFile missing = store();
        StoredFile damaged = store();
        byte[] whole = Files.readAllBytes(place(damaged));
        Files.delete(place(missing));
        Files.writeString(place(damaged), "something else");

        run();

        assertThat(state(sound)).isEqualTo("SOUND");
        assertThat(state(missing)).isEqualTo("MISSING");
        assertThat(state(damaged)).isEqualTo("DAMAGED");
        assertThat(handlings(sound)).containsExactly(Handling.STORED);
        assertThat(handlings(missing)).containsExactly(Handling.STORED, Handling.FOUND_MISSING);
        assertThat(handlings(damaged)).containsExactly(Handling.STORED, Handling.FOUND_DAMAGED);
        assertThat(inTrail(damaged)).isEqualTo(1);
        as.role(Role.ADMINISTRATOR, () -> {
            assertThat(checks.last().orElseThrow().missing()).isPositive();
            assertThat(checks.last().orElseThrow().damaged()).isPositive();
            assertThat(checks.last().orElseThrow().endedAt()).isNotNull();
            assertThat(checks.faults()).extracting(ContentChecks.Fault::sha256).contains(missing.sha256(), damaged.sha256());
        });

        Files.write(place(damaged), whole);
        run();

        assertThat(handlings(damaged)).containsExactly(Handling.STORED, Handling.FOUND_DAMAGED, Handling.FOUND_SOUND);
        assertThat(inTrail(damaged)).isEqualTo(2);
    }

    @Test
    void isHealedByTheSameFileBroughtAgain() throws IOException {
        String text = "brought twice " + UUID.randomUUID();
        StoredFile first = store(text);
        Files.writeString(place(first), "something else");
        run();

        store(text);

        assertThat(state(first)).isEqualTo("SOUND");
        assertThat(Files.readString(place(first))).isEqualTo(text);
    }

    @Test
    void sharesTheWorkBetweenNodesAndReadsEachContentOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            store();
        }
        as.role(Role.ADMINISTRATOR, checks::begin);
        long before = jdbc.sql("select count(*) from evidence_content where checked_at < (select began_at from evidence_check where ended_at is null)")
                .query(Long.class).single();
        Callable<Void> node = () -> {
            check.round();
            return null;
        };

        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var done : nodes.invokeAll(List.of(node, node, node))) {
                done.get();
            }
        }

        as.role(Role.MANAGER, () -> assertThat(checks.last().orElseThrow().checked()).isEqualTo(before));
    }

    @Test
    void resumesWhatAStoppedNodeHadClaimed() {
        StoredFile file = store();
        as.role(Role.ADMINISTRATOR, checks::begin);
        jdbc.sql("update evidence_content set claimed_at = now() where sha256 = ?").param(file.sha256()).update();
        check.round();
        as.role(Role.ADMINISTRATOR, () -> assertThat(checks.last().orElseThrow().endedAt()).isNull());

        jdbc.sql("update evidence_content set claimed_at = now() - interval '3 hours' where sha256 = ?").param(file.sha256()).update();
        check.round();

        as.role(Role.ADMINISTRATOR, () -> assertThat(checks.last().orElseThrow().endedAt()).isNotNull());
    }

    @Test
    void beginsByItselfOnlyWhenItIsTime() {
        run();
        int runs = count();

        check.round();
        assertThat(count()).isEqualTo(runs);

        jdbc.sql("update evidence_check set began_at = began_at - interval '8 days', ended_at = ended_at - interval '8 days'").update();
        check.round();
        assertThat(count()).isEqualTo(runs + 1);
    }

    @Test
    void reportsToThoseOnlyWhoLookAfterTheServer() {
        as.role(Role.LAWYER, () -> {
            assertThatThrownBy(checks::last).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(checks::faults).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(checks::begin).isInstanceOf(AccessDeniedException.class);
        });
    }

    private void run() {
        as.role(Role.ADMINISTRATOR, checks::begin);
        check.round();
    }

    private StoredFile store() {
        return store("checked " + UUID.randomUUID());
    }

    private StoredFile store(String text) {
        return files.store("a.txt", "text/plain", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private Path place(StoredFile file) {
        return data.resolve("evidence").resolve(file.sha256().substring(0, 2)).resolve(file.sha256().substring(2));
    }

    private String state(StoredFile file) {
        return jdbc.sql("select state from evidence_content where sha256 = ?").param(file.sha256()).query(String.class).single();
    }

    private List<Handling> handlings(StoredFile file) {
        return files.custodyOf(file.id()).stream().map(CustodyNote::handling).toList();
    }

    private int inTrail(StoredFile file) {
        return jdbc.sql("select count(*) from trail_entry where act = 'ContentFound' and record = ?").param(file.id().value())
                .query(Integer.class).single();
    }

    private int count() {
        return jdbc.sql("select count(*) from evidence_check").query(Integer.class).single();
    }
}
