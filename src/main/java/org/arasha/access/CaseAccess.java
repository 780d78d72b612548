package org.arasha.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see which case, decided here and nowhere else. An ordinary case is open to everyone who works on cases; a
 * restricted one to its members and to managers. What belongs to several cases, as an appeal does, is open to those who may
 * see all of them.
 */
@Service
@Transactional
public class CaseAccess {

    /**
     * The same decision for a list: to stand in the {@code where} of a query in which {@code a} is the row of
     * {@code case_access}, with {@link #parameters()}.
     */
    public static final String VISIBLE = """
            (:works_on_cases and (not a.restricted or :sees_restricted
                or exists (select 1 from case_member m where m.case_id = a.case_id and m.user_id = :me)))""";

    /** The same decision for other people than the current one: {@code u} is the row of one who works on cases. */
    static final String VISIBLE_TO = """
            (not a.restricted or exists (select 1 from user_role s where s.user_id = u.id and s.role = 'MANAGER')
                or exists (select 1 from case_member m where m.case_id = a.case_id and m.user_id = u.id))""";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    CaseAccess(JdbcClient jdbc, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * The same decision for a list of what belongs to several cases, with {@link #parameters()}.
     *
     * @param cases a query of the cases' ids that names neither {@code a} nor {@code m}
     */
    public static String allVisible(String cases) {
        return "(:works_on_cases and not exists (select 1 from case_access a where a.case_id in (" + cases + ") and not "
                + VISIBLE + "))";
    }

    /** The same for other people than the current one; {@code u} is the row of one who works on cases. */
    public static String allVisibleTo(String cases) {
        return "not exists (select 1 from case_access a where a.case_id in (" + cases + ") and not " + VISIBLE_TO + ")";
    }

    /** Whether every case is the current user's to see: then a list may go without {@link #allVisible}. */
    public boolean seesAll() {
        return currentUser.isSystem() || currentUser.is(Role.MANAGER);
    }

    public Map<String, Object> parameters() {
        return parameters(currentUser.id(), currentUser.roles(), currentUser.isSystem());
    }

    private static Map<String, Object> parameters(UserId user, Collection<Role> roles, boolean system) {
        return Map.of(
                "works_on_cases", system || roles.stream().anyMatch(Role::worksOnCases),
                "sees_restricted", system || roles.contains(Role.MANAGER),
                "me", user.value());
    }

    /** Opens a new case to those who work on cases, or to its first member only. */
    public void open(UUID caseId, boolean restricted) {
        open(List.of(caseId), restricted);
    }

    /** The same for several cases. */
    public void open(Collection<UUID> cases, boolean restricted) {
        UUID[] ids = cases.toArray(UUID[]::new);
        jdbc.sql("insert into case_access (case_id, restricted) select unnest(?::uuid[]), ?").params(ids, restricted).update();
        if (!currentUser.id().equals(UserId.SYSTEM)) {
            jdbc.sql("insert into case_member (case_id, user_id) select unnest(?::uuid[]), ?").params(ids, currentUser.id().value()).update();
        }
        if (restricted) {
            cases.forEach(opened -> events.publishEvent(new CaseRestricted(new CaseId(opened))));
        }
    }

    /** Whoever restricts a case is its member from then on. */
    public void restrict(UUID caseId, boolean restricted) {
        if (jdbc.sql("update case_access set restricted = ? where case_id = ? and restricted <> ?")
                .params(restricted, caseId, restricted).update() == 1) {
            join(caseId, currentUser.id());
            events.publishEvent(restricted ? new CaseRestricted(new CaseId(caseId)) : new RestrictionLifted(new CaseId(caseId)));
        }
    }

    /** Restricts an open case to the members of another into which it went, where that is restricted; one that is guarded keeps its own. */
    public void restrictAs(UUID caseId, UUID other) {
        if (jdbc.sql("""
                update case_access a set restricted = true from case_access o
                where a.case_id = ? and o.case_id = ? and o.restricted and not a.restricted""").params(caseId, other).update() == 1) {
            jdbc.sql("delete from case_member where case_id = ?").param(caseId).update();
            jdbc.sql("insert into case_member (case_id, user_id) select ?, user_id from case_member where case_id = ?")
                    .params(caseId, other).update();
            events.publishEvent(new CaseRestricted(new CaseId(caseId)));
        }
    }

    /** Admits a member of a restricted case to one that went into it, until they are two again. */
    public void admitThrough(UUID caseId, UUID into, UserId member) {
        if (jdbc.sql("""
                insert into case_member (case_id, user_id, through)
                select a.case_id, ?, o.case_id from case_access a, case_access o
                where a.case_id = ? and o.case_id = ? and o.restricted for update of a
                on conflict do nothing""").params(member.value(), caseId, into).update() == 1) {
            events.publishEvent(new MemberAdmitted(new CaseId(caseId), member));
        }
    }

    /** Those who were admitted to a case through another alone are its members no more. */
    public void endThrough(UUID caseId, UUID into) {
        jdbc.sql("select user_id from case_member where case_id = ? and through = ? order by user_id").params(caseId, into)
                .query(UUID.class).list().forEach(member -> endThrough(caseId, into, new UserId(member)));
    }

    /** The same for one of them. */
    public void endThrough(UUID caseId, UUID into, UserId member) {
        jdbc.sql("select 1 from case_access where case_id = ? for update").param(caseId).query(Integer.class).optional();
        if (jdbc.sql("delete from case_member where case_id = ? and through = ? and user_id = ?")
                .params(caseId, into, member.value()).update() == 1) {
            events.publishEvent(new MembershipEnded(new CaseId(caseId), member));
        }
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void admit(UUID caseId, UserId user) {
        requireVisible(caseId);
        if (join(caseId, user)) {
            events.publishEvent(new MemberAdmitted(new CaseId(caseId), user));
        }
    }

    /** Under the lock that {@link #audienceOf} waits for. Whoever was a member through another case only is one for good then. */
    private boolean join(UUID caseId, UserId user) {
        return !user.equals(UserId.SYSTEM) && jdbc.sql("""
                insert into case_member (case_id, user_id) select case_id, ? from case_access where case_id = ? for update
                on conflict (case_id, user_id) do update set through = null where case_member.through is not null""")
                .params(user.value(), caseId).update() == 1;
    }

    /**
     * Who may see all of these cases. Until the current transaction ends it stays so: whoever changes it waits. To be
     * asked before rows are changed that are looked up by their cases; so nobody waits in a circle.
     */
    public Audience audienceOf(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Audience.EVERYONE;
        }
        record Guard(UUID caseId, boolean restricted) {}
        List<UUID> restricted = jdbc.sql("""
                select case_id, restricted from case_access where case_id in (:cases) order by case_id for share""")
                .param("cases", cases)
                .query((row, n) -> new Guard(row.getObject("case_id", UUID.class), row.getBoolean("restricted"))).list().stream()
                .filter(Guard::restricted).map(Guard::caseId).toList();
        return restricted.isEmpty() ? Audience.EVERYONE : new Audience(true, membersOfAll(restricted));
    }

    private Set<UserId> membersOfAll(List<UUID> cases) {
        return new HashSet<>(jdbc.sql("""
                select user_id from case_member where case_id in (:cases) group by user_id having count(*) = :all""")
                .param("cases", cases).param("all", cases.size())
                .query((row, n) -> new UserId(row.getObject("user_id", UUID.class))).list());
    }

    /** After the records themselves are gone. */
    public void forget(Collection<UUID> cases) {
        UUID[] gone = cases.toArray(UUID[]::new);
        jdbc.sql("delete from case_member where case_id = any(?)").param(gone).update();
        jdbc.sql("delete from case_access where case_id = any(?)").param(gone).update();
    }

    @Transactional(readOnly = true)
    public boolean isRestricted(UUID caseId) {
        return jdbc.sql("select restricted from case_access where case_id = ?").param(caseId)
                .query(Boolean.class).optional().orElse(false);
    }

    @Transactional(readOnly = true)
    public boolean isVisible(UUID caseId) {
        return jdbc.sql("select exists (select 1 from case_access a where a.case_id = :case and " + VISIBLE + ")")
                .param("case", caseId).params(parameters()).query(Boolean.class).single();
    }

    /** Whether all of these are open to the current user. */
    @Transactional(readOnly = true)
    public boolean areVisible(Collection<UUID> cases) {
        return areVisible(cases, parameters());
    }

    /** Whether all of these are open to somebody else. */
    @Transactional(readOnly = true)
    public boolean areVisibleTo(UserId user, Collection<UUID> cases) {
        List<Role> roles = jdbc.sql("select role from user_role where user_id = ?").param(user.value())
                .query((row, n) -> Role.valueOf(row.getString("role"))).list();
        return areVisible(cases, parameters(user, roles, false));
    }

    private boolean areVisible(Collection<UUID> cases, Map<String, Object> user) {
        return jdbc.sql("select " + allVisible("select unnest(:cases::uuid[])"))
                .param("cases", cases.toArray(UUID[]::new)).params(user).query(Boolean.class).single();
    }

    /** @throws Refusal with the same words whether the case does not exist or is not theirs to see */
    public void requireVisible(UUID caseId) {
        if (!isVisible(caseId)) {
            throw new Refusal("access.refusal.noSuchCase");
        }
    }
}
