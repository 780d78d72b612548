package org.arasha.appeal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts that letters do not tell of. */
@Component
class LeftOut {

    private final JdbcClient jdbc;

    LeftOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> of(AppealId appeal) {
        return new HashSet<>(jdbc.sql("select fact from appeal_left_out where appeal_id = ?").param(appeal.value()).query(UUID.class).list());
    }

    void takeAlong(AppealId before, AppealId next) {
        jdbc.sql("insert into appeal_left_out (appeal_id, fact) select ?, fact from appeal_left_out where appeal_id = ?")
                .params(next.value(), before.value()).update();
    }

    void set(AppealId appeal, UUID fact, boolean out) {
        jdbc.sql(out ? "insert into appeal_left_out (appeal_id, fact) values (?, ?) on conflict do nothing"
                : "delete from appeal_left_out where appeal_id = ? and fact = ?").params(appeal.value(), fact).update();
    }
}
