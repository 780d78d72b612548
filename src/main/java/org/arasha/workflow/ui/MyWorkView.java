package org.arasha.workflow.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.arasha.access.CurrentUser;
import org.arasha.access.ReturnedMail;
import org.arasha.access.Role;
import org.arasha.access.ui.ReturnedMailLine;
import org.arasha.desk.OpenSteps;
import org.arasha.desk.ReadAgain;
import org.arasha.intake.Duty;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.arasha.workflow.Inbox;
import org.jspecify.annotations.Nullable;

/** What waits for me: my steps, those of my roles that nobody has claimed, and those of whoever is away and for whom I stand in. */
@Route("work")
@RouteAlias("")
@Menu(title = "workflow.myWork", order = 10)
@PermitAll
class MyWorkView extends Screen implements AfterNavigationObserver {

    private final transient OpenSteps steps;
    private final Tabs tabs;
    private final WorkList mine;
    private final WorkList ofMyRoles;
    private final WorkList ofThoseAway;
    /** Says so to whoever is on duty without an address. */
    private final Div unreached = new Div();
    private @Nullable Registration changes;

    MyWorkView(Inbox inbox, OpenSteps steps, Duty duty, ReturnedMail returned, CurrentUser user) {
        super("workflow.myWork");
        this.steps = steps;
        mine = new WorkList(inbox::mine, inbox, steps, "workflow.empty.mine");
        ofMyRoles = new WorkList(inbox::ofMyRoles, inbox, steps, "workflow.empty.roles");
        ofThoseAway = new WorkList(inbox::ofThoseAway, inbox, steps, "workflow.empty.away");
        tabs = new Tabs(new Tab(getTranslation("workflow.mine")), new Tab(getTranslation("workflow.ofMyRoles")));
        if (inbox.isStandingIn()) {
            tabs.add(new Tab(getTranslation("workflow.ofThoseAway")));
        }
        tabs.addSelectedChangeListener(change -> showTab());
        Div head = head(tabs);
        unreached.addClassName("mail-returned");
        unreached.add(new StatusBadge(Tone.WARNING, getTranslation("workflow.onDuty.noAddress")));
        unreached.setVisible(false);
        if (user.roles().stream().anyMatch(Role::worksOnCases)) {
            head.add(onDuty(duty, returned));
        }
        add(head, new ReturnedMailLine(returned), unreached, mine, ofMyRoles, ofThoseAway);
    }

    private Checkbox onDuty(Duty duty, ReturnedMail returned) {
        Checkbox onDuty = new Checkbox(getTranslation("workflow.onDuty"), duty.isMine());
        onDuty.addValueChangeListener(change -> {
            duty.take(change.getValue());
            unreached.setVisible(change.getValue() && !returned.hasAddress());
            Notices.done(getTranslation(change.getValue() ? "workflow.onDuty.begun" : "workflow.onDuty.ended"));
        });
        unreached.setVisible(onDuty.getValue() && !returned.hasAddress());
        return onDuty;
    }

    /** Attached by then: what changes while it is read is heard. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read();
        tabs.setSelectedIndex(mine.isEmpty() ? 1 : 0);
        showTab();
    }

    private void read() {
        mine.read();
        ofMyRoles.read();
        ofThoseAway.read();
    }

    private void showTab() {
        mine.setVisible(tabs.getSelectedIndex() == 0);
        ofMyRoles.setVisible(tabs.getSelectedIndex() == 1);
        ofThoseAway.setVisible(tabs.getSelectedIndex() == 2);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        changes = steps.onChange(ReadAgain.in(attach.getUI(), this::read));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (changes != null) {
            changes.remove();
        }
    }
}
