package org.arasha.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.arasha.appeal.HeldLetters;
import org.springframework.stereotype.Component;

/** What is not to be filed any more, by what each letter is filed as: a word against the police holds what a lawyer calls a report to them. */
@Component
class HeldFilings {

    private final HeldLetters letters;
    private final FilingKinds kinds;

    HeldFilings(HeldLetters letters, FilingKinds kinds) {
        this.letters = letters;
        this.kinds = kinds;
    }

    /** The day in Asia/Almaty on which the first who is against it was heard; empty where it may go out. */
    Optional<LocalDate> since(Submission submission) {
        return letters.since(submission.appeal(), kinds.of(submission));
    }
}
