package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.arasha.shared.Language;
import org.assertj.core.data.Offset;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** Nobody looks at the Word file before it goes out; the PDF is looked at. The one has the page of the other. */
class LetterDocxPageTests {

    private static final Offset<Double> A_POINT = within(1.0);

    @ParameterizedTest
    @EnumSource
    void saysTheSameInTheSameOrder(Language language) throws IOException {
        Edition edition = edition(language);
        Document page = LetterHtml.page(edition, "");
        page.expectFirst(".letter-foot").remove();
        String pdf = flat(page.body().text());
        try (XWPFDocument word = word(edition)) {
            int from = 0;
            for (String part : word.getBodyElements().stream().flatMap(LetterDocxPageTests::said).toList()) {
                int at = pdf.indexOf(flat(part), from);
                assertThat(at).as(part).isNotNegative();
                assertThat(pdf.substring(from, at)).as("what Word leaves out before: " + part).isEmpty();
                from = at + flat(part).length();
            }
            assertThat(pdf.substring(from)).as("only what Word has as footnotes is left").startsWith(flat(new LetterWords(language).sources()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isASheetOfTheSameSizeAndMargins(Language language) throws IOException {
        Edition edition = edition(language);
        try (XWPFDocument word = word(edition); PDDocument pdf = Loader.loadPDF(LetterPdf.of(edition))) {
            var sheet = pdf.getPage(0).getMediaBox();
            var size = word.getDocument().getBody().getSectPr().getPgSz();
            assertThat(points(size.getW())).isCloseTo(sheet.getWidth(), A_POINT);
            assertThat(points(size.getH())).isCloseTo(sheet.getHeight(), A_POINT);
            var margins = word.getDocument().getBody().getSectPr().getPgMar();
            double foot = sheet.getHeight() - points(margins.getBottom());
            List<Line> lines = lines(pdf);
            assertThat(lines.stream().mapToDouble(Line::left).min().orElseThrow()).isCloseTo(points(margins.getLeft()), A_POINT);
            assertThat(lines.stream().mapToDouble(Line::right).max().orElseThrow()).isCloseTo(sheet.getWidth() - points(margins.getRight()), A_POINT);
            assertThat(lines.stream().mapToDouble(Line::base).min().orElseThrow()).isBetween(points(margins.getTop()), points(margins.getTop()) + 18);
            assertThat(lines.stream().filter(line -> line.base() > foot)).as("only the foot of each page").hasSize(2 * pdf.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasItsLetterheadInTheMiddleAndItsAddresseesAtTheRight(Language language) throws IOException {
        Edition edition = edition(language);
        Letter letter = edition.letter();
        try (XWPFDocument word = word(edition); PDDocument pdf = Loader.loadPDF(LetterPdf.of(edition))) {
            double left = points(word.getDocument().getBody().getSectPr().getPgMar().getLeft());
            double right = points(word.getDocument().getBody().getSectPr().getPgSz().getW())
                    - points(word.getDocument().getBody().getSectPr().getPgMar().getRight());
            List<Line> lines = lines(pdf);
            List<String> names = LetterWords.LETTERHEAD.stream().map(letter.sender()::in).toList();
            assertThat(word.getParagraphs().subList(0, 3)).extracting(XWPFParagraph::getText).isEqualTo(names);
            for (XWPFParagraph name : word.getParagraphs().subList(0, 3)) {
                assertThat(style(word, Objects.requireNonNull(name.getStyle()).equals("LetterheadEnd") ? "Letterhead" : name.getStyle()).getJc().getVal())
                        .isEqualTo(STJc.CENTER);
                Line printed = line(lines, name.getText());
                assertThat((printed.left() + printed.right()) / 2).isCloseTo((left + right) / 2, A_POINT);
            }
            assertThat(style(word, word.getParagraphs().get(2).getStyle()).getPBdr().getBottom().getSz()).as("eighths of a point").isEqualTo(8);
            assertThat(style(word, "Heading1").getJc().getVal()).isEqualTo(STJc.CENTER);
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getAlignment).as("no other way than its style's").containsOnly(ParagraphAlignment.LEFT);
            assertThat(left + points(style(word, "Addressee").getInd().getLeft()))
                    .isCloseTo(line(lines, letter.addressees().getFirst().name()).left(), A_POINT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersItsIncidentsAndNothingElse(Language language) throws IOException {
        try (XWPFDocument word = word(edition(language))) {
            assertThat(word.getParagraphs()).allSatisfy(one -> assertThat(one.getNumID()).as(one.getText()).isEqualTo(switch (one.getStyle()) {
                case "ItemLead" -> DocxTemplate.ITEMS;
                case "ListParagraph" -> DocxTemplate.DEMANDS;
                default -> null;
            }));
            assertThat(level(word, DocxTemplate.ITEMS)).contains("w:val=\"decimal\"", "\"%1.\"");
            assertThat(level(word, DocxTemplate.DEMANDS)).contains("w:val=\"bullet\"", "\"•\"");
            assertThat(points(style(word, "ItemText").getInd().getLeft())).as("under the words of its number").isEqualTo(20);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasAtTheFootOfEachPageWhatThePdfHas(Language language) throws IOException {
        Edition edition = edition(language);
        String running = new LetterWords(language).running(edition);
        try (XWPFDocument word = word(edition); PDDocument pdf = Loader.loadPDF(LetterPdf.of(edition))) {
            double end = pdf.getPage(0).getMediaBox().getHeight() - points(word.getDocument().getBody().getSectPr().getPgMar().getBottom());
            assertThat(lines(pdf).stream().filter(line -> line.base() > end).map(line -> flat(line.text())))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, pdf.getNumberOfPages()).boxed()
                            .flatMap(page -> Stream.of(flat(running), page + "/" + pdf.getNumberOfPages())).toList());
            assertThat(word.getHeaderList()).isEmpty();
            XWPFParagraph foot = word.getFooterList().getFirst().getParagraphs().getFirst();
            assertThat(foot.getRuns().getFirst().text()).startsWith(running);
            assertThat(foot.getCTP().xmlText()).containsSubsequence("<w:tab/>", "\"PAGE\"", " / ", "\"NUMPAGES\"");
        }
    }

    /** English is that of Britain, as its words are spelled. */
    @ParameterizedTest
    @EnumSource
    void isProofreadInTheLanguageOfEachParagraph(Language language) throws IOException {
        try (XWPFDocument word = word(edition(language))) {
            assertThat(word.getStyles().getCtStyles().getDocDefaults().getRPrDefault().getRPr().getLangArray(0).getVal())
                    .isEqualTo(switch (language) {
                        case RU -> "ru-RU";
                        case KK -> "kk-KZ";
                        case EN -> "en-GB";
                    });
            assertThat(word.getParagraphs().stream().map(one -> one.getRuns().stream().map(XWPFRun::getLang).filter(Objects::nonNull).distinct().toList())
                    .filter(own -> !own.isEmpty()).flatMap(List::stream)).containsExactly("kk-KZ", "ru-RU", "en-GB");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isADocumentOfTheWordOfToday(Language language) throws IOException {
        try (XWPFDocument word = word(edition(language))) {
            assertThat(word.getSettings().getCTSettings().xmlText()).contains("compatibilityMode", "w:val=\"15\"");
            assertThat(word.getTables()).extracting(signed -> signed.getCTTbl().xmlText()).singleElement().asString()
                    .as("signatures begin where the text does, in two columns").containsPattern("<w:left [^>]*w:w=\"0\"")
                    .containsSubsequence("<w:tblGrid>", "<w:gridCol w:w=\"6655\"/>", "<w:gridCol w:w=\"2700\"/>", "<w:tr>");
        }
    }

    private static Edition edition(Language language) {
        return Edition.of(LetterExamples.inDefenceOfJournalists(language), 1);
    }

    private static XWPFDocument word(Edition edition) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(edition)));
    }

    /** Without the marks of footnotes. */
    private static Stream<String> said(IBodyElement part) {
        return part instanceof XWPFTable table
                ? table.getRows().stream().flatMap(row -> row.getTableCells().stream()).map(cell -> cell.getText())
                : ((XWPFParagraph) part).getRuns().stream().filter(run -> !run.getVerticalAlignment().toString().equals("superscript"))
                        .flatMap(run -> run.getCTR().getTList().stream()).map(text -> text.getStringValue())
                        .collect(Collectors.collectingAndThen(Collectors.joining(), Stream::of));
    }

    private static String flat(String text) {
        return text.replaceAll("\\[[\\d,\\s\\u00a0]+]|[\\s\\u00a0]+", "").replace(".", "");
    }

    private static CTPPrGeneral style(XWPFDocument word, String id) {
        return word.getStyles().getStyle(id).getCTStyle().getPPr();
    }

    private static String level(XWPFDocument word, BigInteger list) {
        return word.getNumbering().getAbstractNum(word.getNumbering().getAbstractNumID(list)).getCTAbstractNum().xmlText();
    }

    /** Of twentieths of them. */
    private static double points(Object twips) {
        return Double.parseDouble(twips.toString()) / 20;
    }

    /** A line of print, in points from the left and from the top. */
    private record Line(String text, double left, double right, double base) {}

    private static Line line(List<Line> lines, String text) {
        return lines.stream().filter(line -> line.text().contains(text)).findFirst().orElseThrow(() -> new AssertionError(text));
    }

    private static List<Line> lines(PDDocument pdf) throws IOException {
        List<Line> lines = new ArrayList<>();
        new PDFTextStripper() {

            @Override
            protected void writeString(String text, List<TextPosition> signs) {
                lines.add(new Line(text, signs.getFirst().getXDirAdj(), signs.getLast().getXDirAdj() + signs.getLast().getWidthDirAdj(),
                        signs.getFirst().getYDirAdj()));
            }
        }.getText(pdf);
        return lines;
    }
}
