package org.arasha.followup.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.desk.DecisionPane;
import org.arasha.desk.FoldedForm;
import org.arasha.directory.Channel;
import org.arasha.followup.Assessments;
import org.arasha.followup.NextStep;
import org.arasha.followup.Submission;
import org.arasha.shared.MailAddress;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** <i>Correct address</i>: it did not come to the body, or is not registered there; another address, another way, or what next. */
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
        NextStepField next = new NextStepField(desk, submission(), NextStep::name, submission().filedOn() == null
                ? List.of(NextStep.PUBLISH, NextStep.CLOSE) : Assessments.INSTEAD_OF_FILING);
        TextArea remark = Inputs.text("followup.remark", Submission.LONGEST_REMARK);
        FoldedForm instead = new FoldedForm("followup.notFiledAgain", next, remark);
        return new DecisionPane(channel, email).below(instead)
                .primary(getTranslation("followup.sendAgain"), () -> {
                    if (channel.getValue() != Channel.MAIL || new Checks().mailAddress(email).passed()) {
                        desk.submissions.correctAddress(id(), channel.getValue(), email.getValue());
                        done(getTranslation("followup.sentAgain"));
                    }
                })
                .other(getTranslation("followup.notFiledAgain"), () -> {
                    instead.setOpened(true);
                    if (next.check(new Checks(), remark).atMost(remark, Submission.LONGEST_REMARK).passed()) {
                        desk.assessments.notFiledAgain(id(), next.getValue(), remark.getValue());
                        done(getTranslation("followup.assessed." + next.getValue()));
                    }
                })
                .keeping(newDraft().choice("channel", channel, Channel.class).text("email", email)
                        .choice("next", next, NextStep.class).text("remark", remark).restore());
    }
}
