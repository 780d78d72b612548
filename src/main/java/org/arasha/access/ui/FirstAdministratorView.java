package org.arasha.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.arasha.access.FirstAdministrator;
import org.arasha.shared.ui.LanguageChoice;

/** Makes the first administrator with the code that the start printed. */
@Route(value = AccessNavigation.FIRST_ADMINISTRATOR, autoLayout = false)
@AnonymousAllowed
class FirstAdministratorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static class Entry {
        String code = "";
        String login = "";
        String name = "";
        String password = "";
    }

    private final transient FirstAdministrator administrators;
    private final Binder<Entry> binder = new Binder<>();

    FirstAdministratorView(FirstAdministrator administrators) {
        this.administrators = administrators;
        addClassName("sign-in");
        getElement().setAttribute("role", "main");
        TextField code = new TextField(getTranslation("access.first.code"));
        TextField login = new TextField(getTranslation("access.signIn.login"));
        TextField name = new TextField(getTranslation("access.first.name"));
        PasswordField password = new PasswordField(getTranslation("access.signIn.password"));
        password.setHelperText(getTranslation("access.first.passwordHint", FirstAdministrator.SHORTEST_PASSWORD));
        binder.forField(code).asRequired(getTranslation("ui.required")).bind(e -> e.code, (e, v) -> e.code = v);
        binder.forField(login).asRequired(getTranslation("ui.required"))
                .withValidator(value -> value.strip().matches("[\\p{L}\\p{N}._-]{2,60}"), getTranslation("access.first.loginForm"))
                .bind(e -> e.login, (e, v) -> e.login = v);
        binder.forField(name).asRequired(getTranslation("ui.required"))
                .withValidator(value -> value.length() <= FirstAdministrator.LONGEST_NAME,
                        getTranslation("ui.tooLong", FirstAdministrator.LONGEST_NAME))
                .bind(e -> e.name, (e, v) -> e.name = v);
        binder.forField(password).asRequired(getTranslation("ui.required"))
                .withValidator(value -> value.length() >= FirstAdministrator.SHORTEST_PASSWORD,
                        getTranslation("access.refusal.shortPassword", FirstAdministrator.SHORTEST_PASSWORD))
                .bind(e -> e.password, (e, v) -> e.password = v);
        Button create = new Button(getTranslation("access.first.create"), click -> create());
        create.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div form = new Div(code, login, name, password, create);
        form.addClassNames("sign-in-form", "decision-fields");
        add(new LanguageChoice(), new H1(getTranslation("access.first.title")), new Paragraph(getTranslation("access.first.hint")), form);
    }

    private void create() {
        Entry entry = new Entry();
        if (binder.writeBeanIfValid(entry)) {
            administrators.create(entry.code, entry.login, entry.name, entry.password);
            UI.getCurrent().navigate(AccessNavigation.SIGN_IN);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!administrators.isAwaited()) {
            event.forwardTo(AccessNavigation.SIGN_IN);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.first.title");
    }
}
