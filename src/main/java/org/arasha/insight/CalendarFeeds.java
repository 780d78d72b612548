package org.arasha.insight;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserBarred;
import org.arasha.access.UserId;
import org.arasha.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses at which people's calendars read their deadlines, one for each who wants it. Whoever has the address reads; it cannot be
 * guessed, of it only a hash is kept, and whoever it is of can take it back.
 *
 * @see <a href="../../../../../../docs/decisions/0041-mail-and-calendars-are-told-numbers-only.md">decision 0041</a>
 */
@Service
@Transactional
public class CalendarFeeds {

    /** Calendars ask a few times an hour, and some people have several. */
    static final int MOST_AN_HOUR = 60;

    private static final int MOST_EVENTS = 500;
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 400;
    private static final int SECRET_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MyDeadlines mine;
    private final FeedEvents calendar;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String address;

    CalendarFeeds(MyDeadlines mine, FeedEvents calendar, JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock,
            @Value("${arasha.url}") String address) {
        this.mine = mine;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.user = user;
        this.events = events;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    /** What a calendar finds at an address. */
    public sealed interface Reading {

        /** @param ics of RFC 5545 */
        record Events(String ics) implements Reading {}

        record TooOften() implements Reading {}
    }

    /** When the current user's address was made, if they have one. */
    @Transactional(readOnly = true)
    @PreAuthorize(DeadlineBoard.MAY_SEE)
    public Optional<Instant> madeAt() {
        return jdbc.sql("select made_at from calendar_feed where user_id = ?").param(user.id().value())
                .query((row, n) -> row.getTimestamp("made_at").toInstant()).optional();
    }

    /** @return the address, which nobody can look up later; the one before it leads nowhere from now on */
    @PreAuthorize(DeadlineBoard.MAY_SEE)
    public String make() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into calendar_feed (user_id, hash, made_at) values (?, ?, ?)
                on conflict (user_id) do update set hash = excluded.hash, made_at = excluded.made_at, reads = 0""")
                .params(user.id().value(), DigestUtils.sha256Hex(secret), Timestamp.from(clock.instant())).update();
        events.publishEvent(new CalendarFeedMade(user.id()));
        return address + "/feed/" + secret + ".ics";
    }

    @PreAuthorize(DeadlineBoard.MAY_SEE)
    public void revoke() {
        revoke(user.id());
    }

    /** Whoever is let in again makes a new one: nobody knows who has read the old one meanwhile. */
    @EventListener
    void on(UserBarred barred) {
        revoke(barred.record());
    }

    private void revoke(UserId of) {
        if (jdbc.sql("delete from calendar_feed where user_id = ?").param(of.value()).update() == 1) {
            events.publishEvent(new CalendarFeedRevoked(of));
        }
    }

    /**
     * For whoever has the address; empty where it leads nowhere. An unknown one costs a look-up by key and nothing else. A reading is
     * counted by itself, so that nobody who reads at the same address, makes a new one or takes it back waits for the list.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Reading> read(String secret) {
        record Reader(UserId user, Instant madeAt, int reads, Language language) {}
        return jdbc.sql("""
                update calendar_feed f set reads = case when f.hour = date_trunc('hour', now()) then f.reads + 1 else 1 end,
                    hour = date_trunc('hour', now())
                from app_user u where u.id = f.user_id and u.enabled and f.hash = ?
                returning f.user_id, f.made_at, f.reads, u.language""").param(DigestUtils.sha256Hex(secret))
                .query((row, n) -> new Reader(new UserId(row.getObject("user_id", UUID.class)), row.getTimestamp("made_at").toInstant(),
                        row.getInt("reads"), Language.valueOf(row.getString("language")))).optional()
                .map(one -> one.reads() > MOST_AN_HOUR ? new Reading.TooOften()
                        : new Reading.Events(events(one.user(), one.madeAt(), one.language())));
    }

    private String events(UserId of, Instant madeAt, Language language) {
        LocalDate today = LocalDate.now(clock);
        List<DeadlineRow> rows = mine.of(of, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), MOST_EVENTS);
        return calendar.write(rows, madeAt, moved(rows), language);
    }

    private Map<Long, Instant> moved(List<DeadlineRow> rows) {
        record Moved(long id, Instant at) {}
        return jdbc.sql("select id, moved_at from running_deadline where id = any(?) and moved_at is not null")
                .param(rows.stream().map(DeadlineRow::id).toArray(Long[]::new))
                .query((row, n) -> new Moved(row.getLong("id"), row.getTimestamp("moved_at").toInstant())).list().stream()
                .collect(Collectors.toMap(Moved::id, Moved::at));
    }
}
