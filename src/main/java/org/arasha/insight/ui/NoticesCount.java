package org.arasha.insight.ui;

import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.insight.MyNotices;
import org.arasha.shared.ui.NavigationCount;
import org.springframework.stereotype.Component;

/** Of how many deadlines one was told anew. */
@Component
class NoticesCount implements NavigationCount {

    private final MyNotices notices;
    private final CurrentUser user;

    NoticesCount(MyNotices notices, CurrentUser user) {
        this.notices = notices;
        this.user = user;
    }

    @Override
    public String path() {
        return BoardPlace.ROUTE;
    }

    @Override
    public int count() {
        return user.roles().stream().anyMatch(Role::worksOnCases) ? notices.count() : 0;
    }
}
