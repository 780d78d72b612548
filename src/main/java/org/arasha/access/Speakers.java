package org.arasha.access;

import java.util.List;
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
}
