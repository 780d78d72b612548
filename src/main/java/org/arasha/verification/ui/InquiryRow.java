package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.arasha.shared.ui.RowButton;
import org.arasha.verification.Inquiry;

/** One question and what came of it; the form in which it is changed opens in its place. */
class InquiryRow extends Div {

    private final ChangeMark mark = new ChangeMark();
    private final transient Consumer<Inquiry> edit;

    InquiryRow(Consumer<Inquiry> edit) {
        this.edit = edit;
    }

    void show(Inquiry inquiry) {
        removeAll();
        add(new Div(mark, new InquiryCard(inquiry)), new RowButton(
                inquiry.answered() == null ? "verification.inquiry.answer" : "ui.edit", inquiry.whom(), () -> edit.accept(inquiry)));
        addClassName("entry-line");
    }

    void show(Component editor) {
        removeAll();
        add(mark, editor);
        removeClassName("entry-line");
    }

    void mark(String words) {
        mark.show(words);
    }

    void unmark() {
        mark.removeAll();
    }
}
