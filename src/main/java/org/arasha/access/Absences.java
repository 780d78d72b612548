package org.arasha.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When people are away, and who stands in for them; entered by themselves or by a manager. Days are those of Asia/Almaty, the first and
 * the last among them.
 */
@Service
@Transactional
@PreAuthorize(Role.WORKS_ON_CASES)
public class Absences {

    public static final int LONGEST_DAYS = 366;

    private static final int MOST = 500;
    private static final List<String> CASE_ROLES = Arrays.stream(Role.values()).filter(Role::worksOnCases).map(Role::name).toList();

    private final JdbcClient jdbc;
    private final StandIns standIns;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(JdbcClient jdbc, StandIns standIns, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.standIns = standIns;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * That somebody is away.
     *
     * @param substitute the name of who has their work on the first day of it that is still to come, or null where nobody does
     */
    public record Absence(AbsenceId id, UserId user, String name, LocalDate first, LocalDate last, @Nullable String substitute) {}

    /** What runs or is to come, first first: one's own, and those in which one was chosen to stand in; a manager's are everybody's. */
    @Transactional(readOnly = true)
    public List<Absence> all() {
        return jdbc.sql("""
                select a.id, a.user_id, u.name, a.first_day, a.last_day, s.name as substitute
                from absence a join app_user u on u.id = a.user_id
                left join app_user s on s.id = standing_in(a.user_id, greatest(a.first_day, :today))
                where a.last_day >= :today and (:all or a.user_id = :me or a.substitute = :me) order by a.first_day, u.name, a.id limit :most""")
                .param("today", today()).param("all", user.is(Role.MANAGER)).param("me", user.id().value()).param("most", MOST)
                .query(Absences::read).list();
    }

    /** Who may stand in for somebody: whoever has a role in common with them. */
    @Transactional(readOnly = true)
    public List<CaseTeams.Person> substitutesOf(UserId who) {
        return jdbc.sql("""
                select u.id, u.name from app_user u where u.enabled and u.id <> :who and exists (
                    select from user_role r join user_role o on o.role = r.role
                    where r.user_id = u.id and o.user_id = :who and r.role in (:roles))
                order by u.name limit :most""").param("who", who.value()).param("roles", CASE_ROLES).param("most", MOST)
                .query(CaseTeams::person).list();
    }

    /** One's own; a manager ends everybody's. */
    public boolean mayEnd(Absence absence) {
        return absence.user().equals(user.id()) || user.is(Role.MANAGER);
    }

    /**
     * What is long past is forgotten: nothing asks for it, and it is somebody's own business. Not what has only just ended: the clock
     * may be ahead, and who is away would be away no more.
     *
     * @return whether there is somebody who has their work on the first of these days, as far as it is known by now
     * @throws Refusal when the days are in the past, out of order or too many, somebody is away already on one of them, or the
     *         substitute has none of their roles
     */
    public boolean enter(UserId who, LocalDate first, LocalDate last, @Nullable UserId substitute) {
        requireTheirs(who);
        if (last.isBefore(first) || last.isBefore(today()) || ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            throw new Refusal("access.refusal.absenceDays", LONGEST_DAYS);
        }
        if (substitute != null && substitutesOf(who).stream().noneMatch(one -> one.id().equals(substitute))) {
            throw new Refusal("access.refusal.substituteRole");
        }
        jdbc.sql("delete from absence where last_day < ?").param(today().minusDays(LONGEST_DAYS)).update();
        int entered = jdbc.sql("""
                insert into absence (id, user_id, first_day, last_day, substitute, by_user)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(UUID.randomUUID(), who.value(), first, last, substitute == null ? null : substitute.value(), user.id().value())
                .update();
        if (entered == 0) {
            throw new Refusal("access.refusal.absenceTwice");
        }
        events.publishEvent(new AbsenceEntered(who));
        return standIns.on(who, first.isBefore(today()) ? today() : first).isPresent();
    }

    /** From today on they are there. */
    public void end(AbsenceId id) {
        UserId who = jdbc.sql("select user_id from absence where id = ? and last_day >= ? for update").params(id.value(), today())
                .query((row, n) -> new UserId(row.getObject("user_id", UUID.class))).optional()
                .orElseThrow(() -> new Refusal("access.refusal.absenceOver"));
        requireTheirs(who);
        jdbc.sql("delete from absence where id = ?").param(id.value()).update();
        events.publishEvent(new AbsenceEnded(who));
    }

    private void requireTheirs(UserId who) {
        if (!who.equals(user.id()) && !user.is(Role.MANAGER)) {
            throw new Refusal("access.refusal.othersAbsence");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(new AbsenceId(row.getObject("id", UUID.class)), new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                row.getString("substitute"));
    }
}
