package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.arasha.access.CurrentUser;
import org.arasha.appeal.SignatureAnswered.Way;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who signs an appeal: invited by its lawyers, answered by the organisation itself, with an account or by a personal link
 * ({@link SigningByLink}), or, for it, by a letter that came in.
 */
@Service
@Transactional
public class Signatories {

    private final SignatoryStore store;
    private final AppealStore appeals;
    private final SignedTexts texts;
    private final Remarks remarks;
    private final NamedPeople people;
    private final AppealAccess access;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signatories(SignatoryStore store, AppealStore appeals, SignedTexts texts, Remarks remarks, NamedPeople people, AppealAccess access,
            CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.appeals = appeals;
        this.texts = texts;
        this.remarks = remarks;
        this.people = people;
        this.access = access;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("hasRole('LAWYER')")
    public Signatory invite(AppealId id, OrganisationId organisation, LocalizedText name, LocalizedText post) {
        Appeal appeal = access.visible(id);
        List<Signatory> others = asked(appeal.draft(appeal.version()).id());
        if (others.stream().anyMatch(one -> one.organisation().equals(organisation))) {
            throw new Refusal("appeal.refusal.invitedAlready");
        }
        if (name.isEmpty()) {
            throw new Refusal("appeal.refusal.signatoryWithoutName");
        }
        Signatory invited = store.save(Signatory.invited(id, others.stream().mapToInt(Signatory::position).max().orElse(0) + 1, organisation, name, post));
        events.publishEvent(new SignatoryInvited(id));
        return invited;
    }

    /**
     * The organisation's own signature; ends its <i>Confirm signature</i>.
     *
     * @param read the text they have read, {@link Letters#textOf}: the signature stands under no other
     */
    @PreAuthorize("hasRole('PARTNER')")
    public void sign(SignatoryId id, String read) {
        sign(own(id), read, Way.ACCOUNT);
    }

    /** @param reason why, as far as they want to say; may be empty */
    @PreAuthorize("hasRole('PARTNER')")
    public void decline(SignatoryId id, String reason) {
        decline(own(id), reason, Way.ACCOUNT);
    }

    /** What they have to say of the letter before they answer, or instead. */
    @PreAuthorize("hasRole('PARTNER')")
    public void remark(SignatoryId id, String text) {
        remark(own(id), text);
    }

    /** An answer that came outside the product, noted by a lawyer. */
    @PreAuthorize("hasRole('LAWYER')")
    public void note(SignatoryId id, boolean signs) {
        Signatory signatory = visible(id);
        if (signs) {
            Appeal appeal = answerable(signatory);
            signed(signatory, texts.now(appeal), Way.LETTER);
        } else {
            decline(signatory, "", Way.LETTER);
        }
    }

    void sign(Signatory signatory, String read, Way way) {
        Appeal appeal = asked(signatory);
        LetterText now = LetterText.of(people.agreed(appeal));
        if (!now.hash().equals(read)) {
            throw new Refusal("appeal.refusal.letterChanged");
        }
        signed(signatory, now, way);
    }

    void decline(Signatory signatory, String reason, Way way) {
        if (way == Way.LETTER) {
            answerable(signatory);
        } else {
            asked(signatory);
        }
        if (reason.length() > Remarks.LONGEST) {
            throw new Refusal("ui.tooLong", Remarks.LONGEST);
        }
        store.save(signatory.declined(reason.isBlank() ? null : reason.strip(), clock.instant()));
        events.publishEvent(new SignatureAnswered(signatory.id(), signatory.appeal(), way));
    }

    void remark(Signatory signatory, String text) {
        asked(signatory);
        remarks.add(signatory.appeal(), signatory.id(), text);
        events.publishEvent(new SignatoryRemarked(signatory.id()));
    }

    private void signed(Signatory signatory, LetterText text, Way way) {
        store.save(signatory.signed(texts.keep(signatory.appeal(), text), clock.instant()));
        events.publishEvent(new SignatureAnswered(signatory.id(), signatory.appeal(), way));
    }

    /**
     * Lays the letter before those who are to sign it: who has not been asked, who has signed another text, and who has not
     * answered in time. Who declined is not asked again.
     *
     * @param mended whether only slips were mended since it was signed: signatures stand, if the rules allow it
     */
    void ask(Appeal appeal, boolean mended) {
        LetterText now = texts.now(appeal);
        if (mended) {
            uphold(appeal.id(), now);
        }
        Predicate<Signatory> stands = texts.standingFor(appeal.id(), now);
        asked(appeal.id()).stream().filter(one -> switch (one.answer()) {
            case AWAITED -> true;
            case SIGNED -> !stands.test(one);
            case NONE_IN_TIME -> !mended;
            case DECLINED -> false;
        }).forEach(one -> {
            store.save(one.asked(clock.instant()));
            events.publishEvent(new SignatoryAsked(one.id()));
        });
    }

    private void uphold(AppealId appeal, LetterText now) {
        UUID kept = texts.keep(appeal, now);
        asked(appeal).stream().filter(one -> one.signedText() != null).filter(texts.standingFor(appeal, now).negate()).forEach(one -> {
            CorrectionRules.refusal(texts.find(one.signedText()), now).ifPresent(refusal -> {
                throw refusal;
            });
            store.save(one.holdingFor(kept));
            events.publishEvent(new SignatureUpheld(one.id()));
        });
    }

    /** Called by the process before signatures close. */
    void remind(AppealId appeal) {
        asked(appeal).stream().filter(Signatory::isAwaited).forEach(one -> {
            store.save(one.reminded(clock.instant()));
            events.publishEvent(new SignatoryReminded(one.id()));
        });
    }

    /** Who has not answered by the closing date drops out; called by the process. */
    void close(AppealId appeal) {
        asked(appeal).stream().filter(Signatory::isAwaited).forEach(one -> store.save(one.silent(clock.instant())));
    }

    /** @throws Refusal with the same words whether there is no such appeal or it is not the current user's to see */
    @Transactional(readOnly = true)
    public List<Signatory> of(AppealId appeal) {
        return asked(access.visible(appeal).id());
    }

    /** The same for the process, and for the letter, which who is asked to sign it reads as well. */
    List<Signatory> asked(AppealId appeal) {
        return store.findByAppealOrderByPosition(appeal);
    }

    /** The signature the current user's organisation is asked for. */
    @Transactional(readOnly = true)
    public Signatory own(SignatoryId id) {
        Signatory signatory = find(id);
        if (!user.organisation().equals(Optional.of(signatory.organisation().value()))) {
            throw new Refusal("appeal.refusal.noSuchAppeal");
        }
        return signatory;
    }

    /** What was mended in the letter since the current user's organisation has signed it. */
    @Transactional(readOnly = true)
    public List<Correction> corrections(SignatoryId id) {
        return texts.corrections(own(id));
    }

    /** For those who work on the appeal. */
    Signatory visible(SignatoryId id) {
        Signatory signatory = find(id);
        access.visible(signatory.appeal());
        return signatory;
    }

    Signatory find(SignatoryId id) {
        return store.findById(id).orElseThrow(() -> new Refusal("appeal.refusal.noSuchAppeal"));
    }

    /** @throws Refusal when there is nothing for them to answer now */
    void requireAsked(Signatory signatory) {
        asked(signatory);
    }

    /** The letter has been handed over, and the closing day has not passed. */
    private Appeal asked(Signatory signatory) {
        Appeal appeal = answerable(signatory);
        if (appeal.handedOverAt() == null) {
            throw new Refusal("appeal.refusal.notToSignYet");
        }
        if (appeal.signUntil() != null && appeal.signUntil().isBefore(LocalDate.now(clock))) {
            throw new Refusal("appeal.refusal.signaturesClosed");
        }
        return appeal;
    }

    private Appeal answerable(Signatory signatory) {
        Appeal appeal = appeals.findById(signatory.appeal()).orElseThrow();
        appeal.editable(appeal.version());
        return switch (signatory.answer()) {
            case AWAITED -> appeal;
            case SIGNED, DECLINED -> throw new Refusal("appeal.refusal.answeredAlready");
            case NONE_IN_TIME -> throw new Refusal("appeal.refusal.signaturesClosed");
        };
    }
}
