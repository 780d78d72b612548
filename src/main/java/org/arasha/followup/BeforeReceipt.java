package org.arasha.followup;

import java.time.LocalDate;
import java.util.Objects;
import org.arasha.followup.ReplyTakenBack.Awaits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A submission goes back to how it was before it was noted that its body has it, with what became known since. */
@Component
class BeforeReceipt {

    private final SubmissionStore store;
    private final WatchDays watch;
    private final LatestSending sending;

    BeforeReceipt(SubmissionStore store, WatchDays watch, LatestSending sending) {
        this.store = store;
        this.watch = watch;
        this.sending = sending;
    }

    /** When it was filed, as far as was known then, and when for the first time. */
    record Filed(@Nullable LocalDate filedOn, @Nullable LocalDate firstFiledOn) {}

    /**
     * It is filed as far as was known before; a day that was corrected since is known, but what had come back is not filed for that. It is
     * where it was filed once more, on another day than that of the receipt.
     *
     * @return what is awaited: that follows from how it goes and whether it is filed
     */
    Awaits of(Submission received, Filed before) {
        LocalDate noted = Objects.requireNonNull(received.receipt()).receivedOn();
        boolean filed = before.filedOn() != null
                || !noted.equals(received.filedOn()) && (before.firstFiledOn() == null || received.isFiledAgain());
        boolean filedFirst = filed || before.firstFiledOn() != null;
        Submission waits = store.save(sending.asItIsNow(
                received.notReceived(filed ? received.filedOn() : null, filedFirst ? received.route().firstFiledOn() : null)));
        watch.end(waits.id());
        return sending.awaited(waits);
    }
}
