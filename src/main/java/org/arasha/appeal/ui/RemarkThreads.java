package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Remark;

/** Remarks that can be answered. An answer that is being written stays open, whatever becomes of the text or is said beside it. */
class RemarkThreads extends Div {

    private final transient AppealDesk desk;
    private final transient AppealId appeal;
    private final boolean beside;
    private final transient Runnable changed;
    private final transient Map<Long, RemarkEntry> shown = new HashMap<>();

    /**
     * @param beside  whether they are shown beside what they stand at, which is not repeated then
     * @param changed what to do once one is answered
     */
    RemarkThreads(AppealDesk desk, AppealId appeal, boolean beside, Runnable changed) {
        this.desk = desk;
        this.appeal = appeal;
        this.beside = beside;
        this.changed = changed;
    }

    void show(List<Remark> remarks) {
        List<RemarkEntry> entries = remarks.stream().map(this::entry).toList();
        shown.values().retainAll(entries);
        getChildren().filter(child -> !entries.contains(child)).toList().forEach(this::remove);
        for (int i = 0; i < entries.size(); i++) {
            if (getComponentCount() <= i || getComponentAt(i) != entries.get(i)) {
                addComponentAtIndex(i, entries.get(i));
            }
        }
    }

    private RemarkEntry entry(Remark remark) {
        RemarkEntry entry = shown.computeIfAbsent(remark.id(), id -> new RemarkEntry(desk, appeal, remark, beside, changed));
        entry.show(remark);
        return entry;
    }
}
