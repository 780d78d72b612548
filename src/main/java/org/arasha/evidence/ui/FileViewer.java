package org.arasha.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.arasha.evidence.FileReading;
import org.arasha.evidence.StoredFile;
import org.arasha.evidence.Viewing;
import org.arasha.shared.ui.EmptyState;

/** A file on the page, in the way of its kind; opening it is noted in its custody. */
class FileViewer extends Div {

    FileViewer(StoredFile file, FileReading reading) {
        addClassName("file-viewer");
        if (!reading.isThere(file.id())) {
            add(new EmptyState("evidence.state.MISSING", "evidence.refusal.missing"));
            return;
        }
        switch (file.viewing()) {
            case IMAGE -> add(new Image(FileAddress.of(file.id()), file.name()));
            case PDF -> add(frame(file));
            case TEXT -> add(text(file, reading));
            case AUDIO -> add(player("audio", file));
            case VIDEO -> add(player("video", file));
            case UNSHOWN_IMAGE -> add(new EmptyState("evidence.noView.title", "evidence.noView.image"));
            case NONE -> add(new EmptyState("evidence.noView.title", "evidence.noView.hint"));
        }
    }

    private static Component frame(StoredFile file) {
        IFrame frame = new IFrame(FileAddress.of(file.id()));
        frame.getElement().setAttribute("title", file.name());
        return frame;
    }

    private Component text(StoredFile file, FileReading reading) {
        Paragraph text = new Paragraph(reading.text(file.id()));
        text.addClassName("told");
        Div shown = new Div(text);
        shown.addClassName("file-text");
        shown.getElement().setAttribute("role", "region").setAttribute("aria-label", file.name());
        if (file.size() > FileReading.SHOWN) {
            shown.add(new Paragraph(getTranslation("evidence.textGoesOn")));
        }
        return shown;
    }

    private static Component player(String tag, StoredFile file) {
        Div holder = new Div();
        holder.getElement().appendChild(new Element(tag).setAttribute("controls", true)
                .setAttribute("src", FileAddress.of(file.id())).setAttribute("aria-label", file.name()));
        return holder;
    }
}
