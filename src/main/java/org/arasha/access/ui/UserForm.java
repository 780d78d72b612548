package org.arasha.access.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.arasha.access.OrganisationChoice;
import org.arasha.access.Users;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Quiet;
import org.jspecify.annotations.Nullable;

/** What is changed of a user who is known. */
class UserForm extends EditForm<Users.Row> {

    private final TextField name = Inputs.line("access.first.name", Users.LONGEST_NAME);
    private final RoleFields duties;

    UserForm(OrganisationChoice organisations) {
        duties = new RoleFields(organisations);
        add(Inputs.pair(name, duties.email, duties.roles, duties.organisation), new Quiet(getTranslation("access.users.edit.hint")));
    }

    @Override
    public void fill(Users.Row known) {
        name.setValue(known.name());
        duties.email.setValue(known.email() == null ? "" : known.email());
        duties.roles.setValue(known.roles());
        duties.organisation.setValue(known.organisation());
    }

    @Override
    public boolean isRight() {
        return duties.check(new Checks().filled(name).atMost(name, Users.LONGEST_NAME)).passed();
    }

    @Override
    public Users.Row value(Users.@Nullable Row known) {
        if (known == null) {
            throw new IllegalArgumentException("Users are entered elsewhere");
        }
        return known.with(name.getValue(), duties.address(), duties.roles.getValue(), duties.organisation.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().text("access.first.name", name).text("access.users.email", duties.email)
                .with("access.users.roles", duties.roles, roles -> roles.stream()
                        .map(role -> getTranslation("access.role." + role)).sorted().collect(Collectors.joining(", ")))
                .with("access.users.organisation", duties.organisation, duties.names::get);
    }
}
