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
import org.arasha.Queries;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.evidence.Files;
import org.arasha.example.LoadedExamples;
import org.arasha.incident.ui.AsOfLink;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;

/** An appeal of two hundred incidents and three hundred signatories is typed, handed over, approved and printed like any other. */
@ArashaTest
record GreatAppealTests(LoadedExamples examples, GreatAppeals great, Cases cases, Filings filings, Appeals appeals, Letters letters,
        FiledLetters filed, Files files, Windows windows, As as) {

    /** One, and the eight of the seed twenty-five times. */
    private static final int INCIDENTS = 201;
    private static final int SIGNATORIES = 300;

    /** As it is typed. */
    private void assertAsksForTheDaysOfItsIncidentsAtOnce(AppealId id) {
        int ofAll = queriesOfTyping(id);
        int of1 = queriesOfTyping(filings.appealWritten(Channel.POST));

        assertThat(ofAll - of1).as("%d for all incidents, %d for one", ofAll, of1).isLessThan(41);
    }

    private int queriesOfTyping(AppealId id) {
        Window window = windows.of(Role.LAWYER).open(page(id) + "/draft").press("desk.claim");
        int queries = Queries.of(() -> window.write("appeal.subject", "Another subject"));
        window.press("desk.giveBack");
        return queries;
    }

    /** Each of its steps leads to each of its cases. */
    private void assertLeadsToWhatWasKnownOfAllOnceItIsAskedFor(AppealId id) {
        Window page = windows.of(Role.LAWYER).open(page(id));
        assertThat(asItWas(page)).isZero();
        assertThat(asItWas(page.unfold("incident.asItWas.many", INCIDENTS))).isPositive().matches(links -> links % INCIDENTS == 0);
    }

    private static long asItWas(Window page) {
        return page.all(AsOfLink.class).count();
    }

    private String page(AppealId id) {
        return "appeals/" + appeals.find(id).number();
    }

    @Test
    void isHandedOverApprovedAndPrinted() throws IOException {
        AppealId id = great.ofIncidentsOf(examples.appealOf29March2019(), 25);
        assertAsksForTheDaysOfItsIncidentsAtOnce(id);
        great.signedBy(SIGNATORIES, id);
        filings.handOver(id);
        assertThat(as.role(Role.LAWYER, () -> letters.warnings(id))).isEmpty();
        filings.approve(id);
        assertLeadsToWhatWasKnownOfAllOnceItIsAskedFor(id);

        Edition edition = as.role(Role.LAWYER, () -> letters.edition(id, Variant.toAll(Language.RU), false));
        assertThat(edition.letter().items()).hasSize(INCIDENTS);
        assertThat(edition.letter().signed()).hasSize(SIGNATORIES);
        Appeal appeal = appeals.find(id);
        try (InputStream file = files.openToSend(filed.to(appeal.addressees().getFirst().official(), appeal).orElseThrow());
                var pdf = Loader.loadPDF(file.readAllBytes())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(50);
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(edition)))) {
            assertThat(word.getTables().getLast().getRows()).hasSize(SIGNATORIES);
            assertThat(LetterDocxTests.notes(word)).hasSameSizeAs(edition.letter().sources());
        }
        assertThat(cases.waiting(filings.submissionsOf(id).getFirst().id())).containsExactly("Hand in");
    }
}
