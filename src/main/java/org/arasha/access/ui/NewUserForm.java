package org.arasha.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.arasha.access.OrganisationChoice;
import org.arasha.access.Users;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Notices;

/** Enters a user with their roles; the password is told to them by another way. */
class NewUserForm extends Fields {

    private final transient Users users;
    private final LoginFields fields = new LoginFields();
    private final RoleFields duties;

    NewUserForm(Users users, OrganisationChoice choice, Runnable entered) {
        this.users = users;
        duties = new RoleFields(choice);
        Button enter = new Button(getTranslation("access.users.enter"), click -> {
            if (isRight() && enter()) {
                Notices.done(getTranslation("access.users.entered"));
                entered.run();
            }
        });
        Div pairs = new Div(fields.login, fields.name, duties.email, duties.roles, duties.organisation, fields.password);
        pairs.addClassName("pair");
        add(pairs, enter);
    }

    private boolean isRight() {
        return duties.check(fields.check(new Checks())).passed();
    }

    /** Whether they were entered; a login that somebody has already is said at its field. */
    private boolean enter() {
        try {
            users.enter(fields.login.getValue(), fields.name.getValue(), duties.address(),
                    duties.roles.getValue(), duties.organisation.getValue(), fields.password.getValue());
            return true;
        } catch (Refusal taken) {
            return new Checks().that(fields.login, false, taken.messageKey(), taken.arguments()).passed();
        }
    }
}
