package org.arasha.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    CaseAccess(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
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
                select case_id, restricted from case_access where case_id = any(:cases) order by case_id for share""")
                .param("cases", cases.toArray(UUID[]::new))
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

    /**
     * Which of these are guarded from the current user, who may not even be told what they are called. What an ordinary case is called
     * may be told to those, too, who see no case by their role.
     */
    @Transactional(readOnly = true)
    public Set<UUID> veiled(Collection<UUID> cases) {
        return new HashSet<>(jdbc.sql("select a.case_id from case_access a where a.case_id = any(:cases::uuid[]) and a.restricted and not " + VISIBLE)
                .param("cases", cases.toArray(UUID[]::new)).params(parameters()).query(UUID.class).list());
    }

    /** @throws Refusal with the same words whether the case does not exist or is not theirs to see */
    public void requireVisible(UUID caseId) {
        if (!isVisible(caseId)) {
            throw new Refusal("access.refusal.noSuchCase");
        }
    }
}
