package org.arasha.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.Edit;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.calendar.StatutoryIndex;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** The monthly calculation indexes, in which fines are set; says where the year on the screen has none. Lawyers confirm them. */
class IndexesSection extends Section {

    private final transient MonthlyIndex index;
    private final boolean confirms;
    private final transient Runnable changed;

    IndexesSection(MonthlyIndex index, CalendarChanges changes, int year, boolean keeps, boolean confirms, Runnable changed) {
        super("calendar.indexes");
        this.index = index;
        this.confirms = confirms;
        this.changed = changed;
        List<StatutoryIndex> all = index.table();
        KeptList<StatutoryIndex> list = new KeptList<>(changes, new KeptList.Kind<>(this::name, one -> List.of(one.source()), this::confirmation,
                new ChangePart.Kind<>(IndexForm::new, index::latest), Edit.OfIndex::new), all, keeps, changed);
        if (all.stream().noneMatch(one -> one.validFrom().getYear() == year)) {
            empty("calendar.indexes.none");
        }
        add(list);
        if (keeps) {
            withAction(list.adding("calendar.indexes.add"));
        }
    }

    private String name(StatutoryIndex one) {
        return getTranslation("calendar.index.since", Dates.day(one.validFrom()), one.tenge());
    }

    private List<Component> confirmation(StatutoryIndex one) {
        if (one.confirmedBy() != null) {
            return List.of(new StatusBadge(Tone.DONE, one.confirmedOn() == null ? getTranslation("calendar.confirmed")
                    : getTranslation("calendar.confirmedBy", one.confirmedBy(), Dates.day(one.confirmedOn()))));
        }
        StatusBadge badge = new StatusBadge(Tone.WARNING, getTranslation("calendar.unconfirmed"));
        if (!confirms) {
            return List.of(badge);
        }
        Div open = new Div(badge, new RowButton("calendar.rule.confirm", name(one), () -> {
            index.confirm(one);
            Notices.done(getTranslation("calendar.index.confirmed"));
            changed.run();
        }));
        open.addClassName("row-actions");
        return List.of(open);
    }
}
