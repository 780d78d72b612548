package org.arasha.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom mail does not reach: the last that came back was sent to the address they have now. It is so until they have another, until one
 * is known to have arrived there, or until they say that the address is right.
 *
 * @see <a href="../../../../../../docs/decisions/0063-what-is-answered-or-returned-reaches-somebody.md">decision 0063</a>
 */
@Service
@Transactional
public class ReturnedMail {

    /** When it came back, or null: for a list in which {@code u} is the row of a user. */
    public static final String SINCE = "(select x.returned_at from returned_mail x where x.user_id = u.id and x.address = u.email)";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ReturnedMail(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** A mail to somebody came back, or was refused, from where they are written to now; for the module that sends, and asks nobody's permission. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cameBack(UserId to, String address) {
        jdbc.sql("""
                insert into returned_mail (user_id, address, returned_at) select id, :address, :at from app_user where id = :user and email = :address
                on conflict (user_id) do update set address = excluded.address, returned_at = excluded.returned_at""")
                .param("user", to.value()).param("address", address).param("at", Timestamp.from(clock.instant())).update();
    }

    /** One has arrived. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(UserId to, String address) {
        jdbc.sql("delete from returned_mail where user_id = ? and address = ?").params(to.value(), address).update();
    }

    /** Since when mail does not reach the current user. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Instant> mine() {
        return jdbc.sql("select returned_at from (select " + SINCE + " as returned_at from app_user u where u.id = ?) r where returned_at is not null")
                .param(user.id().value()).query((row, n) -> row.getTimestamp("returned_at").toInstant()).optional();
    }

    /** Whether the current user has an address at all. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean hasAddress() {
        return jdbc.sql("select email is not null from app_user where id = ?").param(user.id().value()).query(Boolean.class).single();
    }

    /** The current user says that mail reaches them there; the next one that comes back says otherwise. */
    @PreAuthorize("isAuthenticated()")
    public void isRight() {
        jdbc.sql("delete from returned_mail where user_id = ?").param(user.id().value()).update();
    }
}
