package org.arasha.evidence;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads contents again, one after the other, and compares each with its hash. Each is claimed in the database, so that
 * several nodes share the work; one that stops is resumed where it was, and what it had claimed is free after two hours.
 */
@Component
class ContentCheck {

    private static final String CLAIM = """
            update evidence_content set claimed_at = now() where sha256 = (
                select c.sha256 from evidence_content c join evidence_check k on k.ended_at is null and c.checked_at < k.began_at
                where c.claimed_at is null or c.claimed_at < now() - interval '2 hours'
                order by c.checked_at limit 1 for update of c skip locked)
            returning sha256""";

    private final Store store;
    private final Contents contents;
    private final ContentChecks checks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Duration every;

    ContentCheck(Store store, Contents contents, ContentChecks checks, JdbcClient jdbc, TransactionTemplate transaction,
            @Value("${arasha.evidence.check-every}") Duration every) {
        this.store = store;
        this.contents = contents;
        this.checks = checks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.every = every;
    }

    /** Goes on with the check under way, or begins one when it is time, until nothing is left to do. */
    void round() {
        checks.beginIfDue(every);
        for (Optional<String> next = claim(); next.isPresent(); next = claim()) {
            String sha256 = next.get();
            try {
                note(sha256, look(sha256));
            } catch (InterruptedException stopped) {
                release(sha256);
                Thread.currentThread().interrupt();
                return;
            }
        }
        checks.endIfDone();
    }

    private Optional<String> claim() {
        return Objects.requireNonNull(transaction.execute(t -> jdbc.sql(CLAIM).query(String.class).optional()));
    }

    /** A file that cannot be read is no better than a damaged one, unless it is we who stop. */
    private ContentState look(String sha256) throws InterruptedException {
        Resource content = store.get(sha256);
        if (!content.exists()) {
            return ContentState.MISSING;
        }
        try {
            return Sha256.of(content).equals(sha256) ? ContentState.SOUND : ContentState.DAMAGED;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return content.exists() ? ContentState.DAMAGED : ContentState.MISSING;
        }
    }

    private void note(String sha256, ContentState state) {
        transaction.executeWithoutResult(t -> {
            contents.found(sha256, state);
            checks.count(state);
        });
    }

    private void release(String sha256) {
        transaction.executeWithoutResult(t ->
                jdbc.sql("update evidence_content set claimed_at = null where sha256 = ?").param(sha256).update());
    }
}
