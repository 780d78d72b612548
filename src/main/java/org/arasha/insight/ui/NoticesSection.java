package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.ScreenLink;
import org.arasha.insight.DeadlineKind;
import org.arasha.insight.DeadlineRow;
import org.arasha.insight.MyNotices;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** Of what one was reminded, or what one was given, with its case, its body and why on that day, until one says that it was seen. */
class NoticesSection extends Section {

    NoticesSection(MyNotices mine, List<MyNotices.Notice> notices) {
        super("insight.notices");
        Language language = Here.language();
        Map<Long, String> cases = mine.cases(notices);
        Map<Long, String> because = mine.because(notices, language, day -> Dates.day(day, language));
        Lines list = new Lines();
        for (MyNotices.Notice notice : notices) {
            DeadlineRow row = notice.row();
            Div about = new Div(new Quiet(about(notice, cases.get(row.id()), language)), new Quiet(because.get(row.id())));
            about.addClassName("notice-about");
            list.add(new ListItem(new Anchor(ScreenLink.nearest(row.address()), DeadlineLine.heading(row, language)),
                    new Quiet(getTranslation("insight.notice." + why(notice), notice.by() == null ? "" : notice.by())),
                    new DueBadge(row.dueOn()), about));
        }
        add(list);
        foldOnPhones(notices.size());
        withAction(new Button(getTranslation("insight.notices.seen"), click -> {
            mine.seen(notices);
            setVisible(false);
        }));
    }

    /** Several would stand above all that one came for. */
    private void foldOnPhones(int count) {
        if (count == 1) {
            return;
        }
        addClassName("notices");
        Button unfold = new Button(getTranslation("insight.notices.count", count));
        unfold.addClassName("notices-unfold");
        unfold.getElement().setAttribute("aria-expanded", "false");
        unfold.addClickListener(click -> {
            boolean open = !hasClassName("unfolded");
            setClassName("unfolded", open);
            unfold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        addComponentAsFirst(unfold);
    }

    /** Who was told that it has ended reads beside its new day that it was moved. */
    private static String why(MyNotices.Notice notice) {
        return notice.why().equals("PASSED") && !notice.row().dueOn().isBefore(Here.today()) ? "MOVED" : notice.why();
    }

    /** What is not in its heading: what is due, with which body, of which cases; of what we have missed, who was to do it. */
    private String about(MyNotices.Notice notice, @Nullable String cases, Language language) {
        DeadlineRow row = notice.row();
        String body = row.kind() == DeadlineKind.REPLY ? "" : row.body().in(language);
        String whose = notice.why().equals("PASSED") && row.kind().isOurs() ? DeadlineLine.whose(row) : null;
        return Stream.of(DeadlineLine.what(row), body, cases == null ? "" : getTranslation("insight.mail.cases", cases),
                        whose == null ? "" : getTranslation("insight.notice.whose", whose))
                .filter(one -> !one.isEmpty()).collect(Collectors.joining(" · "));
    }
}
