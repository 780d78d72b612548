package org.arasha.followup.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.DecisionPane;
import org.arasha.directory.Channel;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Correct address</i>: the mail came back; another address, or another way. */
@Route("submissions/:id/correct-address")
@RolesAllowed({"INTAKE", "LAWYER", "APPROVER", "MANAGER"})
class CorrectAddressView extends SubmissionTask {

    CorrectAddressView(SubmissionDesk desk) {
        super(desk, "Task_CorrectAddress");
    }

    @Override
    protected DecisionPane decision() {
        Select<Channel> channel = Inputs.choice("appeal.channel", "channel.", Channel.MAIL, Channel.E_OTINISH, Channel.POST,
                Channel.IN_PERSON);
        TextField email = Inputs.line("appeal.email", MailAddress.LONGEST);
        channel.addValueChangeListener(change -> email.setVisible(change.getValue() == Channel.MAIL));
        channel.setValue(submission().route().channel() == Channel.PASSED_ON ? Channel.POST : submission().route().channel());
        email.setValue(submission().route().email() == null ? "" : submission().route().email());
        return new DecisionPane(channel, email)
                .primary(getTranslation("followup.sendAgain"), () -> {
                    if (channel.getValue() != Channel.MAIL || new Checks().mailAddress(email).passed()) {
                        desk.submissions.correctAddress(id(), channel.getValue(), email.getValue());
                        done(getTranslation("followup.sentAgain"));
                    }
                })
                .keeping(newDraft().choice("channel", channel, Channel.class).text("email", email).restore());
    }
}
