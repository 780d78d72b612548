package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.arasha.appeal.Appeal;
import org.arasha.directory.Organisation;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** Who is asked to sign: those invited so far, and a line to invite another. */
class InviteRows extends Div {

    private static final int LONGEST = 200;

    private final transient AppealDesk desk;
    private final transient Appeal appeal;
    private final transient Runnable changed;

    InviteRows(AppealDesk desk, Appeal appeal, Runnable changed) {
        this.desk = desk;
        this.appeal = appeal;
        this.changed = changed;
        show();
    }

    private void show() {
        removeAll();
        SignaturesSection section = new SignaturesSection(desk.signatories, desk.organisations,
                desk.signatories.of(appeal.id()), true, this::again);
        section.add(invitation());
        add(section);
    }

    private void again() {
        show();
        changed.run();
    }

    private Div invitation() {
        Language reader = Language.of(UI.getCurrent().getLocale());
        Language written = appeal.text().language();
        ComboBox<Organisation> organisation = new ComboBox<>(getTranslation("appeal.invite.organisation"));
        organisation.setItems(desk.organisations.partners());
        organisation.setItemLabelGenerator(one -> one.name().in(reader));
        TextField name = Inputs.line("appeal.invite.name", LONGEST);
        TextField post = Inputs.line("appeal.invite.post", LONGEST);
        Button invite = new Button(getTranslation("appeal.invite"), click -> {
            if (new Checks().filled(organisation).filled(name).atMost(name, LONGEST).atMost(post, LONGEST).passed()) {
                desk.signatories.invite(appeal.id(), organisation.getValue().id(), LocalizedText.of(written, name.getValue()),
                        LocalizedText.of(written, post.getValue()));
                again();
            }
        });
        Div line = new Div(organisation, name, post, invite);
        line.addClassName("addressee");
        return line;
    }
}
