package org.arasha.workflow.ui;

import com.vaadin.flow.shared.Registration;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.ui.NavigationCount;
import org.arasha.workflow.Inbox;
import org.springframework.stereotype.Component;

@Component
class MyWorkCount implements NavigationCount {

    private final Inbox inbox;
    private final OpenSteps steps;

    MyWorkCount(Inbox inbox, OpenSteps steps) {
        this.inbox = inbox;
        this.steps = steps;
    }

    @Override
    public String path() {
        return "work";
    }

    @Override
    public int count() {
        return inbox.countMine();
    }

    @Override
    public Registration onChange(Runnable countAgain) {
        return steps.onChange(countAgain);
    }
}
