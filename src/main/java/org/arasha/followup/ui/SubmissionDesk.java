package org.arasha.followup.ui;

import org.arasha.appeal.Appeals;
import org.arasha.desk.Desk;
import org.arasha.desk.Whereabouts;
import org.arasha.directory.Authorities;
import org.arasha.evidence.Files;
import org.arasha.followup.Submissions;
import org.arasha.mail.IncomingMails;
import org.springframework.stereotype.Component;

/** What the screens of a submission need, in one hand. */
@Component
class SubmissionDesk {

    final Desk desk;
    final Submissions submissions;
    final Appeals appeals;
    final Authorities authorities;
    final Whereabouts whereabouts;
    final IncomingMails mails;
    final Files files;

    SubmissionDesk(Desk desk, Submissions submissions, Appeals appeals, Authorities authorities, Whereabouts whereabouts,
            IncomingMails mails, Files files) {
        this.desk = desk;
        this.submissions = submissions;
        this.appeals = appeals;
        this.authorities = authorities;
        this.whereabouts = whereabouts;
        this.mails = mails;
        this.files = files;
    }
}
