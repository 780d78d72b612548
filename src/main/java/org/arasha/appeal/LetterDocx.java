package org.arasha.appeal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.arasha.appeal.Letter.Addressee;
import org.arasha.appeal.Letter.DemandsOf;
import org.arasha.appeal.Letter.Sentence;
import org.arasha.shared.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * The letter as a Word document, for those who must edit it: the same parts in the same order as the PDF, and its sources as
 * footnotes, which follow the sentences wherever they are moved.
 */
public final class LetterDocx {

    private static final int TEXT_WIDTH = 9355; // twentieths of a point: A4 without the margins
    private static final int NAME_WIDTH = 2700;
    private static final int CELL_GAP = 200;

    private final Letter letter;
    private final LetterWords words;
    private final XWPFDocument document;
    private final SourceNotes notes;

    private LetterDocx(Letter letter, XWPFDocument document) {
        this.letter = letter;
        this.words = new LetterWords(letter.language());
        this.document = document;
        this.notes = new SourceNotes(letter, document);
    }

    public static byte[] of(Edition edition) {
        try (var document = DocxTemplate.open(edition); var file = new ByteArrayOutputStream()) {
            var docx = new LetterDocx(edition.letter(), document);
            docx.write();
            docx.annex(edition.annex());
            document.write(file);
            return Timeless.zip(file.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        head();
        letter.introduction().forEach(this::paragraph);
        letter.items().forEach(this::item);
        if (!letter.mentioned().isEmpty()) {
            sentences(paragraph(words.mentioned() + " "), letter.mentioned());
        }
        letter.assessment().paragraphs().forEach(this::paragraph);
        headed(words.broken(letter.assessment().broken().size()), letter.assessment().broken());
        headed(words.relied(letter.assessment().relied().size()), letter.assessment().relied());
        letter.conclusion().forEach(this::paragraph);
        if (!letter.demands().isEmpty()) {
            paragraph("Heading2", words.demands());
            letter.demands().forEach(this::demands);
        }
        if (!letter.signed().isEmpty()) {
            paragraph("Heading2", words.signedBy(letter.organisations()));
        }
        if (!letter.signed().isEmpty() || letter.isSignedByHand()) {
            signatories(letter.signed());
        }
    }

    private void annex(Annex annex) {
        if (annex.isEmpty()) {
            return;
        }
        paragraph("Heading2", words.annex()).setPageBreak(true);
        paragraph(words.annexHint());
        for (var exhibit : annex.exhibits()) {
            paragraph(words.exhibit(exhibit)).setKeepNext(true);
            exhibit.evidence().forEach(one -> listed(DocxTemplate.DEMANDS, words.evidence(one)));
            if (exhibit.evidence().isEmpty()) {
                listed(DocxTemplate.DEMANDS, words.noEvidence());
            }
        }
    }

    private void head() {
        for (Language language : LetterWords.LETTERHEAD) {
            if (letter.sender().has(language)) {
                var name = paragraph("Letterhead", letter.sender().in(language));
                name.getRuns().forEach(run -> run.setLang(DocxTemplate.tag(language)));
            }
        }
        document.getLastParagraph().setStyle("LetterheadEnd");
        paragraph("Details", words.date(letter.date()));
        if (letter.number() != null) {
            paragraph("Details", words.number(letter.number()));
        }
        letter.addressees().forEach(to -> twoLines(paragraph("Addressee", to.post()), to.name(), true));
        paragraph("Heading1", letter.subject());
        letter.addressees().stream().map(Addressee::form).filter(Objects::nonNull).forEach(this::paragraph);
    }

    private void item(LetterItem item) {
        var lead = paragraph("ItemLead", item.lead());
        lead.setNumID(DocxTemplate.ITEMS);
        if (!item.sentences().isEmpty()) {
            sentences(paragraph("ItemText", ""), item.sentences());
        }
        item.facts().forEach(fact -> sentences(paragraph("ItemFact", ""), List.of(fact)));
    }

    private void sentences(XWPFParagraph paragraph, List<Sentence> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            if (i > 0) {
                paragraph.createRun().setText(" ");
            }
            notes.write(paragraph, sentences.get(i));
        }
    }

    private void demands(DemandsOf authority) {
        headed(words.demandsOf(authority.authority()), authority.demands());
    }

    private void headed(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            paragraph(heading).setKeepNext(true);
            words.list(lines).forEach(line -> listed(DocxTemplate.DEMANDS, line));
        }
    }

    private void listed(BigInteger list, String text) {
        paragraph("ListParagraph", text).setNumID(list);
    }

    private void signatories(List<LetterSignatory> signed) {
        XWPFTable table = document.createTable(Math.max(1, signed.size()), 2);
        table.setWidth(TEXT_WIDTH);
        table.getCTTbl().getTblPr().unsetTblBorders();
        table.setCellMargins(0, 0, 0, CELL_GAP);
        // Where the text begins: of what is left unsaid Word makes a gap of its own.
        var left = table.getCTTbl().getTblPr().getTblCellMar().addNewLeft();
        left.setType(STTblWidth.DXA);
        left.setW(0);
        var columns = table.getCTTbl().addNewTblGrid();
        columns.addNewGridCol().setW(TEXT_WIDTH - NAME_WIDTH);
        columns.addNewGridCol().setW(NAME_WIDTH);
        for (int i = 0; i < signed.size(); i++) {
            var signatory = signed.get(i);
            var row = table.getRow(i);
            row.setCantSplitRow(true);
            var who = cell(row.getCell(0), TEXT_WIDTH - NAME_WIDTH);
            who.createRun().setText(signatory.organisation());
            twoLines(who, signatory.post(), false);
            var name = cell(row.getCell(1), NAME_WIDTH).createRun();
            name.setBold(true);
            name.setText(signatory.name());
        }
        if (signed.isEmpty()) {
            cell(table.getRow(0).getCell(0), TEXT_WIDTH - NAME_WIDTH).createRun().setText(letter.sender().in(letter.language()));
            cell(table.getRow(0).getCell(1), NAME_WIDTH).createRun().setText(Letter.LINE);
        }
    }

    private XWPFParagraph cell(XWPFTableCell cell, int width) {
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle("Signature");
        return paragraph;
    }

    private static void twoLines(XWPFParagraph paragraph, String second, boolean bold) {
        var run = paragraph.createRun();
        run.addBreak();
        run.setBold(bold);
        run.setText(second);
    }

    private XWPFParagraph paragraph(String text) {
        return paragraph("Normal", text);
    }

    private XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }
}
