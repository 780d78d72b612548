package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal links and codes for those who sign without an account. Lawyers give them out and take them back; the link goes by
 * mail when the letter is handed over ({@link SigningPost}), the code is shown once to the lawyer, who tells it in another way. Codes are
 * hashed before the appeal is held: that takes a while, in which nobody else is kept from it.
 */
@Service
@Transactional
public class SigningLinks {

    private final Signatories signatories;
    private final AppealAccess access;
    private final SigningPost post;
    private final PasswordEncoder codes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningLinks(Signatories signatories, AppealAccess access, SigningPost post, PasswordEncoder codes, JdbcClient jdbc,
            ApplicationEventPublisher events, Clock clock) {
        this.signatories = signatories;
        this.access = access;
        this.post = post;
        this.codes = codes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param signatory as they are named now, whoever has corrected it meanwhile
     * @param code      shown once; nobody can look it up later
     */
    public record Invited(Signatory signatory, SigningCode code) {}

    /**
     * How far it is with somebody's link.
     *
     * @param open   whether a link opens the letter
     * @param locked whether too many wrong codes were tried
     */
    public record State(String email, boolean open, boolean locked, @Nullable Instant sentAt, @Nullable Instant bouncedAt) {

        @Override
        public String toString() {
            return "State[]";
        }
    }

    @PreAuthorize("hasRole('LAWYER')")
    public Invited invite(AppealId appeal, OrganisationId organisation, LocalizedText name, LocalizedText post, String email) {
        String address = new MailAddress(email).value();
        SigningCode code = SigningCode.fresh();
        String hash = codes.encode(code.digits());
        Signatory invited = signatories.invite(appeal, organisation, name, post);
        jdbc.sql("insert into signing_access (signatory, email, code_hash) values (?, ?, ?)")
                .params(invited.id().value(), address, hash).update();
        return new Invited(invited, code);
    }

    /**
     * Another address, or the first, for who has not answered; links to the old one open nothing. The code is another, too. A letter that
     * lies before those who sign goes there at once, with a link of its own, while they may answer; else its link goes when it is handed
     * over.
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Invited address(SignatoryId id, String email) {
        String address = new MailAddress(email).value();
        SigningCode code = SigningCode.fresh();
        String hash = codes.encode(code.digits());
        access.hold(signatories.find(id).appeal());
        Signatory signatory = signatories.visible(id);
        if (!signatory.isAwaited()) {
            throw new Refusal("appeal.refusal.answeredAlready");
        }
        boolean out = access.visible(signatory.appeal()).handedOverAt() != null;
        if (out) {
            signatories.requireReadable(signatory);
        }
        end(id);
        jdbc.sql("""
                insert into signing_access (signatory, email, code_hash) values (?, ?, ?) on conflict (signatory) do update
                set email = excluded.email, code_hash = excluded.code_hash, wrong_codes = 0, sent_at = null, bounced_at = null""")
                .params(id.value(), address, hash).update();
        events.publishEvent(new SigningCodeMade(id));
        if (out) {
            post.ask(signatory);
        }
        return new Invited(signatory, code);
    }

    /** Another code, where the first was lost, overheard, or tried wrongly too often. */
    @PreAuthorize("hasRole('LAWYER')")
    public Invited newCode(SignatoryId id) {
        SigningCode code = SigningCode.fresh();
        String hash = codes.encode(code.digits());
        access.hold(signatories.find(id).appeal());
        Signatory signatory = signatories.visible(id);
        requireOne(jdbc.sql("update signing_access set code_hash = ?, wrong_codes = 0 where signatory = ?")
                .params(hash, signatory.id().value()).update());
        events.publishEvent(new SigningCodeMade(id));
        return new Invited(signatory, code);
    }

    /** A new link; those before open nothing any more, whoever else sends one meanwhile. To who has answered meanwhile none goes. */
    @PreAuthorize("hasRole('LAWYER')")
    public void sendAgain(SignatoryId id) {
        access.hold(signatories.find(id).appeal());
        Signatory signatory = signatories.visible(id);
        signatories.requireReadable(signatory);
        end(signatory.id());
        if (!post.ask(signatory)) {
            throw new Refusal("appeal.refusal.noLink");
        }
    }

    @PreAuthorize("hasRole('LAWYER')")
    public void withdraw(SignatoryId id) {
        access.hold(signatories.find(id).appeal());
        requireOne(end(signatories.visible(id).id()));
        events.publishEvent(new SigningLinkWithdrawn(id));
    }

    /** Of those who were invited by mail. */
    @Transactional(readOnly = true)
    public Map<SignatoryId, State> of(AppealId appeal) {
        record Row(UUID signatory, State state) {}
        access.requireVisible(appeal);
        return jdbc.sql("""
                select a.signatory, a.email, a.wrong_codes >= :most as locked, a.sent_at, a.bounced_at,
                    exists (select 1 from signing_link l where l.signatory = a.signatory and l.withdrawn_at is null
                        and l.until >= :today) as open
                from signing_access a join signatory s on s.id = a.signatory where s.appeal = :appeal""")
                .param("most", CodeAttempts.MOST).param("today", LocalDate.now(clock)).param("appeal", appeal.value())
                .query((row, n) -> new Row(row.getObject("signatory", UUID.class), new State(row.getString("email"),
                        row.getBoolean("open"), row.getBoolean("locked"), AppealRow.instant(row.getTimestamp("sent_at")),
                        AppealRow.instant(row.getTimestamp("bounced_at")))))
                .list().stream().collect(Collectors.toMap(row -> new SignatoryId(row.signatory()), Row::state));
    }

    private int end(SignatoryId id) {
        return jdbc.sql("update signing_link set withdrawn_at = ? where signatory = ? and withdrawn_at is null")
                .params(Timestamp.from(clock.instant()), id.value()).update() > 0 ? 1 : 0;
    }

    private static void requireOne(int found) {
        if (found == 0) {
            throw new Refusal("appeal.refusal.noLink");
        }
    }
}
