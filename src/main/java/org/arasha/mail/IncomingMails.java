package org.arasha.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.Unchecked;
import org.arasha.evidence.FileId;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail that came in, for people. Whoever shows a mail that is about a record has checked that the person may see the
 * record; mail that nobody has matched yet is open to everyone with these roles, but for what a {@link MailVeil} knows of.
 */
@Service
@Transactional
public class IncomingMails {

    public static final int PAGE = 50;
    private static final String HANDLES = "hasAnyRole('INTAKE','LAWYER','MANAGER')";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Tidings tidings;
    private final List<MailVeil> veils;
    private final ApplicationEventPublisher events;

    IncomingMails(JdbcClient jdbc, CurrentUser user, Tidings tidings, List<MailVeil> veils, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.user = user;
        this.tidings = tidings;
        this.veils = veils;
        this.events = events;
    }

    /** What waits for a person, the newest first: a page of 50 after the given one. */
    @PreAuthorize(HANDLES)
    @Transactional(readOnly = true)
    public List<IncomingMail> unmatched(@Nullable IncomingMail after) {
        return in("state = 'UNMATCHED'", after);
    }

    /**
     * What people put aside, or what a machine seems to have sent about nothing we know, for when it was a mistake; the newest
     * first: a page of 50 after the given one.
     */
    @PreAuthorize(HANDLES)
    @Transactional(readOnly = true)
    public List<IncomingMail> putAside(@Nullable IncomingMail after) {
        return in("(state = 'IGNORED' or state = 'AUTOMATIC' and topic is null)", after);
    }

    private List<IncomingMail> in(String which, @Nullable IncomingMail after) {
        String beyond = after == null ? "" : "and received_at <= :at and (received_at < :at or id > :id)";
        return jdbc.sql("""
                select * from incoming_mail where %s and id <> all(:hidden) %s
                order by received_at desc, id limit %d""".formatted(which, beyond, PAGE))
                .param("hidden", hidden())
                .param("at", after == null ? null : after.receivedAt().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? null : after.id().value()).query(IncomingMails::read).list();
    }

    /** How much waits, up to 100. */
    @PreAuthorize(HANDLES)
    @Transactional(readOnly = true)
    public int countUnmatched() {
        return jdbc.sql("select count(*) from (select 1 from incoming_mail where state = 'UNMATCHED' and id <> all(:hidden) limit 100) m")
                .param("hidden", hidden()).query(Integer.class).single();
    }

    /**
     * A notice of ours.
     *
     * @param about the case or the appeal that it told of; null where there are several, or nobody knows any more
     */
    public record Answered(String subject, Instant queuedAt, @Nullable UUID about) {}

    /** Which of them answer a notice of ours, and which; of those that the current user may see. */
    @PreAuthorize(HANDLES)
    @Transactional(readOnly = true)
    public Map<IncomingMailId, Answered> answered(List<IncomingMail> mails) {
        record Found(UUID mail, String subject, Instant queuedAt, @Nullable UUID about) {}
        return jdbc.sql("""
                select i.id as mail, o.subject, o.queued_at, o.about from incoming_mail i join outgoing_mail o on o.send_key = i.send_key
                where o.notice and i.id = any(:mails) and i.id <> all(:hidden)""")
                .param("mails", mails.stream().map(mail -> mail.id().value()).toArray(UUID[]::new)).param("hidden", hidden())
                .query((row, n) -> new Found(row.getObject("mail", UUID.class), row.getString("subject"),
                        row.getTimestamp("queued_at").toInstant(), row.getObject("about", UUID.class))).list().stream()
                .collect(Collectors.toMap(one -> new IncomingMailId(one.mail()), one -> new Answered(one.subject(), one.queuedAt(), one.about())));
    }

    private UUID[] hidden() {
        return veils.stream().flatMap(veil -> veil.hidden().stream()).map(IncomingMailId::value).toArray(UUID[]::new);
    }

    /** @throws Refusal when the current user may not see it, as if there were none */
    @Transactional(readOnly = true)
    public void requireOpen(IncomingMailId id) {
        if (veils.stream().anyMatch(veil -> veil.hidden().contains(id))) {
            throw new Refusal("mail.refusal.noSuchMail");
        }
    }

