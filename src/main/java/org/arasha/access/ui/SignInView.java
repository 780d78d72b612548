package org.arasha.access.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Collections;
import java.util.List;
import org.arasha.access.ExampleMode;
import org.arasha.shared.ui.LanguageChoice;

/** Sign-in; in the example mode with one card for each role, and behind them the form for whoever its administrator has entered. */
@Route(value = AccessNavigation.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** What the address may say of a sign-in that failed; each is the text {@code access.signIn.…}. */
    private static final List<String> FAULTS = List.of("error", "limit", "away", "foreign");

    private final LoginForm form = new LoginForm();
    private final Paragraph fault = new Paragraph();
    private final Details withPassword = new Details();
    private final boolean withCards;

    SignInView(ExampleMode examples) {
        withCards = examples.isOn();
        addClassName("sign-in");
        getElement().setAttribute("role", "main");
        Div head = new Div(new H1("Arasha"), new Paragraph(getTranslation(
                withCards ? "access.signIn.exampleHint" : "access.signIn.hint")));
        head.addClassName("sign-in-head");
        form.setAction(AccessNavigation.SIGN_IN);
        form.setForgotPasswordButtonVisible(false);
        form.addClassName("sign-in-form");
        add(new LanguageChoice(), head);
        fault.addClassName("sign-in-fault");
        fault.getElement().setAttribute("role", "alert");
        if (withCards) {
            withPassword.setSummaryText(getTranslation("access.signIn.withPassword"));
            withPassword.add(form);
            form.getElement().setAttribute("no-autofocus", true);
            add(fault, examples.isReady() ? new RoleCards(examples) : new ExamplesToCome(examples), withPassword);
        } else {
            add(form);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters().keySet();
        String key = "access.signIn." + FAULTS.stream().filter(parameters::contains).findFirst().orElse("error");
        form.setI18n(words(key));
        boolean failed = !Collections.disjoint(parameters, FAULTS);
        form.setError(failed && !withCards);
        fault.setText(getTranslation(key));
        fault.setVisible(failed);
        withPassword.setOpened(parameters.contains("error"));
    }

    private LoginI18n words(String faultKey) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("access.signIn.title"));
        words.getForm().setUsername(getTranslation("access.signIn.login"));
        words.getForm().setPassword(getTranslation("access.signIn.password"));
        words.getForm().setSubmit(getTranslation("access.signIn.submit"));
        words.getErrorMessage().setTitle(getTranslation("access.signIn.failed"));
        words.getErrorMessage().setMessage(getTranslation(faultKey));
        words.getErrorMessage().setUsername(getTranslation("access.signIn.loginMissing"));
        words.getErrorMessage().setPassword(getTranslation("access.signIn.passwordMissing"));
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.signIn.title") + " · Arasha";
    }
}
