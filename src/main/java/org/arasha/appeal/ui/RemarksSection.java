package org.arasha.appeal.ui;

import java.util.List;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Remark;
import org.arasha.shared.ui.Section;

/** What was said of the letter, the newest first, with what was answered. */
class RemarksSection extends Section {

    /** To be read. */
    RemarksSection(List<Remark> remarks) {
        super("appeal.remarks");
        remarks.forEach(remark -> add(new RemarkEntry(remark)));
    }

    /** To be answered. */
    RemarksSection(AppealDesk desk, AppealId appeal) {
        super("appeal.remarks");
        show(desk, appeal);
    }

    private void show(AppealDesk desk, AppealId appeal) {
        getChildren().filter(RemarkEntry.class::isInstance).toList().forEach(this::remove);
        List<Remark> remarks = desk.remarks.on(appeal);
        remarks.forEach(remark -> add(new RemarkEntry(desk, appeal, remark, false, () -> show(desk, appeal))));
        setVisible(!remarks.isEmpty());
    }
}
