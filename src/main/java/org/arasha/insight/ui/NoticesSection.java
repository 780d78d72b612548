package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.arasha.insight.MyNotices;
import org.arasha.shared.Language;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** Of what one was reminded, or what one was given, until one says that it was seen. */
class NoticesSection extends Section {

    NoticesSection(MyNotices mine, List<MyNotices.Notice> notices) {
        super("insight.notices");
        Language language = Here.language();
        Lines list = new Lines();
        for (MyNotices.Notice notice : notices) {
            list.add(new ListItem(new Anchor(notice.row().address(), DeadlineLine.heading(notice.row(), language)),
                    new Quiet(getTranslation("insight.notice." + notice.why(), notice.by() == null ? "" : notice.by())),
                    new DueBadge(notice.row().dueOn())));
        }
        add(list);
        withAction(new Button(getTranslation("insight.notices.seen"), click -> {
            mine.seen(notices);
            setVisible(false);
        }));
    }
}
