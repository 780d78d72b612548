package org.arasha.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.arasha.access.CurrentUser;
import org.arasha.access.OwnPassword;
import org.arasha.shared.ui.LanguageChoice;

/** What alone is open to whoever came with a password that somebody else has set: no frame, as nothing else can be opened yet. */
@Route(value = AccessNavigation.OWN_PASSWORD, autoLayout = false)
@PermitAll
class OwnPasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentUser user;

    OwnPasswordView(OwnPassword own, CurrentUser user, AuthenticationContext authentication) {
        this.user = user;
        addClassName("sign-in");
        getElement().setAttribute("role", "main");
        // Loaded anew, so that nothing is left of what was made for somebody without a role.
        PasswordForm form = new PasswordForm(own, () -> UI.getCurrent().getPage().setLocation("."));
        add(new LanguageChoice(), new H1(getTranslation("access.password.own")),
                new Paragraph(getTranslation("access.password.own.hint")), form,
                new Button(getTranslation("shell.signOut"), click -> authentication.logout()));
    }

    /** Whoever has one of their own changes it within the frame. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!user.hasTemporaryPassword()) {
            event.forwardTo(PasswordView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.password.own") + " · Arasha";
    }
}
