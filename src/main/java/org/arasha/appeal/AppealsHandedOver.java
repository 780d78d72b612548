package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.arasha.access.CurrentUser;
import org.arasha.calendar.WorkingDays;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How an appeal goes from its authors to those who sign and who approve it, and back. */
@Component
class AppealsHandedOver {

    private final AppealStore store;
    private final AppealAccess access;
    private final ApprovalRules rules;
    private final Overrides overrides;
    private final FiledLetters letters;
    private final SignaturesAsked signatures;
    private final Remarks remarks;
    private final WorkingDays workingDays;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealsHandedOver(AppealStore store, AppealAccess access, ApprovalRules rules, Overrides overrides, FiledLetters letters,
            SignaturesAsked signatures, Remarks remarks, WorkingDays workingDays, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.access = access;
        this.rules = rules;
        this.overrides = overrides;
        this.letters = letters;
        this.signatures = signatures;
        this.remarks = remarks;
        this.workingDays = workingDays;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whoever hands it over answers for it as its authors do, and approves it no more than they. A closing day that is past matters
     * only where somebody is asked to sign by it.
     */
    void handOver(Appeal appeal, boolean mended) {
        rules.requireComplete(appeal.draft(appeal.version()));
        LocalDate until = appeal.signUntil();
        LocalDate today = LocalDate.now(clock);
        if (until == null && !signatures.of(appeal.id()).isEmpty()) {
            until = workingDays.plusWorkingDays(today, AppealSteps.DAYS_TO_SIGN);
        }
        boolean asked = signatures.ask(store.save(appeal.by(user.id()).handedOver(clock.instant(), until)), mended);
        if (asked && Objects.requireNonNull(until).isBefore(today)) {
            throw new Refusal("appeal.refusal.signUntilPast");
        }
        events.publishEvent(new AppealDrafted(appeal.id()));
    }

    /** @param version the version the approver has read, with the letters they have read */
    void approve(AppealId id, long version, List<Letter> read, Map<ApprovalRule, String> past) {
        rules.holdWords(access.visible(id));
        Appeal appeal = access.visible(id).editable(version);
        Map<Variant, Letter> now = letters.readable(appeal);
        overrides.goPast(id, rules.objections(appeal, FiledLetters.goingOut(appeal, now), user.id()), past);
        letters.keep(appeal, now, read);
        store.save(appeal.approved(user.id(), clock.instant()));
        events.publishEvent(new AppealApproved(appeal.id()));
    }

    void giveBack(Appeal appeal, String remark) {
        remarks.add(appeal.id(), remark);
        store.save(appeal.editable(appeal.version()).givenBack());
        events.publishEvent(new AppealReturned(appeal.id()));
    }

    void takeBack(Appeal appeal, String reason) {
        if (appeal.handedOverAt() == null || signatures.of(appeal.id()).stream().noneMatch(Signatory::isAwaited)) {
            throw new Refusal("appeal.refusal.nobodyIsAwaited");
        }
        remarks.add(appeal.id(), reason);
        store.save(appeal.editable(appeal.version()).givenBack());
        events.publishEvent(new AppealTakenBack(appeal.id()));
    }
}
