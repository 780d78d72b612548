package org.arasha.access.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.arasha.access.OwnPassword;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Screen;

/** Where everybody changes their own password. */
@Route(AccessNavigation.PASSWORD)
@Menu(title = "access.password", order = 96)
@PermitAll
class PasswordView extends Screen {

    PasswordView(OwnPassword own) {
        super("access.password");
        add(head(), new Paragraph(getTranslation("access.password.hint")),
                new PasswordForm(own, () -> Notices.done(getTranslation("access.password.chosen"))));
    }
}
