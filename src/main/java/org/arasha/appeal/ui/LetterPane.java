package org.arasha.appeal.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import org.arasha.appeal.Letter;
import org.arasha.appeal.LetterDocx;
import org.arasha.appeal.LetterHtml;
import org.arasha.appeal.LetterPdf;
import org.arasha.shared.Language;

/** The letter as it stands, a paper in one of three languages, to be read or taken along as PDF or Word. */
class LetterPane extends Div {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient Function<Language, Letter> letters;
    private final String name;
    private final Tabs tabs = new Tabs();
    private final Div files = new Div();
    private final Div paper = new Div();

    LetterPane(String name, Language first, Function<Language, Letter> letters) {
        this.letters = letters;
        this.name = name;
        addClassName("letter-pane");
        paper.addClassName("paper");
        files.addClassName("letter-files");
        for (Language language : Language.values()) {
            tabs.add(new Tab(getTranslation("ui.language." + language)));
        }
        Div top = new Div(tabs, files);
        top.addClassName("letter-top-bar");
        add(top, paper);
        tabs.setSelectedIndex(first.ordinal());
        tabs.addSelectedChangeListener(change -> show());
        show();
    }

    /** Composes it anew. */
    void show() {
        Language language = Language.values()[tabs.getSelectedIndex()];
        paper.removeAll();
        paper.add(new Html(LetterHtml.article(letters.apply(language))));
        files.removeAll();
        files.add(file("PDF", ".pdf", "application/pdf", language, LetterPdf::of),
                file("Word", ".docx", WORD, language, LetterDocx::of));
    }

    private Anchor file(String label, String ending, String type, Language language, Function<Letter, byte[]> render) {
        String fileName = name + "-" + language.locale().getLanguage() + ending;
        Anchor anchor = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = render.apply(letters.apply(language));
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length);
        }), label);
        anchor.getElement().setAttribute("download", fileName);
        return anchor;
    }

    static Language first() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
