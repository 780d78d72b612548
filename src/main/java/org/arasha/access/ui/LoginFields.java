package org.arasha.access.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.arasha.access.Users;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** What each new user has: a login, a name, a password. */
class LoginFields {

    private static final int LONGEST_LOGIN = 60;

    final TextField login = Inputs.line("access.signIn.login", LONGEST_LOGIN);
    final TextField name = Inputs.line("access.first.name", Users.LONGEST_NAME);
    final PasswordField password = new PasswordField();

    LoginFields() {
        login.setHelperText(login.getTranslation("access.first.loginForm"));
        password.setLabel(password.getTranslation("access.signIn.password"));
        password.setHelperText(password.getTranslation("access.first.passwordHint", Users.SHORTEST_PASSWORD));
    }

    Checks check(Checks checks) {
        return checks.atMost(login, LONGEST_LOGIN).that(login, login.getValue().strip().matches(Users.LOGIN_FORM), "access.first.loginForm")
                .filled(name).atMost(name, Users.LONGEST_NAME)
                .that(password, password.getValue().length() >= Users.SHORTEST_PASSWORD,
                        "access.refusal.shortPassword", Users.SHORTEST_PASSWORD)
                .atMost(password, Users.LONGEST_PASSWORD);
    }
}
