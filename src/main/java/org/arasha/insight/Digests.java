package org.arasha.insight;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail that tells somebody of their day, at the hour they have chosen; nobody gets one who has not. */
@Service
@Transactional
@PreAuthorize(DeadlineBoard.MAY_SEE)
public class Digests {

    public static final int HOURS = 24;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Digests(JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The hour of Almaty, 0 to 23, from which on it comes; empty for not at all. */
    @Transactional(readOnly = true)
    public Optional<Integer> hour() {
        return jdbc.sql("select hour from digest where user_id = ? and hour is not null").param(user.id().value()).query(Integer.class).optional();
    }

    /**
     * Where the hour is over today, the first one comes tomorrow; whoever has had today's has no other by choosing a later hour. The hour
     * that was chosen already changes nothing: what is still owed comes.
     *
     * @param hour of Almaty, 0 to 23; null for not at all
     */
    public void choose(@Nullable Integer hour) {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean over = hour != null && hour <= now.getHour();
        jdbc.sql("""
                insert into digest (user_id, hour, told_on) values (:user, :hour, :told)
                on conflict (user_id) do update set hour = excluded.hour,
                    told_on = case when digest.hour is distinct from excluded.hour then excluded.told_on else digest.told_on end""")
                .param("user", user.id().value()).param("hour", hour, Types.INTEGER).param("told", now.toLocalDate().minusDays(over ? 0 : 1)).update();
        events.publishEvent(new DigestChosen(user.id()));
    }
}
