package org.arasha.mail;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.ReturnedMail;
import org.arasha.access.Speakers;
import org.arasha.access.UserId;
import org.arasha.evidence.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each message of a mailbox once, finds what it is about, and remembers how far the mailbox has been read. */
@Component
@Transactional
class Arrivals {

    private final JdbcClient jdbc;
    private final Files files;
    private final ReturnedMail returned;
    private final Speakers speakers;

    Arrivals(JdbcClient jdbc, Files files, ReturnedMail returned, Speakers speakers) {
        this.jdbc = jdbc;
        this.files = files;
        this.returned = returned;
        this.speakers = speakers;
    }

    /** The number of the last message that was read; 0 for a mailbox not met before, or numbered anew by its server. */
    long lastUid(Postbox box, long uidValidity) {
        return jdbc.sql("""
                insert into mailbox_position (box, uid_validity, last_uid) values (?, ?, 0) on conflict (box) do update
                set last_uid = case when mailbox_position.uid_validity = excluded.uid_validity
                               then mailbox_position.last_uid else 0 end, uid_validity = excluded.uid_validity
                returning last_uid""")
                .params(box.name(), uidValidity).query(Long.class).single();
    }

    /** @param raw the whole message, or null when it is not to be kept
     *  @param at  when it came, by the mail server
     *  @return whether it is new */
    boolean keep(Postbox box, ArrivedMail mail, byte @Nullable [] raw, Instant at, long uidValidity, long uid) {
        jdbc.sql("update mailbox_position set last_uid = greatest(last_uid, ?) where box = ? and uid_validity = ?")
                .params(uid, box.name(), uidValidity).update();
        Optional<Sending> sending = sending(mail);
        Optional<UUID> topic = box == Postbox.REPORTS ? topicOfReport(mail, sending) : topicOf(mail, sending);
        return !isKnown(box, mail, topic) && insert(box, mail, sending, topic, at, raw == null ? null
                : files.store("message.eml", "message/rfc822", new ByteArrayInputStream(raw)).id().value());
    }

    /**
     * What somebody answers to a notice no record hears: a person finds out what follows. Machines that answer for a colleague, whose
     * absences are known, keep nobody busy; what they answer for a partner may be that nobody will sign.
     */
    private Optional<UUID> topicOf(ArrivedMail mail, Optional<Sending> sending) {
        return sending.filter(one -> !one.notice() || switch (mail.nature()) {
            case Nature.Reply reply -> false;
            case Nature.Automatic automatic -> one.reader() != null && !speakers.speaks(new UserId(one.reader()));
            case Nature.Told told -> true;
            case Nature.Bounce bounce -> true;
            case Nature.Delivered delivered -> true;
        }).map(Sending::topic);
    }

    /** What went to both mailboxes is kept of each, unless both know it to be about the same record. */
    private boolean isKnown(Postbox box, ArrivedMail mail, Optional<UUID> topic) {
        return jdbc.sql("select exists (select 1 from incoming_mail where fingerprint = ? and (box = ? or topic = ?))")
                .params(mail.fingerprint(), box.name(), topic.orElse(null)).query(Boolean.class).single();
    }

