package org.arasha.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statutory terms by kind and date: until 30 June 2021 the law of 12 January 2007 No. 221 on consideration of appeals, since
 * 1 July 2021 the Administrative Procedural and Process-Related Code (APPC) No. 350-VI.
 */
@Service
@Transactional(readOnly = true)
public class Terms {

    private final JdbcClient jdbc;
    private final CalendarTables tables;

    Terms(JdbcClient jdbc, CalendarTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /**
     * The term that an event starts, under the rule in force on that day.
     *
     * @param event day of receipt, of the notice, of learning – what the rule counts from
     * @throws Refusal when no rule of this kind was in force
     */
    public Term term(TermKind kind, LocalDate event) {
        return find(kind, event).orElseThrow(() -> new Refusal("calendar.refusal.noRule"));
    }

    /** The same, or nothing where the table has no rule of this kind for the day. */
    public Optional<Term> find(TermKind kind, LocalDate event) {
        return jdbc.sql("""
                select * from statutory_term where kind = ? and valid_from <= ?
                and (valid_until is null or valid_until >= ?) order by valid_from desc, id desc limit 1""")
                .params(kind.name(), event, event).query(Terms::read).optional()
                .map(rule -> rule.from(event, tables.calendar()));
    }

    /** The same rule again, for a deadline that was computed before and is only explained now. */
    public Term under(long ruleId, LocalDate event) {
        return jdbc.sql("select * from statutory_term where id = ?").param(ruleId).query(Terms::read).single()
                .from(event, tables.calendar());
    }

    private static StatutoryTerm read(ResultSet row, int number) throws SQLException {
        return new StatutoryTerm(row.getLong("id"), TermKind.valueOf(row.getString("kind")), row.getString("law"),
                row.getString("article"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class), row.getInt("amount"),
                StatutoryTerm.Unit.valueOf(row.getString("unit")), row.getBoolean("moves"), row.getBoolean("receipt_moves"),
                row.getString("source"), StatutoryTerm.Start.valueOf(row.getString("starts")), row.getString("confirmed_by"));
    }
}