    /** All mail about a record, with bounces and what machines sent, the newest first; at most 50. */
    @Unchecked
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
    @Unchecked
    @Transactional(readOnly = true)
    public IncomingMail find(IncomingMailId id) {
        return jdbc.sql("select * from incoming_mail where id = ?").param(id.value()).query(IncomingMails::read)
                .optional().orElseThrow(() -> new Refusal("mail.refusal.noSuchMail"));
    }

    /** The last that somebody wrote about a record, for an answer to it; asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public Optional<IncomingMailId> lastAbout(UUID topic) {
        return jdbc.sql("select id from incoming_mail where topic = ? and nature = 'REPLY' order by received_at desc, id limit 1")
                .param(topic).query(UUID.class).optional().map(IncomingMailId::new);
    }

    /**
     * Says what a mail is about; also one that was taken for a machine's, or put aside.
     *
     * @throws Refusal when it is known already
     */
    @PreAuthorize(HANDLES)
    public void assign(IncomingMailId id, UUID topic) {
        requireOpen(id);
        requireDone(id, jdbc.sql("""
                update incoming_mail set state = 'MATCHED', topic = ?, told = false, handled_by = ?, handled_at = now()
                where id = ? and state <> 'MATCHED'""").params(topic, user.id().value(), id.value()).update());
        events.publishEvent(new MailAssigned(id));
        tidings.tell(id);
    }

    /**
     * Says that it is a report, though it came as what is sent to many or by a machine does; of mail that came to the mailbox for reports.
     *
     * @throws Refusal when it is known already what it is about
     */
    @PreAuthorize(HANDLES)
    public void isReport(IncomingMailId id) {
        requireOpen(id);
        jdbc.sql("update incoming_mail set nature = 'REPLY', reason_code = null where id = ? and state <> 'MATCHED'").param(id.value()).update();
        assign(id, UUID.randomUUID());
    }

    /**
     * Says that somebody wrote it, to the record it is about, though it looked like a bounce or like a machine's.
     *
     * @throws Refusal when that is known already, or it is not known what it is about
     */
    @PreAuthorize(HANDLES)
    public void isReply(IncomingMailId id) {
        requireDone(id, jdbc.sql("""
                update incoming_mail set state = 'MATCHED', nature = 'REPLY', reason_code = null, told = false,
                    handled_by = ?, handled_at = now()
                where id = ? and topic is not null and nature <> 'REPLY'""").params(user.id().value(), id.value()).update());
        events.publishEvent(new MailFoundToBeReply(id));
        tidings.tell(id);
    }

    /**
     * It is not about what it was matched with, and waits for a person again; for the modules that follow the record, and asks nobody's
     * permission.
     *
     * @throws Refusal when it is matched with nothing
     */
    @Unchecked
    @Transactional(propagation = Propagation.MANDATORY)
    public void unmatch(IncomingMailId id) {
        requireDone(id, jdbc.sql("""
                update incoming_mail set state = 'UNMATCHED', topic = null, send_key = null, told = true, handled_by = ?, handled_at = now()
                where id = ? and state = 'MATCHED'""").params(user.id().value(), id.value()).update());
        events.publishEvent(new MailUnmatched(id));
    }

    /** @throws Refusal when it no longer waits */
    @PreAuthorize(HANDLES)
    public void ignore(IncomingMailId id) {
        requireOpen(id);
        requireDone(id, jdbc.sql("""
                update incoming_mail set state = 'IGNORED', handled_by = ?, handled_at = now()
                where id = ? and state = 'UNMATCHED'""").params(user.id().value(), id.value()).update());
        events.publishEvent(new MailPutAside(id));
    }

    private void requireDone(IncomingMailId id, int changed) {
        if (changed == 0) {
            find(id);
            throw new Refusal("mail.refusal.dealtWith");
        }
    }

    private static IncomingMail read(ResultSet row, int number) throws SQLException {
        UUID raw = row.getObject("raw", UUID.class);
        String note = row.getString("note");
        return new IncomingMail(new IncomingMailId(row.getObject("id", UUID.class)), Postbox.valueOf(row.getString("box")),
                IncomingMail.State.valueOf(row.getString("state")), row.getString("reason_code"),
                row.getObject("topic", UUID.class), row.getString("send_key"), row.getString("sender"), row.getString("reply_to"),
                row.getString("subject"), row.getString("body"),
                row.getTimestamp("received_at").toInstant(),
                raw == null ? null : new FileId(raw), note == null ? null : IncomingMail.Note.valueOf(note),
                row.getObject("files", Integer.class));
    }
}