    /** What a machine sent is put aside only if it is about a mail of ours; a person looks at what else there is. */
    private boolean insert(Postbox box, ArrivedMail mail, Optional<Sending> sending, Optional<UUID> topic, Instant at, @Nullable UUID raw) {
        String reason = mail.nature() instanceof Nature.Bounce bounce ? bounce.reasonCode() : null;
        IncomingMail.State state = isAutomatic(box, mail, topic) ? IncomingMail.State.AUTOMATIC
                : topic.isEmpty() ? IncomingMail.State.UNMATCHED : IncomingMail.State.MATCHED;
        if (mail.nature() instanceof Nature.Delivered) {
            sending.ifPresent(one -> delivered(one, at));
        }
        return jdbc.sql("""
                insert into incoming_mail (id, fingerprint, nature, reason_code, state, topic, send_key, sender, reply_to, subject, body,
                                           note, sent_at, received_at, raw, told, box, message_id, files)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (box, fingerprint) do nothing""")
                .params(UUID.randomUUID(), mail.fingerprint(), name(mail.nature()), reason, state.name(),
                        topic.orElse(null), sending.map(Sending::sendKey).orElse(null),
                        mail.sender(), mail.replyTo(), mail.subject(), mail.text(), mail.note() == null ? null : mail.note().name(),
                        mail.sentAt() == null ? null : mail.sentAt().atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC), raw,
                        state != IncomingMail.State.MATCHED, box.name(), mail.messageId(), mail.files())
                .update() == 1;
    }

    /** The first word of it counts. */
    private void delivered(Sending sending, Instant at) {
        jdbc.sql("update outgoing_mail set delivered_at = ? where send_key = ? and delivered_at is null")
                .params(at.atOffset(ZoneOffset.UTC), sending.sendKey()).update();
        if (sending.reader() != null) {
            returned.arrived(new UserId(sending.reader()), sending.recipient());
        }
    }

    private record Sending(UUID topic, String sendKey, boolean notice, @Nullable UUID reader, String recipient) {

        @Override
        public String toString() {
            return "Sending[" + sendKey + "]";
        }
    }

    private Optional<Sending> sending(ArrivedMail mail) {
        return first("message_id in (:marks)", mail.messageIds()).or(() -> first("reference in (:marks)", mail.references()));
    }

    private Optional<Sending> first(String condition, List<String> marks) {
        return marks.isEmpty() ? Optional.empty()
                : jdbc.sql("select topic, send_key, notice, reader, recipient from outgoing_mail where " + condition + " order by queued_at desc limit 1")
                        .param("marks", marks).query(Sending.class).optional();
    }

    /**
     * In the thread of an earlier mail, else a topic of its own; none for what is no report at all, and for what a list has
     * sent: it may be news for everybody, or a report that came through the address of a group. What is answered to a notice is as open
     * as what that was about, also if it came here too; a report would be open to all.
     */
    private Optional<UUID> topicOfReport(ArrivedMail mail, Optional<Sending> sending) {
        Optional<UUID> known = topicOf(mail, sending);
        return sending.filter(Sending::notice).isPresent() ? known : known.or(() -> topicOfThread(mail.messageIds()))
                .or(() -> mail.nature() instanceof Nature.Reply && !mail.fromAList() ? Optional.of(UUID.randomUUID()) : Optional.empty());
    }

    private Optional<UUID> topicOfThread(List<String> marks) {
        return marks.isEmpty() ? Optional.empty() : jdbc.sql("""
                select topic from incoming_mail where message_id in (:marks) and box = 'REPORTS' and topic is not null
                order by received_at limit 1""").param("marks", marks).query(UUID.class).optional();
    }

    /** What machines send to the mailbox for reports waits for nobody. */
    private static boolean isAutomatic(Postbox box, ArrivedMail mail, Optional<UUID> topic) {
        boolean byMachine = switch (mail.nature()) {
            case Nature.Automatic automatic -> true;
            case Nature.Told told -> true;
            case Nature.Delivered delivered -> true;
            case Nature.Reply reply -> false;
            case Nature.Bounce bounce -> false;
        };
        return box == Postbox.REPORTS ? byMachine || topic.isEmpty() && !(mail.nature() instanceof Nature.Reply)
                : byMachine && topic.isPresent();
    }

    private static String name(Nature nature) {
        return switch (nature) {
            case Nature.Reply reply -> "REPLY";
            case Nature.Bounce bounce -> "BOUNCE";
            case Nature.Delivered delivered -> "DELIVERED";
            case Nature.Told told -> "AUTOMATIC";
            case Nature.Automatic automatic -> "AUTOMATIC";
        };
    }
}
