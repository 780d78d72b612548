package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.Consumer;
import org.arasha.appeal.Remarks;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Inputs;

/** A button that opens a field for a few words; what is typed there is kept until it is sent. */
class RemarkForm extends Div {

    private final transient Drafts drafts;
    private final String key;
    private final UUID subject;
    private final UUID record;
    private final transient Consumer<String> send;
    private final Button open;

    /**
     * @param key     of the words on the button
     * @param about   what it is said of, for who does not see what stands beside it
     * @param subject what the draft is kept under
     */
    RemarkForm(Drafts drafts, String key, String about, UUID subject, UUID record, Consumer<String> send) {
        this.drafts = drafts;
        this.key = key;
        this.subject = subject;
        this.record = record;
        this.send = send;
        open = new Button(getTranslation(key), click -> open());
        open.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        about(about);
        add(open);
    }

    void about(String what) {
        open.setAriaLabel(getTranslation(key) + ": " + what);
    }

    private void open() {
        TextArea words = Inputs.text(key, Remarks.LONGEST);
        words.setWidthFull();
        DraftKeeper draft = new DraftKeeper(drafts, key, subject, record).text("text", words).restore();
        Button done = new Button(getTranslation("appeal.remark.keep"), click -> {
            draft.requireAllSeen();
            if (new Checks().filled(words).atMost(words, Remarks.LONGEST).passed()) {
                send.accept(words.getValue());
                draft.discard();
                close();
            }
        });
        Div row = new Div(done, new Button(getTranslation("appeal.remark.not"), click -> {
            draft.discard();
            close();
        }));
        row.addClassName("row-actions");
        removeAll();
        add(words, draft, row);
        words.focus();
    }

    private void close() {
        removeAll();
        add(open);
    }
}
