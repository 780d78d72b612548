package org.arasha.appeal.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Edition;
import org.arasha.appeal.Letter;
import org.arasha.appeal.LetterDocx;
import org.arasha.appeal.LetterHtml;
import org.arasha.appeal.LetterPdf;
import org.arasha.appeal.Recipient;
import org.arasha.appeal.Variant;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.Here;

/**
 * The letter as it stands, a paper in one of three languages, to be read or taken along as PDF or Word; where each addressee gets
 * a letter of their own, the whole of it or theirs.
 */
class LetterPane extends Div {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient Set<Language> ours;
    private final transient Supplier<List<Recipient>> recipients;
    private final transient Function<Variant, Letter> letters;
    private final transient Function<Letter, String> print;
    private final transient List<Function<Variant, Edition>> editions;
    private transient List<Recipient> apart = List.of();
    private final String name;
    private final Select<Recipient> to = new Select<>();
    private final Tabs tabs = new Tabs();
    private final Div files = new Div();
    private final Paragraph translated = new Paragraph(getTranslation("appeal.letter.ownTranslation"));
    private final Html paper = new Html("<div></div>");

    /**
     * @param ours       the languages in which it is a translation of ours of what was published
     * @param recipients who get a letter of their own
     * @param print      the letter as HTML
     * @param editions   of the letter as a file; in two ways, the second with its annex, where the reader may have that
     */
    @SafeVarargs
    LetterPane(String name, Language first, Set<Language> ours, Supplier<List<Recipient>> recipients, Function<Variant, Letter> letters,
            Function<Letter, String> print, Function<Variant, Edition>... editions) {
        this.ours = ours;
        this.recipients = recipients;
        this.letters = letters;
        this.print = print;
        this.editions = List.of(editions);
        this.name = name;
        addClassName("letter-pane");
        paper.addClassName("paper");
        files.addClassName("letter-files");
        for (Language language : Language.values()) {
            tabs.add(new Tab(getTranslation("ui.language." + language)));
        }
        to.setLabel(getTranslation("appeal.letter.to"));
        to.setHelperText(getTranslation("appeal.letter.to.hint"));
        to.setEmptySelectionAllowed(true);
        to.setEmptySelectionCaption(getTranslation("appeal.letter.toAll"));
        to.setItemLabelGenerator(one -> one == null ? getTranslation("appeal.letter.toAll")
                : one.post().in(Here.language()) + ", " + one.name().in(Here.language()));
        to.setWidthFull();
        Div top = new Div(tabs, files);
        top.addClassName("letter-top-bar");
        translated.addClassName("letter-note");
        add(top, to, translated, paper);
        tabs.setSelectedIndex(first.ordinal());
        tabs.addSelectedChangeListener(change -> compose());
        to.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                readInTheirLanguage();
            }
        });
        show();
    }

    /** For those who work on it: with who has not answered yet. */
    static LetterPane of(AppealDesk desk, Appeal appeal, Language first) {
        return new LetterPane(appeal.number(), first, desk.letters.ownTranslations(appeal.id()), () -> desk.letters.recipients(appeal.id()),
                variant -> desk.letters.of(appeal.id(), variant), LetterHtml::preview,
                variant -> desk.letters.edition(appeal.id(), variant, false),
                variant -> desk.letters.edition(appeal.id(), variant, true));
    }

    /** Composes it anew, to whoever gets it now. */
    void show() {
        show(Map.of());
    }

    /** @param composed the whole of it, in the languages in which whoever calls has composed it already */
    void show(Map<Language, Letter> composed) {
        Recipient shown = to.getValue();
        apart = recipients.get();
        to.setItems(apart);
        to.setVisible(!apart.isEmpty());
        apart.stream().filter(one -> shown != null && one.official().equals(shown.official())).findFirst().ifPresent(to::setValue);
        compose(composed);
    }

    private void readInTheirLanguage() {
        Recipient chosen = to.getValue();
        if (chosen == null || chosen.language().ordinal() == tabs.getSelectedIndex()) {
            compose();
        } else {
            tabs.setSelectedIndex(chosen.language().ordinal());
        }
    }

    private void compose() {
        compose(Map.of());
    }

    private void compose(Map<Language, Letter> composed) {
        Variant variant = new Variant(to.getValue() == null ? null : to.getValue().official(), Language.values()[tabs.getSelectedIndex()]);
        translated.setVisible(ours.contains(variant.language()));
        Letter whole = variant.to() == null ? composed.get(variant.language()) : null;
        // Whoever prints it escapes what it says: taken apart once more, a long letter would be for nothing but its outer tag.
        paper.getElement().setProperty("innerHTML", print.apply(whole == null ? letters.apply(variant) : whole));
        files.removeAll();
        files.add(file("PDF", ".pdf", PDF, variant, editions.getFirst(), LetterPdf::of),
                file("Word", ".docx", WORD, variant, editions.getFirst(), LetterDocx::of));
        editions.stream().skip(1).forEach(annexed -> files.add(
                file(getTranslation("appeal.withAnnex", "PDF"), "-annex.pdf", PDF, variant, annexed, LetterPdf::of),
                file(getTranslation("appeal.withAnnex", "Word"), "-annex.docx", WORD, variant, annexed, LetterDocx::of)));
    }

    private Download file(String label, String ending, String type, Variant variant, Function<Variant, Edition> edition,
            Function<Edition, byte[]> render) {
        String place = variant.to() == null ? "" : "-" + (apart.indexOf(to.getValue()) + 1);
        String fileName = name + place + "-" + variant.language().locale().getLanguage() + ending;
        return Download.made(label, fileName, type, () -> render.apply(edition.apply(variant)));
    }
}
