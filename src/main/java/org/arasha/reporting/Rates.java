package org.arasha.reporting;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many may come in an hour, for the installation as a whole: nothing is known here of who comes. Of past hours nothing is
 * kept.
 */
@Component
class Rates {

    enum Kind { REPORT, MESSAGE, WRONG_CODE, PIECE_OF_FILE }

    private final JdbcClient jdbc;

    Rates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when this hour has had as many */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean take(Kind kind, int most) {
        return take(kind, 1, most);
    }

    /** @return false when it is more than this hour has left; nothing of it is taken then */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean take(Kind kind, int many, int most) {
        return jdbc.sql("""
                insert into report_rate (kind, hour, taken)
                select :kind, date_trunc('hour', now()), :many where :many <= :most
                on conflict (kind) do update set hour = excluded.hour,
                    taken = case when report_rate.hour = excluded.hour then report_rate.taken + excluded.taken else excluded.taken end
                where report_rate.hour <> excluded.hour or report_rate.taken + excluded.taken <= :most""")
                .param("kind", kind.name()).param("many", many).param("most", most).update() == 1;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void forget() {
        jdbc.sql("delete from report_rate where hour < date_trunc('hour', now())").update();
    }
}
