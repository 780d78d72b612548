package org.arasha.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.arasha.followup.Correspondence;
import org.arasha.followup.Correspondence.AnsweredNotice;
import org.arasha.followup.Likely;
import org.arasha.mail.IncomingMail;
import org.arasha.mail.IncomingMailId;
import org.arasha.mail.IncomingMails;
import org.arasha.mail.Postbox;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;

/**
 * Mail that fits no submission: somebody says which one it answers, or that it is none of our business. What is answered to a notice of ours
 * is read here, too.
 */
@Route(UnmatchedMailView.ROUTE)
@Menu(title = "followup.unmatched", order = 43)
@RolesAllowed({"INTAKE", "LAWYER", "MANAGER"})
class UnmatchedMailView extends Screen {

    static final String ROUTE = "mail/unmatched";

    private static final int MOST_SHOWN = 5_000;
    private static final int LONGEST_NUMBER = 40;

    private final transient IncomingMails mails;
    private final transient Correspondence correspondence;
    private final transient Map<IncomingMailId, List<Likely>> likely = new HashMap<>();
    private final transient Map<IncomingMailId, AnsweredNotice> answered = new HashMap<>();

    UnmatchedMailView(IncomingMails mails, Correspondence correspondence) {
        super("followup.unmatched");
        this.mails = mails;
        this.correspondence = correspondence;
        MailList waiting = new MailList(after -> offered(mails.unmatched(after)), (mail, dealtWith) -> card(mail, true, dealtWith),
                "followup.noUnmatched");
        waiting.readAnew();
        MailList aside = new MailList(after -> offered(mails.putAside(after)), (mail, dealtWith) -> card(mail, false, dealtWith), "followup.nonePutAside");
        Details putAside = new Details(getTranslation("followup.putAside"), aside);
        putAside.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                aside.readAnew();
            }
        });
        add(head(), waiting, putAside);
    }

    private List<IncomingMail> offered(List<IncomingMail> page) {
        likely.putAll(correspondence.likely(page));
        answered.putAll(correspondence.answered(page));
        return page;
    }

    /** Each fills in its number. */
    private Div likely(IncomingMail mail, TextField number) {
        Div offered = new Div();
        offered.addClassName("row-actions");
        List<Likely> found = likely.getOrDefault(mail.id(), List.of());
        offered.setVisible(!found.isEmpty());
        offered.add(new Quiet(getTranslation("followup.likely")));
        Language language = Here.language();
        found.forEach(one -> offered.add(new Button(one.number() + " · " + one.body().in(language), click -> number.setValue(one.number()))));
        return offered;
    }

    /** @param waits whether it may be put aside */
    private Div card(IncomingMail mail, boolean waits, Runnable dealtWith) {
        TextField number = Inputs.line("followup.answers", LONGEST_NUMBER);
        number.setPlaceholder("2026-A1-1");
        Div deeds = new Div(number, new Button(getTranslation("followup.assign"), click -> assign(mail, number, dealtWith)));
        deeds.addClassName("addressee");
        if (mail.box() == Postbox.REPORTS) {
            deeds.add(new Button(getTranslation("followup.isReport"), click -> {
                mails.isReport(mail.id());
                Notices.done(getTranslation("followup.madeReport"));
                dealtWith.run();
            }));
        }
        if (waits) {
            deeds.add(new Button(getTranslation(answered.containsKey(mail.id()) ? "followup.wasRead" : "followup.ignore"), click -> {
                mails.ignore(mail.id());
                Notices.done(getTranslation("followup.ignored"));
                dealtWith.run();
            }));
        }
        Paragraph text = new Paragraph(mail.text().substring(0, Math.min(mail.text().length(), MOST_SHOWN)));
        text.addClassName("told");
        Div card = new Div(new H2(MailHead.subject(mail)), new Quiet(MailHead.from(mail)), text);
        card.addClassName("section");
        if (answered.containsKey(mail.id())) {
            card.addComponentAtIndex(2, new NoticeLine(answered.get(mail.id())));
        }
        card.add(new MailNote(mail));
        if (mail.raw() != null) {
            card.add(new FilesOfMail(correspondence, mail), new OriginalMail(correspondence, mail.id()));
        }
        card.add(likely(mail, number), deeds);
        return card;
    }

    private void assign(IncomingMail mail, TextField number, Runnable dealtWith) {
        if (!new Checks().filled(number).atMost(number, LONGEST_NUMBER).passed()) {
            return;
        }
        String submission = number.getValue().strip().toUpperCase(Locale.ROOT);
        try {
            correspondence.assign(mail.id(), submission);
        } catch (Refusal none) {
            new Checks().that(number, false, none.messageKey()).passed();
            return;
        }
        Notices.done(getTranslation("followup.assigned", submission));
        dealtWith.run();
    }
}
