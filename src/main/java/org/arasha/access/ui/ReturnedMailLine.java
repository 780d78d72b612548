package org.arasha.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.arasha.access.ReturnedMail;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** That mail does not reach whoever reads this, where it does not. */
public class ReturnedMailLine extends Div {

    public ReturnedMailLine(ReturnedMail returned) {
        addClassName("mail-returned");
        returned.mine().ifPresentOrElse(since -> add(
                new StatusBadge(Tone.OVERDUE, getTranslation("access.returned", Dates.day(since))), new Span(getTranslation("access.returned.hint")),
                new Button(getTranslation("access.returned.right"), click -> {
                    returned.isRight();
                    Notices.done(getTranslation("access.returned.rightDone"));
                    setVisible(false);
                })), () -> setVisible(false));
    }
}
