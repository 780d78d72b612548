package org.arasha.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who work on cases, to be chosen from. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Role.WORKS_ON_CASES)
public class CaseWorkers {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    CaseWorkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; at most 500. */
    public List<CaseTeams.Person> all() {
        return with(Arrays.stream(Role.values()).filter(Role::worksOnCases).toList());
    }

    /** Those who have one of these roles. */
    public List<CaseTeams.Person> with(Collection<Role> roles) {
        return jdbc.sql("""
                select u.id, u.name from app_user u where u.enabled
                    and exists (select 1 from user_role r where r.user_id = u.id and r.role in (:roles))
                order by u.name limit :most""").param("roles", roles.stream().map(Role::name).toList()).param("most", MOST)
                .query(CaseTeams::person).list();
    }
}
