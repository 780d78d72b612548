package org.arasha.followup;

import org.arasha.appeal.AppealId;
import org.arasha.appeal.FollowedUp;
import org.springframework.stereotype.Component;

/** An appeal is followed up as long as one of its submissions is open. */
@Component
class FollowedUpAppeals implements FollowedUp {

    private final SubmissionStore store;

    FollowedUpAppeals(SubmissionStore store) {
        this.store = store;
    }

    @Override
    public boolean isFollowedUp(AppealId appeal) {
        return store.findByAppealOrderByNumber(appeal).stream().anyMatch(one -> !one.isClosed());
    }
}
