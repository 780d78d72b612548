package org.arasha.workflow.ui;

import java.util.EnumSet;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.RoleCount;
import org.arasha.workflow.FailedJobs;
import org.springframework.stereotype.Component;

@Component
class FailedJobsCount extends RoleCount {

    FailedJobsCount(FailedJobs jobs, CurrentUser user) {
        super(user, EnumSet.of(Role.ADMINISTRATOR, Role.MANAGER)::contains, FailedJobsView.ROUTE, jobs::count);
    }
}
