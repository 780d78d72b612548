package org.arasha.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.access.OwnLanguage;
import org.arasha.insight.CalendarFeeds;
import org.arasha.insight.Digests;

/** How somebody wants to be told of what is theirs: the mail about their day, and their calendar. */
@Route("me")
@Menu(title = "insight.me", order = 95)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class MyPageView extends Div implements HasDynamicTitle {

    MyPageView(Digests digests, OwnLanguage language, CalendarFeeds feeds) {
        addClassName("page");
        Div head = new Div(new H1(getTranslation("insight.me")));
        head.addClassName("page-head");
        add(head, new DigestSection(digests, language), new FeedSection(feeds));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insight.me") + " · Arasha";
    }
}
