package org.arasha.appeal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who signs an appeal: invited by its lawyers, answered by the organisation itself or, for it, by a letter that came in. */
@Service
@Transactional
public class Signatories {

    private final SignatoryStore store;
    private final AppealStore appeals;
    private final AppealAccess access;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signatories(SignatoryStore store, AppealStore appeals, AppealAccess access, CurrentUser user, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.appeals = appeals;
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
        Signatory invited = store.save(new Signatory(SignatoryId.fresh(), 0, id, others.size() + 1, organisation, name, post,
                Answer.AWAITED, null));
        events.publishEvent(new SignatoryInvited(id));
        return invited;
    }

    /** The organisation's own answer; ends its <i>Confirm signature</i>. */
    @PreAuthorize("hasRole('PARTNER')")
    public void answer(SignatoryId id, boolean signs) {
        Signatory signatory = own(id);
        answered(signatory, signs ? Answer.SIGNED : Answer.DECLINED, false);
    }

    /** An answer that came outside the product, noted by a lawyer. */
    @PreAuthorize("hasRole('LAWYER')")
    public void note(SignatoryId id, boolean signs) {
        Signatory signatory = find(id);
        access.visible(signatory.appeal());
        answered(signatory, signs ? Answer.SIGNED : Answer.DECLINED, true);
    }

    /** The letter will be another one: who has signed it is asked again; who declined is not. */
    void askAgain(AppealId appeal) {
        asked(appeal).stream().filter(one -> one.answer() == Answer.SIGNED || one.answer() == Answer.NONE_IN_TIME)
                .forEach(one -> store.save(one.answered(Answer.AWAITED, null)));
    }

    /** Who has not answered by the closing date drops out; called by the process. */
    void close(AppealId appeal) {
        asked(appeal).stream().filter(one -> one.answer() == Answer.AWAITED)
                .forEach(one -> store.save(one.answered(Answer.NONE_IN_TIME, clock.instant())));
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

    Signatory find(SignatoryId id) {
        return store.findById(id).orElseThrow(() -> new Refusal("appeal.refusal.noSuchAppeal"));
    }

    private void answered(Signatory signatory, Answer answer, boolean byLetter) {
        Appeal appeal = appeals.findById(signatory.appeal()).orElseThrow();
        appeal.editable(appeal.version());
        if (signatory.answer() != Answer.AWAITED) {
            throw new Refusal("appeal.refusal.answeredAlready");
        }
        store.save(signatory.answered(answer, clock.instant()));
        events.publishEvent(new SignatureAnswered(signatory.id(), appeal.id(), byLetter));
    }
}
