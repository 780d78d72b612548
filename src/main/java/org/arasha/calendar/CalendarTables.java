package org.arasha.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables that an administrator keeps. They are small; each transaction reads them afresh, once. Whoever reckons by them holds
 * a change up until their transaction ends, so that no deadline is written by days that have just been changed.
 */
@Component
class CalendarTables {

    /** Known to all nodes; any number that nothing else locks by. */
    private static final long RECKONING = 0x6172_6173_6861_0001L;

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Cacheable("calendar")
    public WorkingCalendar calendar() {
        holdUpChanges();
        return new WorkingCalendar(holidays(), days());
    }

    private void holdUpChanges() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(RECKONING).query((row, n) -> n).list();
    }

    /** Waits until nobody reckons by the tables as they were. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(RECKONING).query((row, n) -> n).list();
    }

    Reckoning reckoning() {
        holdUpChanges();
        return new Reckoning(holidays(), days(), rules(), indexes());
    }

    List<Holiday> holidays() {
        return jdbc.sql("select * from holiday order by month, day, first_year").query((row, n) -> new Holiday(
                new HolidayId(row.getObject("id", UUID.class)), row.getLong("version"),
                MonthDay.of(row.getInt("month"), row.getInt("day")), row.getInt("first_year"), row.getObject("last_year", Integer.class),
                row.getBoolean("moves"), LocalizedText.read(row, "name"), row.getString("source"))).list();
    }

    List<SingleDay> days() {
        return jdbc.sql("select * from calendar_day order by day").query((row, n) -> new SingleDay(
                new DayId(row.getObject("id", UUID.class)), row.getLong("version"), row.getObject("day", LocalDate.class),
                SingleDay.Kind.valueOf(row.getString("kind")), LocalizedText.read(row, "name"), row.getString("source"))).list();
    }

    /** Those that have not been replaced. */
    List<StatutoryTerm> rules() {
        return jdbc.sql("select * from statutory_term where not replaced order by kind, valid_from").query(CalendarTables::rule).list();
    }

    /** The latest first. No term goes by them. */
    @Cacheable("indexes")
    public List<StatutoryIndex> indexes() {
        return jdbc.sql("select * from monthly_index order by valid_from desc").query((row, n) -> new StatutoryIndex(
                new StatutoryIndexId(row.getObject("id", UUID.class)), row.getLong("version"), row.getObject("valid_from", LocalDate.class),
                row.getInt("tenge"), row.getString("source"), row.getString("confirmed_by"),
                row.getObject("confirmed_on", LocalDate.class))).list();
    }

    @CacheEvict(cacheNames = {"calendar", "indexes"}, allEntries = true)
    public void write(Edit edit) {
        try {
            int written = switch (edit) {
                case Edit.OfDay of -> write(of);
                case Edit.OfHoliday of -> write(of);
                case Edit.OfRule(var before, var after) -> enter(after, before == null ? null : before.id());
                case Edit.OfIndex of -> write(of);
            };
            if (written == 0) {
                throw new OptimisticLockingFailureException("The row has changed");
            }
        } catch (DataIntegrityViolationException sameAgain) {
            throw new Refusal("calendar.refusal.meanwhile");
        }
    }

    private int write(Edit.OfDay edit) {
        SingleDay day = edit.after();
        if (day == null) {
            SingleDay gone = Objects.requireNonNull(edit.before());
            return takeOut("calendar_day", gone.id().value(), gone.version());
        }
        return words(edit.before() == null
                ? jdbc.sql("""
                        insert into calendar_day (id, day, kind, name_ru, name_kk, name_en, source)
                        values (:id, :day, :kind, :ru, :kk, :en, :source)""")
                : jdbc.sql("""
                        update calendar_day set version = version + 1, day = :day, kind = :kind, name_ru = :ru, name_kk = :kk,
                            name_en = :en, source = :source where id = :id and version = :version"""),
                day.id().value(), day.version(), day.name(), day.source())
                .param("day", day.day()).param("kind", day.kind().name()).update();
    }

    private int write(Edit.OfHoliday edit) {
        Holiday holiday = edit.after();
        if (holiday == null) {
            Holiday gone = Objects.requireNonNull(edit.before());
            return takeOut("holiday", gone.id().value(), gone.version());
        }
        return words(edit.before() == null
                ? jdbc.sql("""
                        insert into holiday (id, month, day, first_year, last_year, moves, name_ru, name_kk, name_en, source)
                        values (:id, :month, :day, :first, :last, :moves, :ru, :kk, :en, :source)""")
                : jdbc.sql("""
                        update holiday set version = version + 1, month = :month, day = :day, first_year = :first, last_year = :last,
                            moves = :moves, name_ru = :ru, name_kk = :kk, name_en = :en, source = :source
                        where id = :id and version = :version"""),
                holiday.id().value(), holiday.version(), holiday.name(), holiday.source())
                .param("month", holiday.day().getMonthValue()).param("day", holiday.day().getDayOfMonth())
                .param("first", holiday.firstYear()).param("last", holiday.lastYear()).param("moves", holiday.moves()).update();
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec sql, UUID id, long version, LocalizedText name, String source) {
        return sql.param("id", id).param("version", version).param("ru", name.ru()).param("kk", name.kk()).param("en", name.en())
                .param("source", source);
    }

    /** What was confirmed of it goes with the numbers it was confirmed of. */
    private int write(Edit.OfIndex edit) {
        StatutoryIndex index = edit.after();
        if (index == null) {
            StatutoryIndex gone = Objects.requireNonNull(edit.before());
            return takeOut("monthly_index", gone.id().value(), gone.version());
        }
        return (edit.before() == null
                ? jdbc.sql("insert into monthly_index (id, valid_from, tenge, source) values (:id, :from, :tenge, :source)")
                : jdbc.sql("""
                        update monthly_index set version = version + 1, valid_from = :from, tenge = :tenge, source = :source,
                            confirmed_by = null, confirmed_on = null where id = :id and version = :version"""))
                .param("id", index.id().value()).param("version", index.version()).param("from", index.validFrom())
                .param("tenge", index.tenge()).param("source", index.source()).update();
    }

    /** @return whether it was still as it is shown, and unconfirmed */
    @CacheEvict(cacheNames = "indexes", allEntries = true)
    public boolean confirm(StatutoryIndex index, String by, LocalDate on) {
        return jdbc.sql("""
                update monthly_index set version = version + 1, confirmed_by = :who, confirmed_on = :day
                where id = :id and version = :version and confirmed_by is null""")
                .param("who", by).param("day", on).param("id", index.id().value()).param("version", index.version()).update() == 1;
    }

    private int takeOut(String table, UUID id, long version) {
        return jdbc.sql("delete from " + table + " where id = ? and version = ?").params(id, version).update();
    }

    private int enter(StatutoryTerm rule, @Nullable Long replaces) {
        if (replaces != null
                && jdbc.sql("update statutory_term set replaced = true where id = ? and not replaced").param(replaces).update() == 0) {
            return 0;
        }
        return jdbc.sql("""
                insert into statutory_term (kind, law, article, valid_from, valid_until, amount, unit, moves, receipt_moves, source,
                    starts, says, replaces)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(rule.kind().name(), rule.law(), rule.article(), rule.validFrom(), rule.validUntil(), rule.amount(),
                        rule.unit().name(), rule.moves(), rule.receiptMoves(), rule.source(), rule.starts().name(),
                        rule.says() == null ? null : rule.says().name(), replaces).update();
    }

    static StatutoryTerm rule(ResultSet row, int number) throws SQLException {
        String says = row.getString("says");
        return new StatutoryTerm(row.getLong("id"), TermKind.valueOf(row.getString("kind")), row.getString("law"),
                row.getString("article"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class), row.getInt("amount"),
                StatutoryTerm.Unit.valueOf(row.getString("unit")), row.getBoolean("moves"), row.getBoolean("receipt_moves"),
                row.getString("source"), StatutoryTerm.Start.valueOf(row.getString("starts")), row.getString("confirmed_by"),
                row.getObject("confirmed_on", LocalDate.class), row.getString("move_confirmed_by") != null,
                says == null ? null : Says.valueOf(says));
    }
}
