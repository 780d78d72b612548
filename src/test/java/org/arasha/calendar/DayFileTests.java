package org.arasha.calendar;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.arasha.calendar.SingleDay.Kind;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of days: what is read, and what is said of lines that cannot be. */
class DayFileTests {

    private static final String EVENT = "BEGIN:VEVENT\r\n%s\r\nEND:VEVENT\r\n";

    @Test
    void readsATable() {
        DayFile file = read("""
                day;kind;ru;kk;en;source
                2027-03-06;working;;;;Decree No. 1
                08.05.2027;off;Перенос;Ауыстыру;Transfer;Decree No. 1
                16.5.2027;kurban-ait;;;;
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.days()).extracting(DayFile.Line::day)
                .containsExactly(LocalDate.of(2027, 3, 6), LocalDate.of(2027, 5, 8), LocalDate.of(2027, 5, 16));
        assertThat(file.days()).extracting(DayFile.Line::kind).containsExactly(Kind.WORKING, Kind.OFF, Kind.KURBAN_AIT);
        assertThat(file.days().get(1).name()).isEqualTo(new LocalizedText("Перенос", "Ауыстыру", "Transfer"));
        assertThat(file.days().getFirst().name().en()).isEqualTo("Working day transferred");
        assertThat(file.days().getFirst().source()).isEqualTo("Decree No. 1");
    }

    @Test
    void readsATableAsExcelWritesItHere() {
        byte[] content = "дата;вид;ru\r\n02.04.2027;выходной;Перенос\r\n".getBytes(Charset.forName("windows-1251"));

        assertThat(DayFile.read(content).days()).singleElement().satisfies(line -> {
            assertThat(line.day()).isEqualTo(LocalDate.of(2027, 4, 2));
            assertThat(line.name().kk()).as("of the language that is there").isEqualTo("Перенос");
        });
    }

    @Test
    void leavesOutWhatACalendarSaysWasCancelled() {
        DayFile file = read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + EVENT.formatted("DTSTART;VALUE=DATE:20270508\r\nSTATUS:CANCELLED")
                + EVENT.formatted("DTSTART;VALUE=DATE:20270509\r\nSTATUS:CONFIRMED") + "END:VCALENDAR\r\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.days()).extracting(DayFile.Line::day).containsExactly(LocalDate.of(2027, 5, 9));
    }

    @Test
    void namesBrokenLinesOfATableAndReadsTheOthers() {
        DayFile file = read("""
                day,kind
                2027-02-30,off
                2027-04-02,free

                2027-04-02,off
                2027-04-02,working
                0027-04-02,off
                """);

        assertThat(file.days()).singleElement().extracting(DayFile.Line::number).isEqualTo(5);
        assertThat(file.problems()).extracting(DayFile.Problem::line).containsExactly(2, 3, 6, 7);
        assertThat(file.problems()).extracting(DayFile.Problem::key).containsExactly("calendar.file.noDay", "calendar.file.noKind",
                "calendar.file.twice", "calendar.refusal.year");
        assertThat(file.problems().get(2).arguments()).containsExactly(5);
    }

    @Test
    void readsACalendar() {
        DayFile file = read(calendar("DTSTART;VALUE=DATE:20270507\r\nDTEND;VALUE=DATE:20270509\r\nSUMMARY:Long\r\n  weekend\\, twice\r\nSUMMARY;LANGUAGE=kk:Демалыс",
                "DTSTART:20270515T190000Z\r\nSUMMARY:Kurban-ait\r\nCATEGORIES:KURBAN-AIT", "DTSTART;VALUE=DATE:20270306\r\nCATEGORIES:WORKING"));

        assertThat(file.problems()).isEmpty();
        assertThat(file.days()).extracting(DayFile.Line::day).containsExactly(LocalDate.of(2027, 5, 7), LocalDate.of(2027, 5, 8),
                LocalDate.of(2027, 5, 16), LocalDate.of(2027, 3, 6));
        assertThat(file.days()).extracting(DayFile.Line::kind).containsExactly(Kind.OFF, Kind.OFF, Kind.KURBAN_AIT, Kind.WORKING);
        assertThat(file.days().getFirst().name().ru()).isEqualTo("Long weekend, twice");
        assertThat(file.days().getFirst().name().kk()).isEqualTo("Демалыс");
    }

    @Test
    void readsEachCategoryOfAnEventByItself() {
        DayFile file = read(calendar("DTSTART;VALUE=DATE:20270507\r\nCATEGORIES:NON-WORKING", "DTSTART;VALUE=DATE:20270508\r\nCATEGORIES:Holiday,Working",
                "DTSTART;VALUE=DATE:20270509\r\nCATEGORIES:NOT KURBAN-AIT", "DTSTART;VALUE=DATE:20270510\r\nCATEGORIES:Working day",
                "DTSTART;VALUE=DATE:20270511\r\nCATEGORIES:WORKING-DAY", "DTSTART;VALUE=DATE:20270512\r\nCATEGORIES:NON WORKING DAY"));

        assertThat(file.days()).extracting(DayFile.Line::kind)
                .containsExactly(Kind.OFF, Kind.WORKING, Kind.OFF, Kind.WORKING, Kind.WORKING, Kind.OFF);
    }

    @Test
    void ofAFeastOfSeveralDaysTakesTheFirstAndNamesTheOthers() {
        DayFile calendar = read(calendar("DTSTART;VALUE=DATE:20270516\r\nDTEND;VALUE=DATE:20270519\r\nCATEGORIES:KURBAN-AIT"));
        assertThat(calendar.days()).singleElement().extracting(DayFile.Line::day).isEqualTo(LocalDate.of(2027, 5, 16));
        assertThat(calendar.problems()).extracting(DayFile.Problem::key).containsExactly("calendar.file.sameFeast", "calendar.file.sameFeast");

        DayFile table = read("day;kind\n2027-05-17;kurban-ait\n2027-05-16;kurban-ait\n2027-05-18;kurban-ait\n2028-05-04;kurban-ait\n");
        assertThat(table.days()).extracting(DayFile.Line::day).containsExactly(LocalDate.of(2027, 5, 16), LocalDate.of(2028, 5, 4));
        assertThat(table.problems()).extracting(DayFile.Problem::line).containsExactly(2, 4);
        assertThat(table.problems()).extracting(DayFile.Problem::arguments)
                .contains(List.of(LocalDate.of(2027, 5, 18), LocalDate.of(2027, 5, 16)));
    }

    @Test
    void takesADayThatIsCalledKurbanAitForADayOfTheFeast() {
        DayFile calendar = read(calendar("DTSTART;VALUE=DATE:20270516\r\nDTEND;VALUE=DATE:20270519\r\nSUMMARY:Kurban Ait (tentative)"));
        assertThat(calendar.days()).singleElement().extracting(DayFile.Line::day).isEqualTo(LocalDate.of(2027, 5, 16));
        assertThat(calendar.problems()).extracting(DayFile.Problem::key).containsExactly("calendar.file.sameFeast", "calendar.file.sameFeast");

        DayFile table = read("day;kind;ru\n2027-05-16;off;Курбан-айт\n2027-05-17;kurban-ait;\n2027-05-18;off;Перенос на Курбан-айт\n");
        assertThat(table.days()).as("what is called announced goes before").extracting(DayFile.Line::day)
                .containsExactly(LocalDate.of(2027, 5, 17), LocalDate.of(2027, 5, 18));

        DayFile unsure = read("day;kind;ru\n2027-05-16;off;Курбан-айт (предварительно)\n2027-05-17;off;Курбан-айт\n");
        assertThat(unsure.days()).as("so does what is not tentative").singleElement().extracting(DayFile.Line::day).isEqualTo(LocalDate.of(2027, 5, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eid al-Adha (tentative)", "Курбан-айт (предварительно)", "Предположительно Курбан-айт", "Құрбан айт (болжам)"})
    void knowsWhereANameSaysThatTheDayIsNotAnnounced(String name) {
        assertThat(KurbanAit.isTentative(LocalizedText.of(Language.RU, name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Курбан-айт, true", "КУРБАН АЙТ, true", "Құрбан айттың бірінші күні, true", "Курбан-байрам, true", "Ид аль-Адха, true",
        "Kurban Ait, true", "Qurban Bayramı, true", "Eid al-Adha (tentative), true", "Перенос на Курбан-айт, false", "Day off in lieu of Kurban Ait, false",
        "Канун Курбан-айта, false", "Ораза айт, false", "Демалыс, false"})
    void knowsKurbanAitByItsNames(String name, boolean isIt) {
        assertThat(KurbanAit.isCalledSo(LocalizedText.of(Language.RU, name))).isEqualTo(isIt);
    }

    @Test
    void namesBrokenEventsByTheirLines() {
        DayFile file = read(calendar("SUMMARY:No day", "DTSTART:soon", "DTSTART;VALUE=DATE:20270507\r\nDTEND;VALUE=DATE:20270506",
                "DTSTART;VALUE=DATE:20270507\r\nDTEND;VALUE=DATE:20280507", "DTSTART;VALUE=DATE:20270507\r\nRRULE:FREQ=YEARLY",
                "DTSTART;VALUE=DATE:20270508"));

        assertThat(file.days()).singleElement().extracting(DayFile.Line::day).isEqualTo(LocalDate.of(2027, 5, 8));
        assertThat(file.problems()).extracting(DayFile.Problem::key).containsExactly("calendar.file.noDay", "calendar.file.noDay",
                "calendar.file.length", "calendar.file.length", "calendar.file.repeats");
        assertThat(file.problems()).extracting(DayFile.Problem::line).isSorted().startsWith(3);
        DayFile.Problem length = file.problems().get(2);
        assertThat(Texts.get(Language.RU, length.key(), length.arguments().toArray())).endsWith("от 1 до 31 дня");
    }

    @Test
    void namesALineThatIsNotOfACalendar() {
        DayFile file = read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nnonsense\r\n" + EVENT.formatted("DTSTART;VALUE=DATE:20270508") + "END:VCALENDAR\r\n");

        assertThat(file.days()).hasSize(1);
        assertThat(file.problems()).singleElement().isEqualTo(new DayFile.Problem(3, "calendar.file.line", List.of("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n \n", "day;kind\n", "day;what\n2027-04-02;off\n", "nonsense", "day;kind\n\"2027-04-02;off\n",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "%PDF-\0"})
    void refusesWhatIsNeither(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class).hasMessageStartingWith("calendar.file.");
    }

    @Test
    void refusesMoreDaysThanACalendarHas() {
        StringBuilder text = new StringBuilder("day;kind\n");
        LocalDate.of(2001, 1, 1).datesUntil(LocalDate.of(2001, 1, 1).plusDays(DayFile.MOST_DAYS + 1))
                .forEach(day -> text.append(day).append(";off\n"));

        assertThatThrownBy(() -> read(text.toString())).hasMessage("calendar.file.tooMany");
    }

    @Test
    void refusesACalendarOfAHundredThousandEventsBeforeItIsRead() {
        byte[] file = calendar(Collections.nCopies(100_000, "DTSTART;VALUE=DATE:20270508").toArray(String[]::new)).getBytes(StandardCharsets.UTF_8);
        ByteArrayInputStream sent = new ByteArrayInputStream(file);

        assertRefused("calendar.file.tooLarge", () -> new DayImport(null).read(sent));
        assertThat(file.length - sent.available()).as("what was read of it").isLessThanOrEqualTo(DayImport.LARGEST + 1);
        assertThatThrownBy(() -> DayFile.read(file)).hasMessage("calendar.file.tooMany");
    }

    private static DayFile read(String text) {
        return DayFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String calendar(String... events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (String event : events) {
            text.append(EVENT.formatted(event));
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }
}
