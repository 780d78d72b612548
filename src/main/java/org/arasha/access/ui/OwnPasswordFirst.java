package org.arasha.access.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.arasha.access.CurrentUser;
import org.springframework.stereotype.Component;

/** Leads whoever came with a password that somebody else has set to where they choose their own, from within a page, too. */
@Component
class OwnPasswordFirst implements VaadinServiceInitListener {

    private final CurrentUser user;

    OwnPasswordFirst(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(page -> page.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent entering) {
        if (user.hasTemporaryPassword() && entering.getNavigationTarget() != OwnPasswordView.class) {
            entering.forwardTo(OwnPasswordView.class);
        }
    }
}
