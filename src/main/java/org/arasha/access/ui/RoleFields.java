package org.arasha.access.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.arasha.access.OrganisationChoice;
import org.arasha.access.Role;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** Where a user is written to and what they may do; of a partner, for which organisation. */
class RoleFields {

    final TextField email = Inputs.line("access.users.email", MailAddress.LONGEST);
    final MultiSelectComboBox<Role> roles = new MultiSelectComboBox<>();
    final Select<UUID> organisation = new Select<>();
    final Map<UUID, String> names;

    RoleFields(OrganisationChoice choice) {
        names = choice.organisations(Here.language());
        roles.setLabel(roles.getTranslation("access.users.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> roles.getTranslation("access.role." + role));
        organisation.setLabel(organisation.getTranslation("access.users.organisation"));
        organisation.setItems(names.keySet());
        organisation.setItemLabelGenerator(id -> id == null ? "" : names.get(id));
        organisation.setVisible(false);
        roles.addValueChangeListener(change -> organisation.setVisible(change.getValue().contains(Role.PARTNER)));
    }

    Checks check(Checks checks) {
        if (!email.isEmpty()) {
            checks.mailAddress(email);
        }
        return checks.that(roles, !roles.isEmpty(), "ui.required")
                .that(organisation, !organisation.isVisible() || !organisation.isEmpty(), "ui.required");
    }

    @Nullable String address() {
        return email.isEmpty() ? null : email.getValue();
    }
}
