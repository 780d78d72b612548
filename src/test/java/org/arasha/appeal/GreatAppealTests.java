package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.GreatAppeals;
import org.arasha.Queries;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.evidence.Files;
import org.arasha.example.LoadedExamples;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;

/**
 * An appeal of many incidents and signatories is handed over, approved and printed like any other. Of two hundred and three hundred only the
 * files are made here; all of it is in {@code LetterBench}.
 */
@ArashaTest
record GreatAppealTests(LoadedExamples examples, GreatAppeals great, Cases cases, Filings filings, Appeals appeals, Letters letters,
        FiledLetters filed, Files files, Windows windows, As as) {

    /** Two hundred incidents and three hundred who sign: of the letter itself, as it takes long to make so many records. */
    @Test
    void isPrintedOfTwoHundredIncidentsAndThreeHundredSignatories() throws IOException {
        Letter seed = LetterExamples.inDefenceOfJournalists(Language.KK);
        List<LetterItem> items = IntStream.range(0, 200).mapToObj(i -> seed.items().get(i % seed.items().size())).toList();
        List<LetterSignatory> signatories = IntStream.range(0, 300).mapToObj(i -> seed.signatories().get(i % seed.signatories().size())).toList();
        Edition edition = Edition.of(new Letter(seed.language(), seed.sender(), seed.number(), seed.date(), seed.subject(), seed.addressees(), seed.introduction(),
                items, seed.mentioned(), seed.assessment(), seed.conclusion(), seed.demands(), signatories, seed.sources()), 1);

        try (var pdf = Loader.loadPDF(LetterPdf.of(edition))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("200.").contains(signatories.getLast().name());
            assertThat(pdf.getNumberOfPages()).isGreaterThan(50);
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(edition)))) {
            assertThat(word.getTables().getLast().getRows()).hasSize(300);
            assertThat(LetterDocxTests.notes(word)).hasSameSizeAs(seed.sources());
        }
    }

    /** As it is typed. */
    private void assertAsksForTheDaysOfItsIncidentsAtOnce(AppealId id) {
        int of41 = queriesOfTyping(id);
        int of1 = queriesOfTyping(filings.appealWritten(Channel.POST));

        assertThat(of41 - of1).as("%d for 41 incidents, %d for one", of41, of1).isLessThan(41);
    }

    private int queriesOfTyping(AppealId id) {
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
        int queries = Queries.of(() -> window.write("appeal.subject", "Another subject"));
        window.press("desk.giveBack");
        return queries;
    }

    @Test
    void isHandedOverApprovedAndPrinted() throws IOException {
        AppealId id = great.ofIncidentsOf(examples.appealOf29March2019(), 5);
        assertAsksForTheDaysOfItsIncidentsAtOnce(id);
        great.signedBy(50, id);
        filings.handOver(id);
        assertThat(as.role(Role.LAWYER, () -> letters.warnings(id))).isEmpty();
        filings.approve(id);

        Edition edition = as.role(Role.LAWYER, () -> letters.edition(id, Variant.toAll(Language.RU), false));
        assertThat(edition.letter().items()).hasSize(41);
        assertThat(edition.letter().signed()).hasSize(50);
        Appeal appeal = appeals.find(id);
        try (InputStream file = files.openToSend(filed.to(appeal.addressees().getFirst().official(), appeal).orElseThrow());
                var pdf = Loader.loadPDF(file.readAllBytes())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(10);
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(edition)))) {
            assertThat(word.getTables().getLast().getRows()).hasSize(50);
            assertThat(LetterDocxTests.notes(word)).hasSameSizeAs(edition.letter().sources());
        }
        assertThat(cases.waiting(filings.submissionsOf(id).getFirst().id())).containsExactly("Hand in");
    }
}
