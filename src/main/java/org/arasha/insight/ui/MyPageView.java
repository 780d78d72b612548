package org.arasha.insight.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.access.OwnLanguage;
import org.arasha.access.ReturnedMail;
import org.arasha.access.ui.ReturnedMailLine;
import org.arasha.insight.CalendarFeeds;
import org.arasha.insight.Digests;
import org.arasha.shared.ui.Screen;

/** How somebody wants to be told of what is theirs: the mail about their day, and their calendar. */
@Route("me")
@Menu(title = "insight.me", order = 95)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class MyPageView extends Screen {

    MyPageView(Digests digests, OwnLanguage language, ReturnedMail returned, CalendarFeeds feeds) {
        super("insight.me");
        add(head(), new ReturnedMailLine(returned), new DigestSection(digests, language, returned), new FeedSection(feeds));
    }
}
