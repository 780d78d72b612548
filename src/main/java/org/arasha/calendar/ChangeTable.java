package org.arasha.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.UserId;
import org.arasha.calendar.RunningClocks.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was changed and why, and how far running terms have been looked at since. */
@Component
class ChangeTable {

    private static final String SELECT = "select c.*, u.name as by from calendar_change c join app_user u on u.id = c.actor ";

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far it has come: all terms up to this one have been looked at. */
    record Place(LocalDate dueOn, UUID id) {

        private static final UUID LAST = new UUID(-1, -1);

        static Place before(LocalDate day) {
            return new Place(day.minusDays(1), LAST);
        }

        static Place of(Clock clock) {
            return new Place(clock.dueOn(), clock.id());
        }
    }

    void add(CalendarChangeId id, UserId by, String what, String reason, LocalDate since, int total, Instant now) {
        Place first = Place.before(since);
        jdbc.sql("""
                insert into calendar_change (id, at, actor, what, reason, since, total, place_due, place_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), Timestamp.from(now), by.value(), what, reason, since, total, first.dueOn(), first.id()).update();
    }

    List<CalendarChange> newest(int most) {
        return jdbc.sql(SELECT + "order by c.at desc limit ?").param(most).query(ChangeTable::read).list();
    }

    List<CalendarChangeId> underWay() {
        return jdbc.sql("select id from calendar_change where ended_at is null order by at").query(UUID.class).list().stream()
                .map(CalendarChangeId::new).toList();
    }

    /** Empty, too, when it has ended, and while another node is at it. */
    Optional<Place> taken(CalendarChangeId id) {
        return jdbc.sql("select place_due, place_id from calendar_change where id = ? and ended_at is null for update skip locked")
                .param(id.value()).query((row, n) -> new Place(row.getObject("place_due", LocalDate.class),
                        row.getObject("place_id", UUID.class))).optional();
    }

    void looked(CalendarChangeId id, Place place, int looked, int moved, int failed) {
        jdbc.sql("""
                update calendar_change set place_due = ?, place_id = ?, looked = looked + ?, moved = moved + ?, failed = failed + ?
                where id = ?""").params(place.dueOn(), place.id(), looked, moved, failed, id.value()).update();
    }

    void end(CalendarChangeId id, Instant now) {
        jdbc.sql("update calendar_change set ended_at = ? where id = ?").params(Timestamp.from(now), id.value()).update();
    }

    private static CalendarChange read(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new CalendarChange(new CalendarChangeId(row.getObject("id", UUID.class)), row.getTimestamp("at").toInstant(), row.getString("by"),
                row.getString("what"), row.getString("reason"), row.getInt("total"),
                row.getInt("looked"), row.getInt("moved"), row.getInt("failed"), ended == null ? null : ended.toInstant());
    }
}
