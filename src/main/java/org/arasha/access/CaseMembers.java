package org.arasha.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases, restricts them, and admits people to those that are restricted; {@link CaseAccess} decides by it. */
@Service
@Transactional
public class CaseMembers {

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    CaseMembers(JdbcClient jdbc, CaseAccess access, CurrentUser user, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.user = user;
        this.events = events;
    }

    /** Opens a new case to those who work on cases, or to its first member only. */
    @Unchecked
    public void open(UUID caseId, boolean restricted) {
        open(List.of(caseId), restricted);
    }

    /** The same for several cases. */
    @Unchecked
    public void open(Collection<UUID> cases, boolean restricted) {
        UUID[] ids = cases.toArray(UUID[]::new);
        jdbc.sql("""
                with opened as (insert into case_access (case_id, restricted) select unnest(?::uuid[]), ? returning case_id)
                insert into case_member (case_id, user_id) select case_id, ? from opened where ?""")
                .params(ids, restricted, user.id().value(), !user.id().equals(UserId.SYSTEM)).update();
        if (restricted) {
            cases.forEach(opened -> events.publishEvent(new CaseRestricted(new CaseId(opened))));
        }
    }

    /** Whoever restricts a case is its member from then on. */
    @Unchecked
    public void restrict(UUID caseId, boolean restricted) {
        if (jdbc.sql("update case_access set restricted = ? where case_id = ? and restricted <> ?")
                .params(restricted, caseId, restricted).update() == 1) {
            join(caseId, user.id());
            events.publishEvent(restricted ? new CaseRestricted(new CaseId(caseId)) : new RestrictionLifted(new CaseId(caseId)));
        }
    }

    /** Restricts an open case to the members of another into which it went, where that is restricted; one that is guarded keeps its own. */
    @Unchecked
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
    @Unchecked
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
    @Unchecked
    public void endThrough(UUID caseId, UUID into) {
        jdbc.sql("select user_id from case_member where case_id = ? and through = ? order by user_id").params(caseId, into)
                .query(UUID.class).list().forEach(member -> endThrough(caseId, into, new UserId(member)));
    }

    /** The same for one of them. */
    @Unchecked
    public void endThrough(UUID caseId, UUID into, UserId member) {
        jdbc.sql("select 1 from case_access where case_id = ? for update").param(caseId).query(Integer.class).optional();
        if (jdbc.sql("delete from case_member where case_id = ? and through = ? and user_id = ?")
                .params(caseId, into, member.value()).update() == 1) {
            events.publishEvent(new MembershipEnded(new CaseId(caseId), member));
        }
    }

    @PreAuthorize("hasRole('MANAGER')")
    public void admit(UUID caseId, UserId member) {
        access.requireVisible(caseId);
        if (join(caseId, member)) {
            events.publishEvent(new MemberAdmitted(new CaseId(caseId), member));
        }
    }

    /** Under the lock that {@link CaseAccess#audienceOf} waits for. Whoever was a member through another case only is one for good then. */
    private boolean join(UUID caseId, UserId member) {
        return !member.equals(UserId.SYSTEM) && jdbc.sql("""
                insert into case_member (case_id, user_id) select case_id, ? from case_access where case_id = ? for update
                on conflict (case_id, user_id) do update set through = null where case_member.through is not null""")
                .params(member.value(), caseId).update() == 1;
    }

    /** After the records themselves are gone. */
    @Unchecked
    public void forget(Collection<UUID> cases) {
        UUID[] gone = cases.toArray(UUID[]::new);
        jdbc.sql("delete from case_member where case_id = any(?)").param(gone).update();
        jdbc.sql("delete from case_access where case_id = any(?)").param(gone).update();
    }
}
