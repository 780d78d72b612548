package org.arasha.followup;

import java.time.LocalDate;
import java.util.Objects;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A body's notice that it extends its term. All days are days in Asia/Almaty.
 *
 * @param decidedOn the day that it bears
 * @param cameOn    the day it came to us
 * @param until     the last day that the body gives itself
 * @param reason    as the body gives it; empty where it gives none
 * @param defect    why it does not count, or null where it does
 * @param mistake   why it was recorded by mistake, or null: then it extends nothing
 */
@Table("extension")
public record Extension(@Id ExtensionId id, @Version long version, SubmissionId submission, LocalDate decidedOn, LocalDate cameOn,
        LocalDate until, String reason, @Nullable Defect defect, @Nullable String mistake) {

    public static final int LONGEST_REASON = 4_000;

    /** What is wrong with it; the first term then keeps running. */
    public enum Defect {
        /** There was no term any more, or none yet, on the day it was decided. */ OUTSIDE_THE_TERM,
        /** The applicant was told later than the law allows. */ TOLD_LATE,
        /** APPC, Art. 76: by a reasoned decision. */ WITHOUT_REASONS,
        /** It goes beyond what the law allows at most. */ TOO_LONG
    }

    public Extension {
        if (cameOn.isBefore(decidedOn)) {
            throw new Refusal("followup.refusal.cameBeforeDecided");
        }
    }

    Extension judged(@Nullable Defect defect) {
        return Objects.equals(this.defect, defect) ? this
                : new Extension(id, version, submission, decidedOn, cameOn, until, reason, defect, mistake);
    }

    Extension recordedByMistake(String why) {
        return new Extension(id, version, submission, decidedOn, cameOn, until, reason, defect, why);
    }

    @Override
    public String toString() {
        return "Extension[" + id.value() + "]";
    }
}
