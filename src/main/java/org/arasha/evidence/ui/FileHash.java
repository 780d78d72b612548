package org.arasha.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.arasha.evidence.StoredFile;
import org.arasha.shared.ui.Notices;

/** The hash of a file, with a button that copies all of it. */
class FileHash extends Span {

    /** @param byHandKey what to do where the browser does not let it be copied, as it does not without https */
    private FileHash(StoredFile file, Component shown, String byHandKey) {
        addClassName("file-hash");
        shown.addClassName("hash");
        String copy = getTranslation("evidence.hash.copy");
        Button button = new Button(VaadinIcon.COPY_O.create());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(copy + ": " + file.name());
        button.setTooltipText(copy);
        Clipboard.onClick(button).writeText(file.sha256(), done -> Notices.doneMeanwhile(getTranslation("evidence.hash.copied")),
                fault -> Notices.refused(getTranslation(byHandKey)));
        add(shown, button);
    }

    static FileHash whole(StoredFile file) {
        return new FileHash(file, new Span(file.sha256()), "evidence.hash.markIt");
    }

    /** Its first signs; all where one touches them. */
    static FileHash brief(StoredFile file) {
        NativeButton shown = new NativeButton(file.shortHash());
        shown.getElement().setAttribute("title", "SHA-256 " + file.sha256()).setAttribute("aria-expanded", "false");
        shown.addClickListener(click -> {
            boolean whole = shown.getText().equals(file.shortHash());
            shown.setText(whole ? file.sha256() : file.shortHash());
            shown.getElement().setAttribute("aria-expanded", String.valueOf(whole));
        });
        return new FileHash(file, shown, "evidence.hash.notCopied");
    }
}
