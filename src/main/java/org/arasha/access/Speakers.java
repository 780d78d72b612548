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

    /** Addresses of those who may sign in, as far as they gave one. */
    public List<String> addressesOf(UUID organisation) {
        return jdbc.sql("""
                select u.email from app_user u join user_role r on r.user_id = u.id and r.role = 'PARTNER'
                where u.organisation_id = ? and u.enabled and u.email is not null order by u.id""").param(organisation)
                .query(String.class).list();
    }
}
