package org.arasha.followup;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.arasha.evidence.FileId;
import org.arasha.followup.ReplyTakenBack.Awaits;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a body wrote back.
 *
 * @param text its words, or what it comes to
 * @param mail the message it came with, or null where it came otherwise
 * @param scan a picture of what came on paper, or null
 * @param assessed whether a lawyer has said what follows from it
 * @param noReply whether they said that it was none
 * @param dated the day that a decision of a complaint bears, or null where nobody has said it
 * @param awaited what the submission waited for before it, or null where that was not kept yet
 * @param filedBefore when that was filed, as far as was known until then, or null; and so of the first filing
 * @param mistake why it was recorded by mistake, or null; then it counts for nothing
 */
@Table("reply")
public record Reply(@Id ReplyId id, @Version long version, SubmissionId submission, LocalDate receivedOn, String text,
        @Nullable UUID mail, @Nullable FileId scan, boolean assessed, boolean noReply, @Nullable LocalDate dated, @Nullable Awaits awaited,
        @Nullable LocalDate filedBefore, @Nullable LocalDate firstFiledBefore, @Nullable String mistake) {

    public static final int LONGEST = 20_000;

    private static final Set<Awaits> BEFORE_RECEIPT = Set.of(Awaits.FILING, Awaits.ADDRESS, Awaits.RECEIPT);

    /** Whether it was noted because of it that the body has the submission. */
    public boolean madeReceipt() {
        return awaited != null && BEFORE_RECEIPT.contains(awaited);
    }

    /**
     * What nothing follows from, as far as anybody has said, and of which it is known how all was before it. What has ended has ended with the
     * receipt that this reply made.
     */
    public boolean mayBeTakenBack(Submission of) {
        return mistake == null && awaited != null && (!assessed || noReply && !(madeReceipt() && of.isClosed()));
    }

    Reply after(Awaits awaited, Submission before) {
        return new Reply(id, version, submission, receivedOn, text, mail, scan, assessed, noReply, dated, awaited, before.filedOn(),
                before.route().firstFiledOn(), mistake);
    }

    /**
     * What was filed before it was filed on another day than was noted, also where that day was noted only with this. What had come back
     * is not filed for that.
     */
    Reply filedRather(LocalDate noted, LocalDate on) {
        return new Reply(id, version, submission, receivedOn, text, mail, scan, assessed, noReply, dated, awaited,
                filedBefore == null && firstFiledBefore != null ? null : rather(filedBefore, noted, on), rather(firstFiledBefore, noted, on),
                mistake);
    }

    private static LocalDate rather(@Nullable LocalDate before, LocalDate noted, LocalDate on) {
        return before == null || noted.equals(before) ? on : before;
    }

    Reply asAssessed(boolean asNone) {
        return new Reply(id, version, submission, receivedOn, text, mail, scan, true, asNone, dated, awaited, filedBefore, firstFiledBefore,
                mistake);
    }

    Reply dated(LocalDate day) {
        return new Reply(id, version, submission, receivedOn, text, mail, scan, assessed, noReply, day, awaited, filedBefore, firstFiledBefore,
                mistake);
    }

    Reply recordedByMistake(String why) {
        return new Reply(id, version, submission, receivedOn, text, mail, scan, true, true, dated, awaited, filedBefore, firstFiledBefore, why);
    }

    @Override
    public String toString() {
        return "Reply[" + id.value() + "]";
    }
}
