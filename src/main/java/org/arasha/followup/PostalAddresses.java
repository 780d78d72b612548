package org.arasha.followup;

import java.util.Optional;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.shared.LocalizedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written on the envelope of a letter that goes by post. */
@Service
@Transactional(readOnly = true)
public class PostalAddresses {

    private final Submissions submissions;
    private final Complaints complaints;
    private final Appeals appeals;
    private final Authorities authorities;

    PostalAddresses(Submissions submissions, Complaints complaints, Appeals appeals, Authorities authorities) {
        this.submissions = submissions;
        this.complaints = complaints;
        this.appeals = appeals;
        this.authorities = authorities;
    }

    /** Whom it is taken to: a complaint to the body complained of, which passes it on. */
    public Authority body(Submission submission) {
        Submission visible = submissions.visible(submission.id());
        Appeal appeal = appeals.visible(visible.appeal());
        boolean byAnother = appeal.follows() != null && complaints.isOne(visible);
        return authorities.find(byAnother ? submissions.find(new SubmissionId(appeal.follows())).authority() : visible.authority());
    }

    /** Its address in the language of the letter, or else in another in which it is known. */
    public Optional<String> address(Submission submission) {
        LocalizedText postal = body(submission).postal();
        Appeal appeal = appeals.visible(submission.appeal());
        return postal.isEmpty() ? Optional.empty()
                : Optional.of(postal.in(appeal.variantTo(submissions.writtenTo(submission)).language()));
    }
}
