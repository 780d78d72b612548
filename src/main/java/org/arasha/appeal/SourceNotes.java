package org.arasha.appeal;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.arasha.appeal.Letter.Sentence;

/**
 * The sources of a letter as footnotes of Word, which numbers them itself: as the letter does, since it lists its sources in the
 * order in which it first cites them. Who cites one again refers to the same note.
 */
final class SourceNotes {

    private final Letter letter;
    private final LetterWords words;
    private final XWPFDocument document;
    private final Set<Integer> noted = new HashSet<>();

    SourceNotes(Letter letter, XWPFDocument document) {
        this.letter = letter;
        this.words = new LetterWords(letter.language());
        this.document = document;
    }

    /** A sentence with the marks of its notes before its full stop. */
    void write(XWPFParagraph paragraph, Sentence sentence) {
        String text = sentence.text();
        boolean stops = text.endsWith(".") && !sentence.citations().isEmpty();
        paragraph.createRun().setText(stops ? text.substring(0, text.length() - 1) : text);
        List<Integer> numbers = sentence.citations();
        for (int i = 0; i < numbers.size(); i++) {
            if (i > 0) {
                raised(paragraph.createRun(), ", ");
            }
            mark(paragraph, numbers.get(i));
        }
        if (stops) {
            paragraph.createRun().setText(".");
        }
    }

    private void mark(XWPFParagraph paragraph, int number) {
        if (noted.add(number)) {
            var start = paragraph.getCTP().addNewBookmarkStart();
            start.setId(BigInteger.valueOf(number));
            start.setName(place(number));
            var note = document.createFootnote();
            paragraph.addFootnoteReference(note);
            paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
            var text = note.createParagraph();
            text.setStyle("FootnoteText");
            text.createRun().setText(" " + words.source(letter.sources().get(number - 1)));
        } else {
            var again = paragraph.getCTP().addNewFldSimple();
            again.setInstr(" NOTEREF " + place(number) + " \\f \\h ");
            raised(new XWPFRun(again.addNewR(), paragraph), String.valueOf(number));
        }
    }

    private static String place(int number) {
        return "source" + number;
    }

    private static void raised(XWPFRun run, String text) {
        run.setVerticalAlignment("superscript");
        run.setText(text);
    }
}
