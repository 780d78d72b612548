package org.arasha.followup.ui;

import org.arasha.mail.IncomingMails;
import org.arasha.shared.ui.NavigationCount;
import org.springframework.stereotype.Component;

/** Mail that fits no submission calls those who may say what it answers. */
@Component
class UnmatchedCount implements NavigationCount {

    private final IncomingMails mails;

    UnmatchedCount(IncomingMails mails) {
        this.mails = mails;
    }

    @Override
    public String path() {
        return UnmatchedMailView.ROUTE;
    }

    @Override
    public int count() {
        return mails.countUnmatched();
    }
}
