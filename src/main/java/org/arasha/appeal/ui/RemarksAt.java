package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;
import org.arasha.appeal.Remark;
import org.arasha.appeal.Statement;

/** What was remarked at one statement, and where to remark. */
class RemarksAt extends Div {

    private final transient AppealDesk desk;
    private final transient Supplier<Statement> read;
    private final transient Runnable changed;
    private final Div threads = new Div();
    private final RemarkForm form;
    private transient List<Remark> shown = List.of();

    /** @param read the statement as it is read here */
    RemarksAt(AppealDesk desk, Supplier<Statement> read, Runnable changed) {
        this.desk = desk;
        this.read = read;
        this.changed = changed;
        Statement statement = read.get();
        form = new RemarkForm(desk.drafts, "appeal.remark.here", "", statement.id().value(), statement.appeal().value(), text -> {
            desk.remarks.at(read.get(), text);
            changed.run();
        });
        addClassName("remarks-at");
        add(threads, form);
    }

    /** What is being answered stays open as long as nothing new is there. */
    void show(List<Remark> all, int place) {
        form.about(getTranslation("appeal.statement.place", place));
        List<Remark> here = all.stream().filter(one -> one.isAt(read.get().id())).toList();
        if (!here.equals(shown)) {
            shown = here;
            threads.removeAll();
            here.forEach(one -> threads.add(new RemarkEntry(desk, read.get().appeal(), one, true, changed)));
        }
    }
}
