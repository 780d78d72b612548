package org.arasha.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route(value = AccessNavigation.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends Div {

    SignInView() {
        LoginForm form = new LoginForm();
        form.setAction(AccessNavigation.SIGN_IN);
        add(new H1("Arasha"), form);
    }
}
