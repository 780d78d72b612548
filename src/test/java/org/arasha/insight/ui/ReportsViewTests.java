package org.arasha.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.insight.FigureCounting;
import org.arasha.insight.FigureLine;
import org.arasha.insight.ReportFilter;
import org.arasha.insight.ReportPeriod;
import org.arasha.insight.ReportPeriod.Part;
import org.arasha.insight.ReportSheets;
import org.arasha.insight.ReportStage;
import org.arasha.insight.ReportWords;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.junit.jupiter.api.Test;

@ArashaTest
record ReportsViewTests(Windows windows, Filings filings, Submissions submissions, FigureCounting counting, ReportSheets sheets, As as) {

    @Test
    void oneFilterHoldsInAllThreeAndBarsStandBesideTheirNumbers() {
        Submission submission = filedToday();
        Window window = windows.of(Role.MANAGER).open("reports?body=" + submission.authority().value());

        assertThat(row(window, "insight.stage.COMPLAINTS")).startsWith("Complaints and appeals filed", "1");
        assertThat(row(window, "insight.stage.INCIDENTS")).startsWith("Incidents", "1");
        assertThat(window.all(FigureChart.class)).hasSize(1);
        assertThat(window.text()).contains(window.words("insight.official.none")).contains(window.words("insight.reports.all"));
        for (String view : List.of("authorities", "month")) {
            window.open("reports?view=" + view + "&body=" + submission.authority().value());
            assertThat(window.all(FigureChart.class)).as(view).isNotEmpty();
            assertThat(window.all(SheetTable.class)).as(view).hasSameSizeAs(window.all(FigureChart.class).toList());
            assertThat(addresses(window)).anySatisfy(address -> assertThat(address).contains("body=" + submission.authority().value()));
        }
        assertThat(window.all(Anchor.class).map(one -> one.getElement().getAttribute("download"))).anySatisfy(name ->
                assertThat(name).startsWith("month-").endsWith(".xlsx"));
    }

    @Test
    void whatIsChosenGoesIntoTheAddressAndNothingIsSaidToBeNothing() {
        Window window = windows.of(Role.MANAGER).open("reports?year=1992");

        assertThat(window.text()).contains(window.words("insight.reports.none.title"));
        window.fill("insight.filter.part", Part.Q1);

        assertThat(window.value("insight.filter.against")).isEqualTo(1991);
        assertThat(addresses(window)).anySatisfy(address -> assertThat(address).contains("year=1992").contains("part=q1"));
        window.open("reports?year=soon&part=Q9&view=nothing&body=x&category=1&region=x");
        assertThat(window.value("insight.filter.part")).isEqualTo(Part.YEAR);
        window.open("reports?region=AA-1&category=" + UUID.randomUUID() + "&body=" + UUID.randomUUID());
        assertThat(addresses(window)).as("nothing narrows unseen").noneMatch(one -> one.matches(".*(region|category|body)=.*"));
    }

    @Test
    void aPeriodIsComparedWithAnyOtherThatIsAsLong() {
        filedToday();
        LocalDate today = LocalDate.now(Dates.ZONE);
        ReportPeriod now = new ReportPeriod(today.getYear(), Part.values()[Part.Q1.ordinal() + (today.getMonthValue() - 1) / 3]);
        ReportPeriod other = new ReportPeriod(now.year(), now.part() == Part.Q1 ? Part.Q2 : Part.Q1);
        Window window = windows.of(Role.MANAGER).open("reports?year=" + now.year() + "&part=" + now.part());
        assertThat(window.value("insight.filter.againstPart")).isEqualTo(now.part());

        window.fill("insight.filter.against", other.year()).fill("insight.filter.againstPart", other.part());
        assertThat(addresses(window)).anySatisfy(address ->
                assertThat(address).contains("against=" + other.year() + "-" + other.part().name().toLowerCase(Locale.ROOT)));
        assertThat(window.text()).contains(ReportWords.period(now, Language.EN), ReportWords.period(other, Language.EN));

        window.fill("insight.filter.part", Part.YEAR);
        assertThat(window.has("insight.filter.againstPart")).as("a year is one").isFalse();
        window.fill("insight.filter.part", Part.M6);
        assertThat(window.value("insight.filter.againstPart")).as("no quarter stands beside a month").isEqualTo(Part.M6);
        window.open("reports?year=2026&part=m6&against=2026-m5");
        assertThat(window.value("insight.filter.againstPart")).isEqualTo(Part.M5);
        assertThat(window.value("insight.filter.against")).isEqualTo(2026);
        window.open("reports?year=2026&part=m6&against=2026-q1");
        assertThat(window.value("insight.filter.against")).as("said wrong").isEqualTo(2025);
    }

