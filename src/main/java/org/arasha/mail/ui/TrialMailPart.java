package org.arasha.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import org.arasha.mail.TrialMail;
import org.arasha.shared.ui.FramePart;

/** Where one finds what a trial has sent: nobody has a mailbox to look into. */
@org.springframework.stereotype.Component
class TrialMailPart implements FramePart {

    private final TrialMail mail;

    TrialMailPart(TrialMail mail) {
        this.mail = mail;
    }

    @Override
    public Component part() {
        if (!mail.isRead()) {
            return new Span();
        }
        RouterLink link = new RouterLink(TrialMailView.class);
        String name = link.getTranslation("mail.trial");
        link.add(VaadinIcon.ENVELOPE_O.create(), new Span(name));
        link.addClassName("trial-mail");
        link.getElement().setAttribute("aria-label", name).setAttribute("title", name);
        return link;
    }
}
