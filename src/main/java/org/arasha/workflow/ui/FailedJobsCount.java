package org.arasha.workflow.ui;

import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.shared.ui.NavigationCount;
import org.arasha.workflow.FailedJobs;
import org.springframework.stereotype.Component;

@Component
class FailedJobsCount implements NavigationCount {

    private final FailedJobs jobs;
    private final CurrentUser user;

    FailedJobsCount(FailedJobs jobs, CurrentUser user) {
        this.jobs = jobs;
        this.user = user;
    }

    @Override
    public String path() {
        return FailedJobsView.ROUTE;
    }

    @Override
    public int count() {
        return user.is(Role.ADMINISTRATOR) ? jobs.count() : 0;
    }
}
