package org.arasha.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.arasha.access.OwnPassword;
import org.arasha.shared.ui.Notices;

/** Where everybody changes their own password. */
@Route(AccessNavigation.PASSWORD)
@Menu(title = "access.password", order = 96)
@PermitAll
class PasswordView extends Div implements HasDynamicTitle {

    PasswordView(OwnPassword own) {
        addClassName("page");
        Div head = new Div(new H1(getTranslation("access.password")));
        head.addClassName("page-head");
        add(head, new Paragraph(getTranslation("access.password.hint")),
                new PasswordForm(own, () -> Notices.done(getTranslation("access.password.chosen"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.password") + " · Arasha";
    }
}
