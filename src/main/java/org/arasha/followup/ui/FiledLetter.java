package org.arasha.followup.ui;

import org.arasha.followup.Correspondence;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Download;

/** The letter as it was approved for this addressee: what is handed in is this file and no other. */
class FiledLetter extends Download {

    FiledLetter(Correspondence correspondence, Submission submission) {
        super(submission.number() + ".pdf", submission.number() + ".pdf", "application/pdf",
                () -> correspondence.letter(submission.id()));
    }
}
