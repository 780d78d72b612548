package org.arasha.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** A one-time password, shown to the administrator who has set it and to nobody again. */
class NewPasswordDialog extends Dialog {

    NewPasswordDialog(String user, String password) {
        // Closed by mistake it would be lost.
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        setHeaderTitle(getTranslation("access.users.newPassword") + ": " + user);
        TextField shown = new TextField(getTranslation("access.users.newPassword.label"));
        shown.setValue(password);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        add(shown, new Paragraph(getTranslation("access.users.newPassword.once")));
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
    }
}
