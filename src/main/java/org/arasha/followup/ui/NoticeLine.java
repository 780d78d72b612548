package org.arasha.followup.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.arasha.followup.Correspondence.AnsweredNotice;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;

/** Which notice of ours a mail answers, and what that was about. */
class NoticeLine extends Div {

    NoticeLine(AnsweredNotice notice) {
        add(new Quiet(getTranslation("followup.answersNotice", notice.subject(), Dates.dayAndTime(notice.queuedAt()))));
        if (notice.number() != null) {
            add(new Text(" "), new Anchor(notice.address(), notice.number()));
        }
    }
}