    @Test
    void nothingIsComparedWithItselfOnceItsYearIsAnother() {
        Window window = windows.of(Role.MANAGER).open("reports?year=2026&part=q1&against=2024");
        window.fill("insight.filter.year", 2024);
        assertThat(window.value("insight.filter.against")).isEqualTo(2023);

        window.open("reports?year=2026&part=q1&against=2026-q2").fill("insight.filter.year", 2025);
        assertThat(window.value("insight.filter.against")).as("within the year").isEqualTo(2025);
        assertThat(window.value("insight.filter.againstPart")).isEqualTo(Part.Q2);
        window.open("reports?year=2026&part=q1&against=2025").fill("insight.filter.year", 2024);
        assertThat(window.value("insight.filter.against")).as("a year before").isEqualTo(2023);
    }

    @Test
    void ofARegionAReportSaysThatItIsWhereThingsHappened() {
        Window window = windows.of(Role.MANAGER).open("reports?view=authorities&region=KZ-75");

        assertThat(window.has("insight.reports.region")).isTrue();
        assertThat(as.role(Role.MANAGER, () -> sheets.authorities(new ReportPeriod(2019, Part.YEAR), new ReportFilter("KZ-75", null, null), Language.EN))
                .about()).anyMatch(line -> line.startsWith(window.words("insight.reports.region") + ": "));
    }

    @Test
    void anOfficialFigureIsEnteredWithItsSourceAndTakenOut() {
        Window window = windows.of(Role.MANAGER).open("reports?year=2018&region=KZ-61");
        FigureLine line = new FigureLine(ReportStage.OUTCOMES, null);

        window.fill("insight.official.line", line).fill("insight.official.amount", 1.5).write("insight.official.source", "prosecutor")
                .press("insight.official.enter");
        assertThat(window.complaint("insight.official.amount")).isEqualTo(window.words("insight.refusal.amount"));
        assertThat(window.complaint("insight.official.source")).isEqualTo(window.words("insight.refusal.source"));
        window.fill("insight.official.amount", 2.0).write("insight.official.source", "https://example.kz/2018").press("insight.official.enter");

        assertThat(row(window, "insight.stage.OUTCOMES")).containsExactly("Outcomes", "0", "2", "0", "0");
        assertThat(addresses(window)).contains("https://example.kz/2018");
        window.pressNamed("insight.official.remove", line.fullWords(Language.EN) + ", 2018");
        assertThat(window.text()).contains(window.words("insight.official.none"));
    }

    private Submission filedToday() {
        SubmissionId id = filings.registered(0);
        counting.catchUp();
        return submissions.find(id);
    }

    private static List<String> row(Window window, String key) {
        return window.all(NativeTableRow.class).map(row -> row.getAllCells().stream().map(cell -> cell.getElement().getText()).toList())
                .filter(cells -> cells.getFirst().equals(window.words(key))).findFirst().orElseThrow();
    }

    private static List<String> addresses(Window window) {
        return window.all(Anchor.class).map(Anchor::getHref).toList();
    }
}
