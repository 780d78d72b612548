package org.arasha.desk;

import org.arasha.access.CurrentUser;
import org.springframework.stereotype.Component;

/** The three things a task screen needs, in one hand. */
@Component
public class Desk {

    final OpenSteps steps;
    final Drafts drafts;
    final CurrentUser user;

    Desk(OpenSteps steps, Drafts drafts, CurrentUser user) {
        this.steps = steps;
        this.drafts = drafts;
        this.user = user;
    }

    public OpenSteps steps() {
        return steps;
    }
}
