package org.arasha.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days, in Asia/Almaty, on which a lawyer looks at what no known term runs for. They are ours: no law sets them, and whoever has not
 * answered by then is not silent.
 */
@Component
class WatchDays {

    private static final int DAYS = 30;

    private final JdbcClient jdbc;

    WatchDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> of(SubmissionId id) {
        return jdbc.sql("select due_on from watch_day where submission = ?").param(id.value()).query(LocalDate.class).optional();
    }

    void begin(SubmissionId id, LocalDate from) {
        jdbc.sql("insert into watch_day (submission, due_on) values (?, ?) on conflict (submission) do update set due_on = excluded.due_on")
                .params(id.value(), from.plusDays(DAYS)).update();
    }

    void end(SubmissionId id) {
        jdbc.sql("delete from watch_day where submission = ?").param(id.value()).update();
    }
}
