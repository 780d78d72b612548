package org.arasha.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.arasha.evidence.FileId;
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
 * @param madeReceipt whether it was noted because of it that the body has the submission
 * @param filedBefore when that was filed, as far as was known until then, or null; and so of the first filing
 */
@Table("reply")
public record Reply(@Id ReplyId id, @Version long version, SubmissionId submission, LocalDate receivedOn, String text,
        @Nullable UUID mail, @Nullable FileId scan, boolean assessed, boolean madeReceipt, @Nullable LocalDate filedBefore,
        @Nullable LocalDate firstFiledBefore) {

    public static final int LONGEST = 20_000;

    Reply asReceiptOf(Submission before) {
        return new Reply(id, version, submission, receivedOn, text, mail, scan, assessed, true, before.filedOn(), before.route().firstFiledOn());
    }

    /** What was filed before it was filed on another day than was noted, also where that day was noted only with this. */
    Reply filedRather(LocalDate noted, LocalDate on) {
        return new Reply(id, version, submission, receivedOn, text, mail, scan, assessed, madeReceipt, rather(filedBefore, noted, on),
                rather(firstFiledBefore, noted, on));
    }

    private static LocalDate rather(@Nullable LocalDate before, LocalDate noted, LocalDate on) {
        return before == null || noted.equals(before) ? on : before;
    }

    Reply asAssessed() {
        return new Reply(id, version, submission, receivedOn, text, mail, scan, true, madeReceipt, filedBefore, firstFiledBefore);
    }

    @Override
    public String toString() {
        return "Reply[" + id.value() + "]";
    }
}
