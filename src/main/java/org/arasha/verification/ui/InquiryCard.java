package org.arasha.verification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.arasha.verification.Inquiry;

/** What was asked, by whom and of whom, and what came of it. */
class InquiryCard extends Div {

    InquiryCard(Inquiry inquiry) {
        addClassName("entry");
        add(new Quiet(getTranslation("verification.inquiry.line", getTranslation("verification.inquiry." + inquiry.kind()),
                Dates.day(inquiry.askedOn()), inquiry.whom(), inquiry.askedBy())));
        if (inquiry.confidential()) {
            add(new Quiet(" · " + getTranslation("verification.inquiry.confidential")));
        }
        add(told(inquiry.asked()));
        add(inquiry.answered() == null ? new StatusBadge(Tone.SOON, getTranslation("verification.inquiry.open")) : told("– " + inquiry.answered()));
    }

    private static Paragraph told(String text) {
        Paragraph told = new Paragraph(text);
        told.addClassName("told");
        return told;
    }
}
