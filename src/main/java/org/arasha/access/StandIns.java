package org.arasha.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has today what is somebody's. The same is asked in SQL by the function {@code standing_in(user, day)}. */
@Component
public class StandIns {

    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** They themselves, or whoever stands in for them while they are away; nobody, where nobody does. */
    public Optional<UserId> of(UserId who) {
        return on(who, LocalDate.now(clock));
    }

    /** The same on another day. */
    public Optional<UserId> on(UserId who, LocalDate day) {
        return jdbc.sql("select standing_in(:who, :day) as stands").param("who", who.value()).param("day", day)
                .query((row, n) -> Optional.ofNullable(row.getObject("stands", UUID.class)).map(UserId::new)).single();
    }
}
