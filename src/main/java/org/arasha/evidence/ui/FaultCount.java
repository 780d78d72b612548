package org.arasha.evidence.ui;

import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.evidence.ContentChecks;
import org.arasha.shared.ui.NavigationCount;
import org.springframework.stereotype.Component;

/** In the navigation: how many contents are at fault. */
@Component
class FaultCount implements NavigationCount {

    private final ContentChecks checks;
    private final CurrentUser user;

    FaultCount(ContentChecks checks, CurrentUser user) {
        this.checks = checks;
        this.user = user;
    }

    @Override
    public String path() {
        return ContentsView.PATH;
    }

    @Override
    public int count() {
        return user.is(Role.ADMINISTRATOR) || user.is(Role.MANAGER) ? checks.countFaults() : 0;
    }
}
