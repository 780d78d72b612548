package org.arasha.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.arasha.access.FirstAdministrator;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LanguageChoice;

/** Makes the first administrator with the code that the start printed. */
@Route(value = AccessNavigation.FIRST_ADMINISTRATOR, autoLayout = false)
@AnonymousAllowed
class FirstAdministratorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_CODE = 40;

    private final transient FirstAdministrator administrators;
    private final TextField code = Inputs.line("access.first.code", LONGEST_CODE);
    private final LoginFields fields = new LoginFields();

    FirstAdministratorView(FirstAdministrator administrators) {
        this.administrators = administrators;
        addClassName("sign-in");
        getElement().setAttribute("role", "main");
        Button create = new Button(getTranslation("access.first.create"), click -> create());
        create.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Fields form = new Fields(code, fields.login, fields.name, fields.password, create);
        form.addClassName("sign-in-form");
        add(new LanguageChoice(), new H1(title()), new Paragraph(getTranslation("access.first.hint")), form);
    }

    private void create() {
        if (!fields.check(new Checks().filled(code).atMost(code, LONGEST_CODE)).passed()) {
            return;
        }
        try {
            administrators.create(code.getValue(), fields.login.getValue(), fields.name.getValue(), fields.password.getValue());
        } catch (Refusal refusal) {
            boolean taken = refusal.messageKey().equals("access.refusal.loginTaken");
            new Checks().that(taken ? fields.login : code, false, refusal.messageKey(), refusal.arguments()).passed();
            return;
        }
        UI.getCurrent().navigate(AccessNavigation.SIGN_IN);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!administrators.isAwaited()) {
            event.forwardTo(AccessNavigation.SIGN_IN);
        }
    }

    @Override
    public String getPageTitle() {
        return title() + " · Arasha";
    }

    private String title() {
        return getTranslation(administrators.isFurther() ? "access.first.title.further" : "access.first.title");
    }
}
