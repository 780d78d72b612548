package org.arasha.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.arasha.access.Role;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as a board shows it.
 *
 * @param record  what it is of: a submission, the record of a step, a signatory, a case, the appeal that is to be filed
 * @param task    the step's, or null
 * @param step    the step's name in the process, or null
 * @param dueOn   its last day, in Asia/Almaty
 * @param number  the number people know the record by
 * @param title   of the appeal or the case
 * @param body    the authority it has to do with, or who hears the case; may be empty
 * @param partner the organisation that is asked; may be empty
 * @param address where the record, or the step, is worked on
 * @param role    who does it while it is nobody's
 * @param who     the names of those whose it is, or null
 * @param hearing the time and the place of a hearing, as far as they are known
 * @param rule    the row of the table of terms it was computed by, or null
 * @param since   from when it counts, or since when the step is open; or null
 * @param noticed whether the body has extended its term to this day
 * @param silent  whether the term ended without a reply and a lawyer decides what next
 * @param extended how the step was given more time, or null
 * @param onDay   how many are due on the same day, as far as they were counted; 0 where nobody counted
 */
public record DeadlineRow(long id, DeadlineKind kind, UUID record, @Nullable String task, @Nullable String step, LocalDate dueOn,
        String number, LocalizedText title, LocalizedText body, LocalizedText partner, String address, Role role,
        @Nullable String who, Hearing hearing, @Nullable Long rule, @Nullable LocalDate since, boolean noticed, boolean silent,
        @Nullable Extension extended, int onDay) {

    /** @param was its last day before */
    public record Extension(LocalDate was, String by, String reason) {}

    /** @param at in Asia/Almaty, or null */
    public record Hearing(@Nullable LocalTime at, LocalizedText place) {}

    /** Of what the board has found, in the order of the days. */
    static String of(String page) {
        return """
                with page as (%s)
                select d.id, d.kind, d.record, d.task, t.step, d.due_on, d.role, d.on_day,
                    coalesce(s.number, t.number, l.number, i.number) as number,
                    coalesce(t.title_ru, l.subject_ru, i.title_ru) as title_ru,
                    coalesce(t.title_kk, l.subject_kk, i.title_kk) as title_kk,
                    coalesce(t.title_en, l.subject_en, i.title_en) as title_en,
                    coalesce(b.name_ru, h.body_ru) as body_ru, coalesce(b.name_kk, h.body_kk) as body_kk,
                    coalesce(b.name_en, h.body_en) as body_en,
                    h.hearing_at, h.hearing_place_ru, h.hearing_place_kk, h.hearing_place_en,
                    o.name_ru as partner_ru, o.name_kk as partner_kk, o.name_en as partner_en,
                    coalesce(t.route, 'submissions/' || s.number, 'appeals/' || l.number, 'incidents/' || i.number) as address,
                    coalesce(w.rule, s.term_rule) as rule, coalesce(w.term_from, s.term_from, (t.created_at at time zone 'Asia/Almaty')::date) as since,
                    w.id is null and s.extended_until is not null as noticed, w.id is null and s.silent is not null as silent,
                    e.reason as extended, e.due_was, e.by_name,
                    (select string_agg(u.name, ', ' order by u.name) from deadline_concern c join app_user u on u.id = c.concern
                        where c.deadline = d.id) as who
                from page d
                left join submission s on d.kind in ('REPLY', 'FILING') and s.id = d.record
                left join own_term w on d.kind = 'FILING' and w.id = d.record
                left join open_task t on t.task_id = d.task
                left join lateral (select x.reason, (x.due_was at time zone 'Asia/Almaty')::date as due_was, u.name as by_name
                    from step_extension x join app_user u on u.id = x.by_user
                    where x.task_id = d.task order by x.id desc limit 1) e on true
                left join appeal l on d.kind in ('REPLY', 'SIGNATURE', 'FILING') and l.id = d.appeal
                left join incident i on d.kind in ('CASE', 'HEARING') and i.id = d.case_id
                left join proceeding h on d.kind = 'HEARING' and h.id = d.record
                left join authority b on b.id = d.authority
                left join signatory g on d.kind = 'SIGNATURE' and g.id = d.record
                left join organisation o on o.id = g.organisation
                order by d.due_on, d.id""".formatted(page);
    }

    static DeadlineRow read(ResultSet row, int number) throws SQLException {
        return new DeadlineRow(row.getLong("id"), DeadlineKind.valueOf(row.getString("kind")), row.getObject("record", UUID.class),
                row.getString("task"), row.getString("step"), row.getObject("due_on", LocalDate.class), row.getString("number"),
                LocalizedText.read(row, "title"), LocalizedText.read(row, "body"), LocalizedText.read(row, "partner"),
                row.getString("address"), Role.valueOf(row.getString("role")), row.getString("who"),
                new Hearing(row.getObject("hearing_at", LocalTime.class), LocalizedText.read(row, "hearing_place")),
                row.getObject("rule", Long.class), row.getObject("since", LocalDate.class), row.getBoolean("noticed"), row.getBoolean("silent"),
                extension(row), row.getInt("on_day"));
    }

    private static @Nullable Extension extension(ResultSet row) throws SQLException {
        String reason = row.getString("extended");
        return reason == null ? null : new Extension(row.getObject("due_was", LocalDate.class), row.getString("by_name"), reason);
    }
}
