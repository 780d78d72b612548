package org.arasha.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.arasha.access.Unchecked;
import org.arasha.evidence.FileId;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails to be sent. They leave when the transaction that sent them has committed, and not when it rolls back. */
@Service
public class Outbox {

    /** While it is tried it counts as one that may have left, and its lease runs; what is held back is not tried. */
    private static final String STILL_HERE = """
            state = 'WAITING' and accepted_at is null and (in_doubt = 0 or due_at <= now() or held_since is not null)""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final String domain;

    Outbox(JdbcClient jdbc, ApplicationEventPublisher events, @Value("${arasha.mail.from}") String from) {
        this.jdbc = jdbc;
        this.events = events;
        this.domain = new MailAddress(from).value().split("@")[1];
    }

    /**
     * Sends a mail, in the caller's transaction. Nothing happens when its send key was used before.
     *
     * @throws Refusal when the address is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(OutgoingMail mail) {
        UUID id = UUID.randomUUID();
        String reference = References.fresh();
        int queued = jdbc.sql("""
                insert into outgoing_mail (id, send_key, topic, reference, message_id, recipient, subject, body,
                    answers, notice, reader, about)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (send_key) do nothing""")
                .params(id, mail.sendKey(), mail.topic(), reference, References.messageId(mail.sendKey(), domain),
                        new MailAddress(mail.to()).value(), References.subject(mail.subject(), reference), mail.text(),
                        mail.answers() == null ? null : mail.answers().value(), mail.notice() != null, mail.reader(), mail.about())
                .update();
        if (queued == 0) {
            return;
        }
        int position = 0;
        for (FileId file : mail.attachments()) {
            jdbc.sql("insert into outgoing_attachment (mail, position, file) values (?, ?, ?)")
                    .params(id, position++, file.value()).update();
        }
        events.publishEvent(new MailQueued(mail.sendKey()));
    }

    /** The same for many at once, without attachments and answering none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAll(List<OutgoingMail> mails) {
        List<String> references = mails.stream().map(mail -> References.fresh()).toList();
        int queued = jdbc.sql("""
                insert into outgoing_mail (id, topic, send_key, reference, message_id, recipient, subject, body, notice, reader, about)
                select * from unnest(:ids, :topics, :keys, :references, :messageIds, :recipients, :subjects, :bodies, :notices, :readers, :abouts)
                on conflict (send_key) do nothing""")
                .param("ids", mails.stream().map(mail -> UUID.randomUUID()).toArray(UUID[]::new))
                .param("topics", mails.stream().map(OutgoingMail::topic).toArray(UUID[]::new))
                .param("keys", texts(mails, OutgoingMail::sendKey))
                .param("references", references.toArray(String[]::new))
                .param("messageIds", texts(mails, mail -> References.messageId(mail.sendKey(), domain)))
                .param("recipients", texts(mails, mail -> new MailAddress(mail.to()).value()))
                .param("subjects", IntStream.range(0, mails.size())
                        .mapToObj(i -> References.subject(mails.get(i).subject(), references.get(i))).toArray(String[]::new))
                .param("bodies", texts(mails, OutgoingMail::text))
                .param("notices", mails.stream().map(mail -> mail.notice() != null).toArray(Boolean[]::new))
                .param("readers", mails.stream().map(OutgoingMail::reader).toArray(UUID[]::new))
                .param("abouts", mails.stream().map(OutgoingMail::about).toArray(UUID[]::new)).update();
        if (queued > 0) {
            events.publishEvent(new MailQueued(mails.getFirst().sendKey()));
        }
    }

    private static String[] texts(List<OutgoingMail> mails, Function<OutgoingMail, String> part) {
        return mails.stream().map(part).toArray(String[]::new);
    }

    /** Of a mail that has left or never will, only that it was sent is kept: its text held what only the reader may know. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetText(String sendKey) {
        jdbc.sql("update outgoing_mail set body = '' where send_key = ? and state <> 'WAITING'").param(sendKey).update();
    }

    /**
     * Takes back the mails about a record that wait. What the server has, or what is being tried at this moment, is not taken back.
     *
     * @return how many
     */
    @Unchecked
    @Transactional(propagation = Propagation.MANDATORY)
    public int recall(UUID topic) {
        return jdbc.sql("update outgoing_mail set state = 'RECALLED', done_at = now() where topic = ? and " + STILL_HERE).param(topic).update();
    }

    @Unchecked
    @Transactional(readOnly = true)
    public boolean mayRecall(UUID topic) {
        return jdbc.sql("select exists (select 1 from outgoing_mail where topic = ? and " + STILL_HERE + ")").param(topic)
                .query(Boolean.class).single();
    }

    /** The mails about a record, the newest first. Whoever shows them has checked that the person may see the record. */
    @Unchecked
    @Transactional(readOnly = true)
    public List<SentMail> about(UUID topic) {
        return jdbc.sql("""
                select send_key, recipient, state, coalesce(done_at, queued_at) as at, attempts, in_doubt, last_error,
                    held_since is not null as held, delivered_at from outgoing_mail
                where topic = ? order by queued_at desc""").param(topic)
                .query((row, n) -> {
                    SentMail.State state = SentMail.State.valueOf(row.getString("state"));
                    return new SentMail(row.getString("send_key"), row.getString("recipient"), state,
                            row.getTimestamp("at").toInstant(), row.getInt("attempts"), row.getInt("in_doubt"),
                            state == SentMail.State.FAILED ? row.getString("last_error") : null,
                            state == SentMail.State.WAITING && row.getBoolean("held"),
                            row.getTimestamp("delivered_at") == null ? null : row.getTimestamp("delivered_at").toInstant());
                }).list();
    }

    /** Since when nobody gets through to the mail server; empty while mail leaves. */
    @Transactional(readOnly = true)
    public Optional<Instant> serverIsAwaySince() {
        return jdbc.sql("select since from mail_server_away").query((row, n) -> row.getTimestamp("since").toInstant()).optional();
    }
}
