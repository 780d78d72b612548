package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.appeal.SignatureAnswered.Way;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PlainText;
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
    private final LaidTexts laid;
    private final Remarks remarks;
    private final NamedPeople people;
    private final AppealAccess access;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signatories(SignatoryStore store, AppealStore appeals, SignedTexts texts, LaidTexts laid, Remarks remarks, NamedPeople people,
            AppealAccess access, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.appeals = appeals;
        this.texts = texts;
        this.laid = laid;
        this.remarks = remarks;
        this.people = people;
        this.access = access;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("hasRole('LAWYER')")
    public Signatory invite(AppealId id, OrganisationId organisation, LocalizedText name, LocalizedText post) {
        access.hold(id);
        Appeal appeal = access.visible(id);
        List<Signatory> others = store.findByAppealOrderByPosition(appeal.draft(appeal.version()).id());
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

    /**
     * Under the text that lay before them: before it was handed over there is nothing that somebody could have signed. It stands for the
     * letter as it is now where that differs by slips only, of which they are told.
     *
     * @see <a href="../../../../../../docs/decisions/0026-a-signature-stands-for-the-text-it-was-given-to.md">decision 0026</a>
     */
    void signNoted(Signatory signatory, long under) {
        Appeal appeal = answerable(signatory);
        if (appeal.handedOverAt() == null) {
            throw new Refusal("appeal.refusal.noteSignedLater");
        }
        LetterText now = texts.now(appeal);
        UUID signed = laid.text(appeal.id(), under);
        UUID kept = texts.keep(appeal.id(), now);
        if (!signed.equals(kept) && CorrectionRules.refusal(texts.find(signed), now).isPresent()) {
            throw new Refusal("appeal.refusal.signedAnotherText");
        }
        store.save(signatory.signed(signed, Way.LETTER, clock.instant()).holdingFor(kept));
        events.publishEvent(new SignatureAnswered(signatory.id(), signatory.appeal(), Way.LETTER));
        if (!signed.equals(kept)) {
            events.publishEvent(new SignatureUpheld(signatory.id()));
        }
    }

    /** Whoever takes the letter back meanwhile waits, or was first, as with each answer. */
    void sign(Signatory known, String read, Way way) {
        Signatory signatory = held(known);
        Appeal appeal = asked(signatory);
        LetterText now = LetterText.of(people.agreed(appeal));
        if (!now.hash().equals(read)) {
            throw new Refusal("appeal.refusal.letterChanged");
        }
        store.save(signatory.signed(texts.keep(signatory.appeal(), now), way, clock.instant()));
        events.publishEvent(new SignatureAnswered(signatory.id(), signatory.appeal(), way));
    }

    void decline(Signatory known, String reason, Way way) {
        Signatory signatory = held(known);
        if (way == Way.LETTER) {
            answerable(signatory);
        } else {
            asked(signatory);
        }
        Refusal.ifLonger(reason, Remarks.LONGEST);
        store.save(signatory.declined(PlainText.orNull(reason), way, clock.instant()));
        events.publishEvent(new SignatureAnswered(signatory.id(), signatory.appeal(), way));
    }

    /** As they have come to be while they waited: reminded, for one. */
    private Signatory held(Signatory known) {
        access.hold(known.appeal());
        return find(known.id());
    }

    /** Of the letter that lies before them: whoever takes it back meanwhile waits, or was first. */
    void remark(Signatory known, String text) {
        Signatory signatory = held(known);
        asked(signatory);
        remarks.add(signatory.appeal(), signatory.id(), text);
        events.publishEvent(new SignatoryRemarked(signatory.id()));
    }

    /** @throws Refusal with the same words whether there is no such appeal or it is not the current user's to see */
    @Transactional(readOnly = true)
    public List<Signatory> of(AppealId appeal) {
        access.requireVisible(appeal);
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
        access.requireVisible(signatory.appeal());
        return signatory;
    }

    Signatory find(SignatoryId id) {
        return store.findById(id).orElseThrow(() -> new Refusal("appeal.refusal.noSuchAppeal"));
    }

    /** @throws Refusal when there is nothing for them to answer now */
    void requireAsked(Signatory signatory) {
        asked(signatory);
    }

    /** @throws Refusal when the letter would not open to them now, or they could not answer it */
    void requireReadable(Signatory signatory) {
        people.against(asked(signatory)).ifPresent(Refusal::raise);
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
