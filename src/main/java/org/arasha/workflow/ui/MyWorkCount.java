package org.arasha.workflow.ui;

import org.arasha.shared.ui.NavigationCount;
import org.arasha.workflow.Inbox;
import org.springframework.stereotype.Component;

@Component
class MyWorkCount implements NavigationCount {

    private final Inbox inbox;

    MyWorkCount(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String path() {
        return "work";
    }

    @Override
    public int count() {
        return inbox.countMine();
    }
}
