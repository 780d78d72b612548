package org.arasha.appeal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlException;
import org.arasha.shared.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * An empty Word document that has our styles, lists, page, language and title ({@code letter/styles.xml}, {@code numbering.xml},
 * {@code footnotes.xml}, {@code settings.xml}).
 */
final class DocxTemplate {

    /** The lists of {@code numbering.xml}; each numbers its own lines. */
    static final BigInteger ITEMS = BigInteger.ONE;
    static final BigInteger DEMANDS = BigInteger.TWO;

    private DocxTemplate() {}

    static XWPFDocument open(Edition edition) throws IOException {
        Letter letter = edition.letter();
        var document = new XWPFDocument();
        var words = new LetterWords(letter.language());
        styles(document, tag(letter.language()));
        properties(document.getProperties(), edition, words);
        page(document, words.running(edition));
        return document;
    }

    /** How Word names the languages of proofing. */
    static String tag(Language language) {
        return switch (language) {
            case RU -> "ru-RU";
            case KK -> "kk-KZ";
            case EN -> "en-GB";
        };
    }

    private static void styles(XWPFDocument document, String language) throws IOException {
        try (InputStream styles = part("styles.xml"); InputStream numbering = part("numbering.xml"); InputStream notes = part("footnotes.xml");
                InputStream settings = part("settings.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.getStyles().setSpellingLanguage(language);
            XWPFNumbering lists = document.createNumbering();
            lists.setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
            document.createFootnotes().setFootnotes(FootnotesDocument.Factory.parse(notes).getFootnotes());
            document.getSettings().getCTSettings().set(SettingsDocument.Factory.parse(settings).getSettings());
        } catch (XmlException invalid) {
            throw new IllegalStateException("The build holds a part of the Word template that is not well formed", invalid);
        }
    }

    private static void properties(POIXMLProperties properties, Edition edition, LetterWords words) {
        Letter letter = edition.letter();
        var core = properties.getCoreProperties();
        core.setTitle(words.title(letter));
        core.setSubjectProperty(letter.subject());
        core.setCreator(letter.sender().in(letter.language()));
        core.setKeywords(words.keywords(edition));
        core.setCreated(Optional.of(Date.from(Timeless.beginning(letter.date()))));
        var more = (PackagePropertiesPart) core.getUnderlyingProperties();
        more.setLanguageProperty(tag(letter.language()));
        more.setVersionProperty(String.valueOf(edition.version()));
        more.setIdentifierProperty(edition.hash());
    }

    private static void page(XWPFDocument document, String running) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(11906);
        size.setH(16838);
        var margins = section.addNewPgMar();
        margins.setTop(1134);
        margins.setBottom(1247);
        margins.setLeft(1701);
        margins.setRight(850);
        margins.setHeader(708);
        margins.setFooter(708);
        var foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        var run = foot.createRun();
        run.setText(running);
        run.addTab();
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        foot.createRun().setText(" / ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private static InputStream part(String name) throws IOException {
        var in = DocxTemplate.class.getResourceAsStream("/letter/" + name);
        if (in == null) {
            throw new IOException("The build lacks letter/" + name);
        }
        return in;
    }
}
