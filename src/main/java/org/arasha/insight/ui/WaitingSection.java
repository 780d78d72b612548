package org.arasha.insight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.arasha.insight.ProcessBoard;
import org.arasha.insight.WaitingStep;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.PagedList;
import org.arasha.shared.ui.PagedList.Page;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowKeys;
import org.arasha.shared.ui.Section;

/** What waits at one step and who has it, longest first, page by page. */
class WaitingSection extends Section {

    WaitingSection(ProcessBoard board, String process, String step) {
        super("step." + step);
        PagedList<WaitingStep> list = new PagedList<>(last -> Page.of(board.at(process, step, last), ProcessBoard.PAGE),
                rows -> rows.stream().map(this::line), () -> new Quiet(getTranslation("insight.waits.gone")));
        add(list);
        RowKeys.listen(this);
        list.readAnew();
        getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    private ListItem line(WaitingStep waiting) {
        Anchor record = new Anchor(waiting.address(), waiting.number() + " · " + waiting.title().in(Here.language()));
        record.addClassName("work-title");
        Div what = new Div(record, new Quiet(getTranslation("insight.waits.since", Dates.day(waiting.since()),
                WaitRow.age(DueBadge.day(waiting.since())))));
        what.addClassName("work-what");
        Span who = new Span(waiting.holder() != null ? waiting.holder() : getTranslation("access.role." + waiting.role()));
        who.addClassName("work-who");
        ListItem item = new ListItem(what, new DueBadge(waiting.dueOn()), who);
        item.addClassName("work-row");
        item.getElement().setAttribute("tabindex", "0");
        return item;
    }
}
