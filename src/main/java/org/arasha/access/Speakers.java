package org.arasha.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where those hear of it who speak for a partner organisation with an account. */
@Component
public class Speakers {

    private final JdbcClient jdbc;

    Speakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, and where they are written to. */
    public record Speaker(UserId id, String email) {

        @Override
        public String toString() {
            return "Speaker[" + id.value() + "]";
        }
    }

    /** Those who may sign in and gave an address. */
    public List<Speaker> of(UUID organisation) {
        return jdbc.sql("""
                select u.id, u.email from app_user u join user_role r on r.user_id = u.id and r.role = 'PARTNER'
                where u.organisation_id = ? and u.enabled and u.email is not null order by u.id""").param(organisation)
                .query((row, n) -> new Speaker(new UserId(row.getObject("id", UUID.class)), row.getString("email"))).list();
    }

    /** Those of the organisations that hear nothing: from whoever speaks for them the last mail came back. */
    public Set<UUID> unreached(Collection<UUID> organisations) {
        return jdbc.sql("""
                select u.organisation_id from app_user u join user_role r on r.user_id = u.id and r.role = 'PARTNER'
                where u.organisation_id = any(:organisations) and u.enabled and u.email is not null
                group by u.organisation_id having bool_and(%s is not null)""".formatted(ReturnedMail.SINCE))
                .param("organisations", organisations.toArray(UUID[]::new)).query(UUID.class).set();
    }

    /** Those of the organisations for which there is nobody to hear: nobody of theirs may sign in and gave an address. */
    public Set<UUID> unspoken(Collection<UUID> organisations) {
        return jdbc.sql("""
                select o.id from unnest(cast(:organisations as uuid[])) o(id) where not exists (
                    select 1 from app_user u join user_role r on r.user_id = u.id and r.role = 'PARTNER'
                    where u.organisation_id = o.id and u.enabled and u.email is not null)""")
                .param("organisations", organisations.toArray(UUID[]::new)).query(UUID.class).set();
    }

    /** Whether somebody signs in for a partner: why they are away nobody here knows. */
    public boolean speaks(UserId user) {
        return jdbc.sql("select exists (select 1 from user_role where user_id = ? and role = 'PARTNER')").param(user.value())
                .query(Boolean.class).single();
    }
}
