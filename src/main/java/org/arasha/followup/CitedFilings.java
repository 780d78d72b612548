package org.arasha.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.arasha.appeal.AppealId;
import org.arasha.followup.Submission.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter that goes on from a submission begins with the day on which that was filed and with the number of its body, as they were noted when
 * it was begun. Both may be corrected afterwards, also when a lawyer has decided.
 *
 * @see <a href="../../../../../../docs/decisions/0057-what-was-recorded-by-mistake-is-taken-back.md">decision 0057</a>
 */
@Service
@Transactional(readOnly = true)
public class CitedFilings {

    private final SubmissionStore store;
    private final Submissions submissions;

    CitedFilings(SubmissionStore store, Submissions submissions) {
        this.store = store;
        this.submissions = submissions;
    }

    /** @param registration the number of the body, or null where none is known */
    public record Noted(LocalDate filedOn, @Nullable String registration) {}

    /** What is noted now, where it was something else when the appeal was begun. */
    public Optional<Noted> otherwiseSince(SubmissionId from, AppealId begun) {
        Submission visible = submissions.visible(from);
        Submission filed = submissions.filedByUs(visible);
        String registration = Optional.ofNullable(visible.receipt()).map(Receipt::registration).orElse(null);
        return Optional.ofNullable(filed.filedOn())
                .filter(day -> store.wasFiledOnAnother(day, filed.id().value(), begun.value())
                        || store.hadAnotherNumber(registration, visible.id().value(), begun.value()))
                .map(day -> new Noted(day, registration));
    }
}
