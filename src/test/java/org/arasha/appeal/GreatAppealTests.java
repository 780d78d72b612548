package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.GreatAppeals;
import org.arasha.access.Role;
import org.arasha.evidence.Files;
import org.arasha.example.LoadedExamples;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;

/**
 * An appeal of many incidents and signatories is handed over, approved and printed like any other. Of two hundred and three hundred it
 * is in {@code LetterBench}: to make them takes longer than to print them.
 */
@ArashaTest
class GreatAppealTests {

    private final LoadedExamples examples;
    private final GreatAppeals great;
    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final Letters letters;
    private final FiledLetters filed;
    private final Files files;
    private final As as;

    GreatAppealTests(LoadedExamples examples, GreatAppeals great, Cases cases, Filings filings, Appeals appeals, Letters letters,
            FiledLetters filed, Files files, As as) {
        this.examples = examples;
        this.great = great;
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.letters = letters;
        this.filed = filed;
        this.files = files;
        this.as = as;
    }

    @Test
    void isHandedOverApprovedAndPrinted() throws IOException {
        AppealId id = great.ofIncidentsOf(examples.appealOf29March2019(), 5);
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
