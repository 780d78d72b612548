package org.arasha.access;

import java.util.Map;
import java.util.UUID;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see which case, decided here and nowhere else. An ordinary case is open to everyone who works on cases; a
 * restricted one to its members and to managers.
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

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    CaseAccess(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    public Map<String, Object> parameters() {
        return Map.of(
                "works_on_cases", currentUser.isSystem() || currentUser.roles().stream().anyMatch(Role::worksOnCases),
                "sees_restricted", currentUser.isSystem() || currentUser.is(Role.MANAGER),
                "me", currentUser.id().value());
    }

    /** Opens a new case to those who work on cases, or to its first member only. */
    public void open(UUID caseId, boolean restricted) {
        jdbc.sql("insert into case_access (case_id, restricted) values (?, ?)").params(caseId, restricted).update();
        admit(caseId, currentUser.id());
    }

    public void restrict(UUID caseId, boolean restricted) {
        jdbc.sql("update case_access set restricted = ? where case_id = ?").params(restricted, caseId).update();
        admit(caseId, currentUser.id());
    }

    public void admit(UUID caseId, UserId user) {
        if (!user.equals(UserId.SYSTEM)) {
            jdbc.sql("insert into case_member (case_id, user_id) values (?, ?) on conflict do nothing")
                    .params(caseId, user.value()).update();
        }
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

    /** @throws Refusal with the same words whether the case does not exist or is not theirs to see */
    public void requireVisible(UUID caseId) {
        if (!isVisible(caseId)) {
            throw new Refusal("access.refusal.noSuchCase");
        }
    }
}
