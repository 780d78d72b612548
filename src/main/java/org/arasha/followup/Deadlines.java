package org.arasha.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.arasha.access.CaseAccess;
import org.arasha.calendar.Terms;
import org.arasha.incident.IncidentId;
import org.arasha.incident.RunningTerms;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every statutory term that runs: one ordered read of one index, the overdue first. */
@Service
@Transactional(readOnly = true)
public class Deadlines {

    public static final int PAGE = 50;

    private static final String SELECT = """
            select s.id, s.number, l.subject_ru, l.subject_kk, l.subject_en, b.name_ru, b.name_kk, b.name_en, s.due_on,
                s.term_rule, s.term_from, s.extended_until is not null as extended, s.silent is not null as silent,
                (select string_agg(u.name, ', ' order by u.name) from appeal_author w join app_user u on u.id = w.author
                    where w.appeal_id = s.appeal) as who
            from submission s join appeal l on l.id = s.appeal join authority b on b.id = s.authority
            where s.due_on is not null and s.replied is null and s.closed_at is null and %s and %s
            order by s.due_on, s.id limit :limit""";

    private static final String VISIBLE =
            CaseAccess.allVisible("select x.incident from appeal_incident x where x.appeal_id = s.appeal");

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Terms terms;

    Deadlines(JdbcClient jdbc, CaseAccess access, Terms terms) {
        this.jdbc = jdbc;
        this.access = access;
        this.terms = terms;
    }

    /**
     * A term that runs.
     *
     * @param who     who wrote the appeal
     * @param extended whether a notice of extension has moved it to its last day
     * @param silent  whether it ended without a reply and a lawyer decides what next
     */
    public record Row(UUID id, String number, LocalizedText subject, LocalizedText body, LocalDate dueOn, long rule,
            LocalDate from, boolean extended, boolean silent, @Nullable String who) {}

    @PreAuthorize("hasAnyRole('MANAGER', 'LAWYER', 'INTAKE', 'APPROVER')")
    public List<Row> after(@Nullable Row last) {
        String beyond = last == null ? "true" : "(s.due_on, s.id) > (:due, :id)";
        return jdbc.sql(SELECT.formatted(beyond, VISIBLE)).params(access.parameters())
                .param("due", last == null ? null : last.dueOn()).param("id", last == null ? null : last.id())
                .param("limit", PAGE).query(Deadlines::read).list();
    }

    /** The term explained: "15 working days from …". */
    public String because(Row row, Language language, Function<LocalDate, String> dates) {
        String first = terms.under(row.rule(), row.from()).inWords(language, dates);
        return row.extended() ? Texts.get(language, "followup.extendedTo", first, dates.apply(row.dueOn())) : first;
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                LocalizedText.read(row, "subject"),
                LocalizedText.read(row, "name"),
                row.getObject("due_on", LocalDate.class), row.getLong("term_rule"),
                Objects.requireNonNull(row.getObject("term_from", LocalDate.class)), row.getBoolean("extended"),
                row.getBoolean("silent"),
                row.getString("who"));
    }

    /** Those of one incident, for the head of its pages; without those of appeals that hold cases not theirs to see. */
    @Service
    static class OfIncidents implements RunningTerms {

        private final JdbcClient jdbc;
        private final CaseAccess access;

        OfIncidents(JdbcClient jdbc, CaseAccess access) {
            this.jdbc = jdbc;
            this.access = access;
        }

        @Override
        @Transactional(readOnly = true)
        public List<Running> of(IncidentId incident) {
            return jdbc.sql("""
                    select s.number, s.due_on, b.name_ru, b.name_kk, b.name_en from appeal_incident p
                    join submission s on s.appeal = p.appeal_id join authority b on b.id = s.authority
                    where p.incident = :incident and s.due_on is not null and s.replied is null and s.closed_at is null
                        and %s
                    order by s.due_on limit 20""".formatted(VISIBLE)).params(access.parameters())
                    .param("incident", incident.value())
                    .query((row, n) -> new Running(row.getObject("due_on", LocalDate.class), row.getString("number"),
                            LocalizedText.read(row, "name")))
                    .list();
        }
    }
}
