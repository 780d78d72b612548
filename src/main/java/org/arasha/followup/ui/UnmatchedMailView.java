package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.arasha.evidence.Files;
import org.arasha.followup.Submission;
import org.arasha.followup.Submissions;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMails;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;

/** Mail that fits no submission: somebody says which one it answers, or that it is none of our business. */
@Route("mail/unmatched")
@Menu(title = "followup.unmatched", order = 50)
@RolesAllowed({"INTAKE", "LAWYER", "MANAGER"})
class UnmatchedMailView extends Div implements HasDynamicTitle {

    private final transient IncomingMails mails;
    private final transient Submissions submissions;
    private final transient Files files;

    UnmatchedMailView(IncomingMails mails, Submissions submissions, Files files) {
        this.mails = mails;
        this.submissions = submissions;
        this.files = files;
        addClassName("page");
        show();
    }

    private void show() {
        removeAll();
        Div head = new Div(new H1(getTranslation("followup.unmatched")));
        head.addClassName("page-head");
        add(head);
        List<IncomingMail> waiting = mails.unmatched();
        if (waiting.isEmpty()) {
            add(new EmptyState("followup.noUnmatched.title", "followup.noUnmatched.hint"));
        }
        waiting.forEach(mail -> add(card(mail)));
    }

    private Div card(IncomingMail mail) {
        Div card = new Div();
        Paragraph text = new Paragraph(mail.text());
        text.addClassName("told");
        TextField number = Inputs.line("followup.answers", 40);
        number.setPlaceholder("2026-A1-1");
        Button assign = new Button(getTranslation("followup.assign"), click -> assign(mail, number, card));
        Button ignore = new Button(getTranslation("followup.ignore"), click -> {
            mails.ignore(mail.id());
            Notices.done(getTranslation("followup.ignored"));
            leave(card);
        });
        Div deeds = new Div(number, assign, ignore);
        deeds.addClassName("addressee");
        card.add(new H2(mail.subject()), new Quiet(mail.sender() + " · " + Dates.dayAndTime(mail.receivedAt())), text, deeds);
        card.addClassName("section");
        if (mail.raw() != null) {
            card.addComponentAtIndex(3, new OriginalMail(files, mail.raw()));
        }
        return card;
    }

    private void assign(IncomingMail mail, TextField number, Div card) {
        if (!new Checks().filled(number).passed()) {
            return;
        }
        Submission submission;
        try {
            submission = submissions.visible(number.getValue().strip().toUpperCase(Locale.ROOT));
        } catch (Refusal none) {
            new Checks().that(number, false, none.messageKey()).passed();
            return;
        }
        mails.assign(mail.id(), submission.id().value());
        Notices.done(getTranslation("followup.assigned", submission.number()));
        leave(card);
    }

    /** What is typed beside other mails stays. */
    private void leave(Div card) {
        remove(card);
        if (getComponentCount() == 1) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("followup.unmatched") + " · Arasha";
    }
}
