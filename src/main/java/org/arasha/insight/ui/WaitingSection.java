package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.arasha.insight.ProcessBoard;
import org.arasha.insight.WaitingStep;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowKeys;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** What waits at one step and who has it, longest first, page by page. */
class WaitingSection extends Section {

    private final transient ProcessBoard board;
    private final String process;
    private final String step;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("ui.more"), click -> read());
    private transient @Nullable WaitingStep last;

    WaitingSection(ProcessBoard board, String process, String step) {
        super("step." + step);
        this.board = board;
        this.process = process;
        this.step = step;
        list.addClassName("work-list");
        add(list, more);
        RowKeys.listen(this);
        read();
        getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    private void read() {
        List<WaitingStep> page = board.at(process, step, last);
        for (WaitingStep waiting : page) {
            list.add(line(waiting));
            last = waiting;
        }
        more.setVisible(page.size() == ProcessBoard.PAGE);
        if (last == null) {
            list.add(new ListItem(new Quiet(getTranslation("insight.waits.gone"))));
        }
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
