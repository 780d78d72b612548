package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Remark;
import org.arasha.appeal.Statement;
import org.arasha.appeal.TextPlace;

/** What was remarked at one place of a letter, and where to remark. */
class RemarksAt extends Div {

    private final transient Supplier<Remark.Place> place;
    private final RemarkThreads threads;
    private final RemarkForm form;

    private RemarksAt(AppealDesk desk, AppealId appeal, Supplier<Remark.Place> place, RemarkForm form, Runnable changed) {
        this.place = place;
        this.form = form;
        threads = new RemarkThreads(desk, appeal, true, changed);
        addClassName("remarks-at");
        add(threads, form);
    }

    /** @param read the statement as it is read here */
    static RemarksAt statement(AppealDesk desk, Supplier<Statement> read, Runnable changed) {
        Statement statement = read.get();
        return new RemarksAt(desk, statement.appeal(), () -> new Remark.AtStatement(read.get().id(), read.get().incident()),
                new RemarkForm(desk.drafts, "appeal.remark.here", "", statement.id().value(), statement.appeal().value(), text -> {
                    desk.remarks.at(read.get(), text);
                    changed.run();
                }), changed);
    }

    /** @param read the appeal as it is read here */
    static RemarksAt text(AppealDesk desk, Supplier<Appeal> read, TextPlace place, Runnable changed) {
        AppealId appeal = read.get().id();
        UUID subject = UUID.nameUUIDFromBytes((appeal.value() + "/" + place).getBytes(StandardCharsets.UTF_8));
        return new RemarksAt(desk, appeal, () -> place, new RemarkForm(desk.drafts, "appeal.remark.text", "", subject, appeal.value(), text -> {
            desk.remarks.at(read.get(), place, text);
            changed.run();
        }), changed);
    }

    static String label(TextPlace place) {
        return UI.getCurrent().getTranslation(switch (place.part()) {
            case SUBJECT -> "appeal.subject";
            case INTRODUCTION -> "appeal.introduction";
            case ASSESSMENT -> "appeal.assessment";
            case CONCLUSION -> "appeal.conclusion";
            case DEMAND -> "appeal.demand.text";
        });
    }

    /** @param about what it is said of, for who does not see what stands beside it */
    void show(List<Remark> all, String about) {
        form.about(about);
        threads.show(all.stream().filter(one -> one.isAt(place.get())).toList());
    }
}
