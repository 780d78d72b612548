package org.arasha.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checks of all contents found, for those who look after the server; it names no case and no file. */
@Service
@Transactional
public class ContentChecks {

    /** At most so many faults are listed; after more than these the disk is the matter. */
    public static final int LISTED = 200;

    private static final String LOOKS_AFTER = "hasAnyRole('ADMINISTRATOR', 'MANAGER')";

    /** @param endedAt null while it goes on */
    public record Check(Instant beganAt, @Nullable Instant endedAt, long checked, long missing, long damaged) {}

    /**
     * A content that is not as it should be.
     *
     * @param files how many files have this content
     */
    public record Fault(String sha256, ContentState state, Instant foundAt, int files) {

        /** Where it should lie, below the data folder. */
        public String place() {
            return "evidence/" + sha256.substring(0, 2) + "/" + sha256.substring(2);
        }
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ContentChecks(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @PreAuthorize(LOOKS_AFTER)
    @Transactional(readOnly = true)
    public Optional<Check> last() {
        return jdbc.sql("select * from evidence_check order by began_at desc limit 1").query((row, n) -> new Check(
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("ended_at") == null ? null : row.getTimestamp("ended_at").toInstant(),
                row.getLong("checked"), row.getLong("missing"), row.getLong("damaged"))).optional();
    }

    @PreAuthorize(LOOKS_AFTER)
    @Transactional(readOnly = true)
    public List<Fault> faults() {
        return jdbc.sql("""
                select c.sha256, c.state, c.checked_at, (select count(*) from evidence_file f where f.sha256 = c.sha256) as files
                from evidence_content c where c.state <> 'SOUND' order by c.sha256 limit ?""").param(LISTED)
                .query((row, n) -> new Fault(row.getString("sha256"), ContentState.valueOf(row.getString("state")),
                        row.getTimestamp("checked_at").toInstant(), row.getInt("files"))).list();
    }

    /** For the number in the navigation. */
    @PreAuthorize(LOOKS_AFTER)
    @Transactional(readOnly = true)
    public int countFaults() {
        return jdbc.sql("select count(*) from (select 1 from evidence_content where state <> 'SOUND' limit 99) f")
                .query(Integer.class).single();
    }

    /** Has all contents read again as soon as possible; when that is under way already, it goes on. */
    @PreAuthorize(LOOKS_AFTER)
    public void begin() {
        beginIf("true");
    }

    void beginIfDue(Duration every) {
        beginIf("not exists (select 1 from evidence_check where began_at > now() - interval '%d seconds')".formatted(every.toSeconds()));
    }

    private void beginIf(String due) {
        CheckId id = CheckId.fresh();
        if (jdbc.sql("insert into evidence_check (id) select ? where " + due + " on conflict do nothing").param(id.value()).update() == 1) {
            events.publishEvent(new CheckBegun(id));
        }
    }

    void count(ContentState state) {
        jdbc.sql("""
                update evidence_check set checked = checked + 1, missing = missing + :missing, damaged = damaged + :damaged
                where ended_at is null""")
                .param("missing", state == ContentState.MISSING ? 1 : 0).param("damaged", state == ContentState.DAMAGED ? 1 : 0)
                .update();
    }

    void endIfDone() {
        jdbc.sql("""
                update evidence_check set ended_at = now() where ended_at is null
                    and not exists (select 1 from evidence_content c where c.checked_at < began_at)""").update();
    }
}
