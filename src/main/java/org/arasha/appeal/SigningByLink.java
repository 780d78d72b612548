package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.arasha.appeal.CodeAttempts.Result;
import org.arasha.appeal.SignatureAnswered.Way;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody does who has a personal link and its code, and nothing else. Whoever has only the link learns nothing. The code is
 * looked at before the transaction of what they do, which holds no connection meanwhile. That takes a while, in which the link may have
 * been taken back, or another code made: both are looked at again within it.
 */
@Service
public class SigningByLink {

    private final Signatories signatories;
    private final Appeals appeals;
    private final AppealAccess access;
    private final SignedTexts texts;
    private final LetterComposer composer;
    private final NamedPeople people;
    private final OwnTranslations ours;
    private final Organisations organisations;
    private final CodeAttempts attempts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningByLink(Signatories signatories, Appeals appeals, AppealAccess access, SignedTexts texts, LetterComposer composer, NamedPeople people,
            OwnTranslations ours, Organisations organisations, CodeAttempts attempts, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.signatories = signatories;
        this.appeals = appeals;
        this.access = access;
        this.texts = texts;
        this.composer = composer;
        this.people = people;
        this.ours = ours;
        this.organisations = organisations;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What lies before somebody.
     *
     * @param letter       as it will be sent
     * @param recipients   those who get a letter of their own; empty where one goes to all
     * @param shown        whose letter it is, from one; 0 for the whole
     * @param text         by which it is known, when they sign, whether all letters are still those they could read
     * @param filed        the languages in which it is filed; the signature stands under these texts
     * @param organisation for which they sign, in the language of the letter
     * @param corrections  what was mended since they have signed
     * @param ours         whether the letter, as it is shown, is a translation of ours of what was published
     */
    public record Reading(Letter letter, List<Recipient> recipients, int shown, String text, Set<Language> filed, Signatory signatory,
            String organisation, @Nullable LocalDate until, List<Correction> corrections, boolean ours) {}

    /** @throws Refusal with the reason when the link opens nothing, whatever code goes with it */
    public void requireOpen(String link) {
        find(link);
    }

    /** @param to whose letter, where each addressee gets one: their place, from one, or 0 for the whole */
    public Reading read(String link, String code, @Nullable Language language, int to) {
        return entered(link, code, signatory -> { }, signatory -> reading(signatory, language, to));
    }

    private Reading reading(Signatory signatory, @Nullable Language language, int to) {
        Appeal appeal = appeals.find(signatory.appeal());
        if (appeal.handedOverAt() == null) {
            throw new Refusal("appeal.refusal.notToSignYet");
        }
        LetterText text = LetterText.of(people.agreed(appeal));
        List<Recipient> recipients = composer.recipients(appeal);
        int shown = to > 0 && to <= recipients.size() ? to : 0;
        Letter letter = composer.compose(appeal, new Variant(shown == 0 ? null : recipients.get(shown - 1).official(),
                language == null ? appeal.text().language() : language));
        return new Reading(letter, recipients, shown, text.hash(), appeal.languages(), signatory,
                organisations.find(signatory.organisation()).name().in(letter.language()), appeal.signUntil(),
                texts.corrections(signatory), ours.of(appeal.id()).contains(letter.language()));
    }

    /**
     * @param read      {@link Reading#text}
     * @param confirmed whether they said that it is they, in that post
     */
    public void sign(String link, String code, String read, boolean confirmed) {
        enter(link, code, signatory -> {
            signatories.requireAsked(signatory);
            if (!confirmed) {
                throw new Refusal("appeal.refusal.notConfirmed");
            }
            signatories.sign(signatory, read, Way.LINK);
        });
    }

    /** @param reason why, as far as they want to say; may be empty, as with an account */
    public void decline(String link, String code, String reason, boolean confirmed) {
        enter(link, code, signatory -> {
            signatories.requireAsked(signatory);
            if (!confirmed) {
                throw new Refusal("appeal.refusal.declineNotConfirmed");
            }
            signatories.decline(signatory, reason, Way.LINK);
        });
    }

    public void remark(String link, String code, String text) {
        enter(link, code, signatory -> signatories.remark(signatory, text));
    }

    /** Of two windows, or two people, one is first. */
    private void enter(String link, String typed, Consumer<Signatory> act) {
        try {
            entered(link, typed, signatory -> access.hold(signatory.appeal()), signatory -> {
                act.accept(signatory);
                return signatory;
            });
        } catch (OptimisticLockingFailureException meanwhile) {
            throw new Refusal("appeal.refusal.answeredAlready");
        }
    }

    /** @param first what is done before all is looked at once more: then they are as they have come to be meanwhile */
    private <T> T entered(String link, String typed, Consumer<Signatory> first, Function<Signatory, T> act) {
        SignatoryId id = find(link);
        SigningCode code = SigningCode.parse(typed).orElseThrow(() -> new Refusal("appeal.refusal.wrongCode"));
        return switch (attempts.attempt(id, code)) {
            case Result.Right right -> Objects.requireNonNull(transaction.execute(t -> {
                first.accept(signatories.find(id));
                find(link);
                if (!attempts.isStill(id, right)) {
                    throw new Refusal("appeal.refusal.wrongCode");
                }
                return act.apply(signatories.find(id));
            }));
            case Result.Wrong() -> throw new Refusal("appeal.refusal.wrongCode");
            case Result.Locked() -> throw new Refusal("appeal.refusal.linkLocked");
        };
    }

    private SignatoryId find(String link) {
        record Row(UUID signatory, LocalDate until, boolean withdrawn) {}
        Row row = jdbc.sql("select signatory, until, withdrawn_at is not null as withdrawn from signing_link where hash = ?")
                .param(DigestUtils.sha256Hex(link)).query(Row.class).optional().orElseThrow(() -> new Refusal("appeal.refusal.linkUnknown"));
        if (row.withdrawn()) {
            throw new Refusal("appeal.refusal.linkWithdrawn");
        }
        if (row.until().isBefore(LocalDate.now(clock))) {
            throw new Refusal("appeal.refusal.linkExpired");
        }
        return new SignatoryId(row.signatory());
    }
}
