package org.arasha.mail;

import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.evidence.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each message once, finds what it is about, and remembers how far the mailbox has been read. */
@Component
@Transactional
class Arrivals {

    private final JdbcClient jdbc;
    private final Files files;

    Arrivals(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** The number of the last message that was read; 0 for a mailbox not met before, or numbered anew by its server. */
    long lastUid(long uidValidity) {
        return jdbc.sql("""
                insert into mailbox_position (uid_validity, last_uid) values (?, 0) on conflict (only_one) do update
                set last_uid = case when mailbox_position.uid_validity = excluded.uid_validity
                               then mailbox_position.last_uid else 0 end, uid_validity = excluded.uid_validity
                returning last_uid""")
                .param(uidValidity).query(Long.class).single();
    }

    /** @param raw the whole message, or null when it is not to be kept
     *  @return whether it is new */
    boolean keep(ArrivedMail mail, byte @Nullable [] raw, long uidValidity, long uid) {
        jdbc.sql("update mailbox_position set last_uid = greatest(last_uid, ?) where uid_validity = ?")
                .params(uid, uidValidity).update();
        boolean known = jdbc.sql("select exists (select 1 from incoming_mail where fingerprint = ?)")
                .param(mail.fingerprint()).query(Boolean.class).single();
        return !known && insert(mail, raw == null ? null : files.store("message.eml", "message/rfc822",
                new ByteArrayInputStream(raw)).id().value());
    }

    /** What a machine sent is put aside only if it is about a mail of ours; a person looks at what else there is. */
    private boolean insert(ArrivedMail mail, @Nullable UUID raw) {
        Optional<Sending> sending = sending(mail);
        String reason = mail.nature() instanceof Nature.Bounce bounce ? bounce.reasonCode() : null;
        IncomingMail.State state = sending.isEmpty() ? IncomingMail.State.UNMATCHED
                : mail.nature() instanceof Nature.Automatic ? IncomingMail.State.AUTOMATIC : IncomingMail.State.MATCHED;
        return jdbc.sql("""
                insert into incoming_mail (id, fingerprint, nature, reason_code, state, topic, send_key, sender, subject, body,
                                           note, sent_at, raw, told)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (fingerprint) do nothing""")
                .params(UUID.randomUUID(), mail.fingerprint(), name(mail.nature()), reason, state.name(),
                        sending.map(Sending::topic).orElse(null), sending.map(Sending::sendKey).orElse(null),
                        mail.sender(), mail.subject(), mail.text(), mail.note() == null ? null : mail.note().name(),
                        mail.sentAt() == null ? null : mail.sentAt().atOffset(ZoneOffset.UTC), raw,
                        state != IncomingMail.State.MATCHED)
                .update() == 1;
    }

    private record Sending(UUID topic, String sendKey) {}

    private Optional<Sending> sending(ArrivedMail mail) {
        return first("message_id in (:marks)", mail.messageIds()).or(() -> first("reference in (:marks)", mail.references()));
    }

    private Optional<Sending> first(String condition, List<String> marks) {
        return marks.isEmpty() ? Optional.empty()
                : jdbc.sql("select topic, send_key from outgoing_mail where " + condition + " order by queued_at desc limit 1")
                        .param("marks", marks).query(Sending.class).optional();
    }

    private static String name(Nature nature) {
        return switch (nature) {
            case Nature.Reply reply -> "REPLY";
            case Nature.Bounce bounce -> "BOUNCE";
            case Nature.Automatic automatic -> "AUTOMATIC";
        };
    }
}
