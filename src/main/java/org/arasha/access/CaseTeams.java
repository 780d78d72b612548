package org.arasha.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on a restricted case, for without them nobody could do its steps; and who may see a case. */
@Service
@Transactional(readOnly = true)
public class CaseTeams {

    private static final int MOST = 500;

    private static final String READERS = """
            select u.id, u.email, u.language, array_agg(r.role) as roles, %s is not null as returned
            from case_access a cross join app_user u join user_role r on r.user_id = u.id
            where a.case_id = :case and u.enabled and r.role in (:roles) and %s
            group by u.id order by u.id""".formatted(ReturnedMail.SINCE, CaseAccess.VISIBLE_TO);

    private final JdbcClient jdbc;
    private final CaseAccess access;

    CaseTeams(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** A user as others know them. */
    public record Person(UserId id, String name) {}

    /** By name, for those who may see the case. */
    public List<Person> of(UUID caseId) {
        access.requireVisible(caseId);
        return jdbc.sql("""
                select u.id, u.name from case_member m join app_user u on u.id = m.user_id where m.case_id = ? order by u.name""")
                .param(caseId).query(CaseTeams::person).list();
    }

    /** Who works on cases and is not on this one, by name; at most 500. */
    @PreAuthorize("hasRole('MANAGER')")
    public List<Person> others(UUID caseId) {
        access.requireVisible(caseId);
        List<String> roles = Arrays.stream(Role.values()).filter(Role::worksOnCases).map(Role::name).toList();
        return jdbc.sql("""
                select u.id, u.name from app_user u where u.enabled
                    and exists (select 1 from user_role r where r.user_id = u.id and r.role in (:roles))
                    and not exists (select 1 from case_member m where m.case_id = :case and m.user_id = u.id)
                order by u.name limit :most""").param("roles", roles).param("case", caseId).param("most", MOST)
                .query(CaseTeams::person).list();
    }

    /**
     * Somebody who may see a case.
     *
     * @param email    where notices go, or null
     * @param returned the last of them came back
     */
    public record Reader(UserId id, Set<Role> roles, @Nullable String email, boolean returned, Language language) {

        @Override
        public String toString() {
            return "Reader[" + id.value() + "]";
        }
    }

    /** Everyone who may see a case and may sign in; for notices. */
    @Unchecked
    public List<Reader> readersOf(UUID caseId) {
        return jdbc.sql(READERS).param("case", caseId)
                .param("roles", Arrays.stream(Role.values()).filter(Role::worksOnCases).map(Role::name).toList())
                .query((row, n) -> new Reader(new UserId(row.getObject("id", UUID.class)),
                        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toSet()),
                        row.getString("email"), row.getBoolean("returned"), Language.valueOf(row.getString("language")))).list();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(new UserId(row.getObject("id", UUID.class)), row.getString("name"));
    }
}
