package org.arasha.evidence.ui;

import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.RoleCount;
import org.arasha.evidence.ContentChecks;
import org.springframework.stereotype.Component;

/** In the navigation: how many contents are at fault. */
@Component
class FaultCount extends RoleCount {

    FaultCount(ContentChecks checks, CurrentUser user) {
        super(user, Set.of(Role.ADMINISTRATOR, Role.MANAGER)::contains, ContentsView.PATH, checks::countFaults);
    }
}
