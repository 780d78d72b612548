package org.arasha.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.evidence.FileId;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail that came in, for people. Whoever shows a mail that is about a record has checked that the person may see the
 * record; mail that nobody has matched yet is open to everyone with these roles.
 */
@Service
@Transactional
public class IncomingMails {

    private static final int PAGE = 50;
    private static final String HANDLES = "hasAnyRole('INTAKE','LAWYER','MANAGER')";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Tidings tidings;

    IncomingMails(JdbcClient jdbc, CurrentUser user, Tidings tidings) {
        this.jdbc = jdbc;
        this.user = user;
        this.tidings = tidings;
    }

    /** What waits for a person, the newest first; at most 50. */
    @PreAuthorize(HANDLES)
    @Transactional(readOnly = true)
    public List<IncomingMail> unmatched() {
        return jdbc.sql("select * from incoming_mail where state = 'UNMATCHED' order by received_at desc, id limit ?")
                .param(PAGE).query(IncomingMails::read).list();
    }

    /** All mail about a record, with bounces and what machines sent, the newest first; at most 50. */
    @PreAuthorize(HANDLES)
    @Transactional(readOnly = true)
    public List<IncomingMail> about(UUID topic) {
        return jdbc.sql("select * from incoming_mail where topic = ? order by received_at desc, id limit ?")
                .params(topic, PAGE).query(IncomingMails::read).list();
    }

    /**
     * For the modules that are told of a mail; asks nobody's permission.
     *
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    public IncomingMail find(IncomingMailId id) {
        return jdbc.sql("select * from incoming_mail where id = ?").param(id.value()).query(IncomingMails::read)
                .optional().orElseThrow(() -> new Refusal("mail.refusal.noSuchMail"));
    }

    /**
     * Says what a mail is about; also one that was taken for a machine's, or ignored.
     *
     * @throws Refusal when it is known already
     */
    @PreAuthorize(HANDLES)
    public void assign(IncomingMailId id, UUID topic) {
        requireDone(id, jdbc.sql("""
                update incoming_mail set state = 'MATCHED', topic = ?, told = false, handled_by = ?, handled_at = now()
                where id = ? and state <> 'MATCHED'""").params(topic, user.id().value(), id.value()).update());
        tidings.tell(id);
    }

    /** @throws Refusal when it no longer waits */
    @PreAuthorize(HANDLES)
    public void ignore(IncomingMailId id) {
        requireDone(id, jdbc.sql("""
                update incoming_mail set state = 'IGNORED', handled_by = ?, handled_at = now()
                where id = ? and state = 'UNMATCHED'""").params(user.id().value(), id.value()).update());
    }

    private void requireDone(IncomingMailId id, int changed) {
        if (changed == 0) {
            find(id);
            throw new Refusal("mail.refusal.dealtWith");
        }
    }

    private static IncomingMail read(ResultSet row, int number) throws SQLException {
        UUID raw = row.getObject("raw", UUID.class);
        Timestamp sentAt = row.getTimestamp("sent_at");
        String note = row.getString("note");
        return new IncomingMail(new IncomingMailId(row.getObject("id", UUID.class)),
                IncomingMail.State.valueOf(row.getString("state")), row.getString("nature").equals("BOUNCE"),
                row.getObject("topic", UUID.class), row.getString("sender"), row.getString("subject"), row.getString("body"),
                sentAt == null ? null : sentAt.toInstant(), row.getTimestamp("received_at").toInstant(),
                raw == null ? null : new FileId(raw), note == null ? null : IncomingMail.Note.valueOf(note));
    }
}
