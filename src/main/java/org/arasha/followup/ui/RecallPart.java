package org.arasha.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.ui.AppealNavigation;
import org.arasha.appeal.ui.AppealPart;
import org.arasha.followup.Recalls;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/**
 * On the page of an approved appeal whose people have taken back consent: its lawyers recall what is not sent, and write it anew; others read
 * that it is not to leave.
 */
@org.springframework.stereotype.Component
@Order(0)
class RecallPart implements AppealPart {

    private final Recalls recalls;
    private final CurrentUser user;

    RecallPart(Recalls recalls, CurrentUser user) {
        this.recalls = recalls;
        this.user = user;
    }

    @Override
    public Optional<Component> of(Appeal appeal) {
        return !appeal.isApproved() || recalls.waiting(appeal.id()).isEmpty() ? Optional.empty()
                : Optional.of(user.is(Role.LAWYER) ? section(appeal) : told());
    }

    /** Whoever takes the letter from its page is not to carry it to the body. */
    private static Section told() {
        Section section = new Section("followup.handIn.held");
        return section.with(new Paragraph(section.getTranslation("followup.recall.byLawyer")));
    }

    private Section section(Appeal appeal) {
        TextArea reason = Inputs.text("followup.recall.reason", Submission.LONGEST_REMARK);
        Section section = new Section("followup.recall");
        Div buttons = new Div(new Button(section.getTranslation("followup.recall.end"), click -> recall(appeal, reason, false)),
                new Button(section.getTranslation("followup.recall.anew"), click -> recall(appeal, reason, true)));
        buttons.addClassName("row-actions");
        return section.with(new Paragraph(section.getTranslation("followup.recall.hint"))).with(reason).with(buttons);
    }

    private void recall(Appeal appeal, TextArea reason, boolean anew) {
        if (!new Checks().filled(reason).atMost(reason, Submission.LONGEST_REMARK).passed()) {
            return;
        }
        Optional<String> number = recalls.recall(appeal.id(), reason.getValue(), anew).map(Appeal::number);
        Notices.done(number.map(one -> reason.getTranslation("followup.recall.endedAnew", one))
                .orElseGet(() -> reason.getTranslation("followup.recall.ended")));
        UI.getCurrent().navigate(AppealNavigation.to(number.orElse(appeal.number())));
    }
}
