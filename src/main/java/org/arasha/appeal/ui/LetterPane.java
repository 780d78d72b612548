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
import java.util.List;
import java.util.function.Function;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Edition;
import org.arasha.appeal.Letter;
import org.arasha.appeal.LetterDocx;
import org.arasha.appeal.LetterHtml;
import org.arasha.appeal.LetterPdf;
import org.arasha.shared.Language;

/** The letter as it stands, a paper in one of three languages, to be read or taken along as PDF or Word. */
class LetterPane extends Div {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient Function<Language, Letter> letters;
    private final transient List<Function<Language, Edition>> editions;
    private final String name;
    private final Tabs tabs = new Tabs();
    private final Div files = new Div();
    private final Div paper = new Div();

    /** @param editions of the letter as a file; in two ways, the second with its annex, where the reader may have that */
    @SafeVarargs
    LetterPane(String name, Language first, Function<Language, Letter> letters, Function<Language, Edition>... editions) {
        this.letters = letters;
        this.editions = List.of(editions);
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

    /** For those who work on it. */
    static LetterPane of(AppealDesk desk, Appeal appeal, Language first) {
        return new LetterPane(appeal.number(), first, language -> desk.letters.of(appeal.id(), language),
                language -> desk.letters.edition(appeal.id(), language, false),
                language -> desk.letters.edition(appeal.id(), language, true));
    }

    /** Composes it anew. */
    void show() {
        Language language = Language.values()[tabs.getSelectedIndex()];
        paper.removeAll();
        paper.add(new Html(LetterHtml.article(letters.apply(language))));
        files.removeAll();
        files.add(file("PDF", ".pdf", PDF, language, editions.getFirst(), LetterPdf::of),
                file("Word", ".docx", WORD, language, editions.getFirst(), LetterDocx::of));
        editions.stream().skip(1).forEach(annexed -> files.add(
                file(getTranslation("appeal.withAnnex", "PDF"), "-annex.pdf", PDF, language, annexed, LetterPdf::of),
                file(getTranslation("appeal.withAnnex", "Word"), "-annex.docx", WORD, language, annexed, LetterDocx::of)));
    }

    private Anchor file(String label, String ending, String type, Language language, Function<Language, Edition> edition,
            Function<Edition, byte[]> render) {
        String fileName = name + "-" + language.locale().getLanguage() + ending;
        Anchor anchor = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = render.apply(edition.apply(language));
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length);
        }), label);
        anchor.getElement().setAttribute("download", fileName);
        return anchor;
    }

    static Language first() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
