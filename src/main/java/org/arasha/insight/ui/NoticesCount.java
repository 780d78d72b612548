package org.arasha.insight.ui;

import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.RoleCount;
import org.arasha.insight.MyNotices;
import org.springframework.stereotype.Component;

/** Of how many deadlines one was told anew. */
@Component
class NoticesCount extends RoleCount {

    NoticesCount(MyNotices notices, CurrentUser user) {
        super(user, Role::worksOnCases, BoardPlace.ROUTE, notices::count);
    }
}
