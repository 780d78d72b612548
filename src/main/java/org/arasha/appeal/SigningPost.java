package org.arasha.appeal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.arasha.access.Speakers;
import org.arasha.access.Speakers.Speaker;
import org.arasha.access.UserId;
import org.arasha.mail.MailBounced;
import org.arasha.mail.MailSent;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.mail.OutgoingMail.Notice;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to those who are asked to sign, in three languages and without a word of the case or a name: to the one address of
 * somebody with a personal link, else to whoever speaks for the organisation with an account. Links are kept as hashes only; the
 * mail that carries one loses its text once it has left.
 */
@Component
@Transactional
class SigningPost {

    /** Whoever has signed sees for so long what was mended. */
    private static final int DAYS_TO_SEE_CORRECTIONS = 14;
    private static final String KEY = "signing:";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignatoryStore signatories;
    private final AppealStore appeals;
    private final Speakers speakers;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String address;
    private final String organisation;

    SigningPost(SignatoryStore signatories, AppealStore appeals, Speakers speakers, Outbox outbox, JdbcClient jdbc,
            ApplicationEventPublisher events, Clock clock, @Value("${arasha.url}") String address,
            @Value("${arasha.organisation}") String organisation) {
        this.signatories = signatories;
        this.appeals = appeals;
        this.speakers = speakers;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
        this.organisation = organisation;
    }

    @EventListener
    void on(SignatoryAsked asked) {
        Signatory signatory = find(asked.record());
        write(signatory, signatory.timesAsked() > 1 ? "askedAgain" : "asked", closing(signatory));
    }

    @EventListener
    void on(SignatoryReminded reminded) {
        Signatory signatory = find(reminded.record());
        write(signatory, "reminded", closing(signatory));
    }

    @EventListener
    void on(SignatureUpheld upheld) {
        Signatory signatory = find(upheld.record());
        if (!isWithdrawn(signatory)) {
            write(signatory, "mended", LocalDate.now(clock).plusDays(DAYS_TO_SEE_CORRECTIONS));
        }
    }

    /** Whatever has become of the mail, its link is not left lying in the outbox. */
    @EventListener
    void on(MailSent sent) {
        forget(sent.sendKey());
    }

    @EventListener
    void on(MailBounced bounced) {
        forget(bounced.sendKey());
        jdbc.sql("update signing_access set bounced_at = ? where signatory = ?")
                .params(Timestamp.from(clock.instant()), bounced.topic()).update();
    }

    /** Whether a lawyer took back the link they had; it is given out again by a lawyer only, or with the letter when it is handed over anew. */
    boolean isWithdrawn(Signatory signatory) {
        return jdbc.sql("select coalesce(bool_and(withdrawn_at is not null), false) from signing_link where signatory = ?")
                .param(signatory.id().value()).query(Boolean.class).single();
    }

    /** @return false when they have no link to be sent */
    boolean ask(Signatory signatory) {
        return byLink(signatory, "asked", closing(signatory));
    }

    /** Who has come to speak for them with an account; whoever has a link has it, and nobody is asked both ways. */
    void ask(Signatory signatory, UserId speaker) {
        if (!jdbc.sql("select exists (select 1 from signing_access where signatory = ?)").param(signatory.id().value()).query(Boolean.class).single()) {
            speakers.of(signatory.organisation().value()).stream().filter(one -> one.id().equals(speaker))
                    .forEach(to -> byAccount(signatory, to, "asked", closing(signatory)));
        }
    }

    private void write(Signatory signatory, String what, LocalDate until) {
        if (byLink(signatory, what, until)) {
            return;
        }
        speakers.of(signatory.organisation().value()).forEach(to -> byAccount(signatory, to, what, until));
    }

    private void byAccount(Signatory signatory, Speaker to, String what, LocalDate until) {
        outbox.send(new OutgoingMail(key(signatory) + occasion(signatory, what) + ":" + UUID.nameUUIDFromBytes(
                (to.id().value() + to.email()).getBytes(StandardCharsets.UTF_8)),
                signatory.id().value(), to.email(), subject(what), text(what + ".account", until, address + "/work"),
                new Notice(to.id(), signatory.appeal().value())));
    }

    /** Each time a signature is asked for, nobody is written to twice at the same address. */
    private static String occasion(Signatory signatory, String what) {
        return what.startsWith("asked") ? "asked:" + signatory.timesAsked() : what + ":" + signatory.version();
    }

    private boolean byLink(Signatory signatory, String what, LocalDate until) {
        record Sending(String email, int sendings) {}
        Optional<Sending> sending = jdbc.sql("""
                update signing_access set sendings = sendings + 1, sent_at = ?, bounced_at = null where signatory = ?
                returning email, sendings""").params(Timestamp.from(clock.instant()), signatory.id().value()).query(Sending.class).optional();
        sending.ifPresent(one -> {
            outbox.send(new OutgoingMail(key(signatory) + one.sendings(), signatory.id().value(), one.email(), subject(what),
                    text(what, until, address + "/sign/" + link(signatory, until)), new Notice(null, signatory.appeal().value())));
            events.publishEvent(new SigningLinkSent(signatory.id()));
        });
        return sending.isPresent();
    }

    /** Of 256 random bits. */
    private String link(Signatory signatory, LocalDate until) {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        String link = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("insert into signing_link (hash, signatory, until) values (?, ?, ?)")
                .params(DigestUtils.sha256Hex(link), signatory.id().value(), until).update();
        return link;
    }

    private void forget(@Nullable String sendKey) {
        if (sendKey != null && sendKey.startsWith(KEY)) {
            outbox.forgetText(sendKey);
        }
    }

    /** Nobody is called to answer who need not. */
    private static String subject(String what) {
        return all("mended".equals(what) ? "appeal.link.subject.mended" : "appeal.link.subject");
    }

    private String text(String what, LocalDate until, String where) {
        return Stream.of(Language.values()).map(language -> Texts.get(language, "appeal.link.mail." + what, organisation,
                Dates.day(until, language), where)).collect(Collectors.joining("\n\n— — —\n\n"));
    }

    private static String all(String key) {
        return Stream.of(Language.values()).map(language -> Texts.get(language, key)).distinct().collect(Collectors.joining(" / "));
    }

    private static String key(Signatory signatory) {
        return KEY + signatory.id().value() + ":";
    }

    private LocalDate closing(Signatory signatory) {
        return Objects.requireNonNull(appeals.findById(signatory.appeal()).orElseThrow().signUntil(), "Set when it was handed over");
    }

    private Signatory find(SignatoryId id) {
        return signatories.findById(id).orElseThrow();
    }
}
