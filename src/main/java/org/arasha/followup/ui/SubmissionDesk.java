package org.arasha.followup.ui;

import org.arasha.access.CurrentUser;
import org.arasha.appeal.Appeals;
import org.arasha.desk.Desk;
import org.arasha.desk.Whereabouts;
import org.arasha.directory.Authorities;
import org.arasha.followup.Correspondence;
import org.arasha.followup.Submissions;
import org.springframework.stereotype.Component;

/** What the screens of a submission need, in one hand. */
@Component
class SubmissionDesk {

    final Desk desk;
    final Submissions submissions;
    final Appeals appeals;
    final Authorities authorities;
    final Whereabouts whereabouts;
    final Correspondence correspondence;
    final CurrentUser user;

    SubmissionDesk(Desk desk, Submissions submissions, Appeals appeals, Authorities authorities, Whereabouts whereabouts,
            Correspondence correspondence, CurrentUser user) {
        this.desk = desk;
        this.submissions = submissions;
        this.appeals = appeals;
        this.authorities = authorities;
        this.whereabouts = whereabouts;
        this.correspondence = correspondence;
        this.user = user;
    }
}
