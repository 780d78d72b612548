package org.arasha.appeal.ui;

import java.util.List;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Remark;
import org.arasha.shared.ui.Section;

/** What was said of the letter, the newest first, with what was answered. */
class RemarksSection extends Section {

    private transient Runnable again = () -> { };

    /** To be read. */
    RemarksSection(List<Remark> remarks) {
        super("appeal.remarks");
        remarks.forEach(remark -> add(new RemarkEntry(remark)));
    }

    /** To be answered. */
    RemarksSection(AppealDesk desk, AppealId appeal) {
        super("appeal.remarks");
        RemarkThreads threads = new RemarkThreads(desk, appeal, false, this::show);
        add(threads);
        again = () -> {
            List<Remark> remarks = desk.remarks.on(appeal);
            threads.show(remarks);
            setVisible(!remarks.isEmpty());
        };
        show();
    }

    /** What was said since, too. */
    void show() {
        again.run();
    }
}
