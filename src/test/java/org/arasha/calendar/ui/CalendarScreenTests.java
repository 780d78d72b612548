package org.arasha.calendar.ui;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.calendar.CalendarYears;
import org.arasha.calendar.Changing;
import org.arasha.calendar.DayFile;
import org.arasha.calendar.DayImport;
import org.arasha.calendar.Edit;
import org.arasha.calendar.Mark;
import org.arasha.calendar.MarkedDay;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.calendar.Says;
import org.arasha.calendar.SingleDay;
import org.arasha.calendar.StatutoryIndex;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.StatutoryTerm.Unit;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record CalendarScreenTests(Changing changing, CalendarYears years, DayImport imports, Terms terms, MonthlyIndex index, JdbcClient jdbc,
        Windows windows, As as) {

    private static final String RULE = "Code of Administrative Offences, Art. 802";
    private static final LocalizedText NAME = new LocalizedText("Перенос", "Ауыстыру", "Transfer");

    @AfterEach
    void close() {
        windows.close();
        changing.putBack();
    }

    @ParameterizedTest
    @CsvSource({"2019, 2019-03-25 2019-07-08 2019-12-02", "2022, 2022-01-03 2022-01-04 2022-05-02 2022-05-10",
        "2025, 2025-03-10 2025-03-24 2025-03-25 2025-07-07 2025-09-01 2025-10-27"})
    void knowsTheDaysInLieuOfAYear(int year, String days) {
        assertThat(marked(year)).filteredOn(one -> one.mark() == Mark.IN_LIEU).extracting(one -> one.day().toString())
                .containsExactly(days.split(" "));
    }

    @Test
    void showsAYearOnOneScreenWithNamesAndSources() {
        Window window = windows.of(Role.LAWYER).open("administration/calendar?year=2025");

        assertThat(window.all(NativeTable.class)).hasSize(12);
        assertThat(window.text()).contains("8 March 2025", "International Women’s Day", "Government decree, 2024", window.words("calendar.mark.IN_LIEU"),
                window.words("calendar.computed"), window.words("calendar.computed.unconfirmed"));
        assertThat(window.offers("calendar.days.add")).as("lawyers read").isFalse();
        assertThat(window.offers("ui.edit")).isFalse();

        window.press("calendar.year.after");
        assertThat(window.all(IntegerField.class).findFirst().orElseThrow().getValue()).isEqualTo(2026);
        assertThat(windows.of(Role.MANAGER).open("administration/calendar?year=soon").all(NativeTable.class)).hasSize(12);
    }

    @Test
    void anAdministratorEntersADayChangesItAndTakesItOut() {
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/calendar?year=2027").press("calendar.days.add").press("ui.save");
        assertThat(window.complaint("calendar.day")).isNotEmpty();
        assertThat(window.complaint("calendar.source")).isNotEmpty();
        tooLong(window, "calendar.source", 500, "ui.save");
        window.fill("calendar.day", LocalDate.of(2027, 4, 2)).fill("calendar.day.kind", SingleDay.Kind.OFF).fill("calendar.name", NAME)
                .fill("calendar.source", "Decree of a test, No. 1").press("ui.save");
        assertThat(window.text()).contains("deadline");
        window.press("calendar.apply");
        assertThat(window.complaint("calendar.reason")).isNotEmpty();
        tooLong(window, "calendar.reason", 1_000, "calendar.apply");

        window.press("calendar.back");
        assertThat(window.value("calendar.source")).as("nothing typed is lost").isEqualTo("Decree of a test, No. 1");
        window.press("ui.save").fill("calendar.reason", "The decree came").press("calendar.apply");
        assertThat(marked(2027)).anySatisfy(one -> assertThat(one.day()).isEqualTo(LocalDate.of(2027, 4, 2)));
        assertThat(window.text()).contains("02.04.2027 – The decree came");

        window.pressNamed("ui.edit", "2 April 2027 · Transfer").fill("calendar.day.kind", SingleDay.Kind.WORKING).press("ui.save")
                .fill("calendar.reason", "Misread").press("calendar.apply");
        assertThat(marked(2027)).filteredOn(one -> one.day().equals(LocalDate.of(2027, 4, 2))).singleElement()
                .extracting(MarkedDay::mark).isEqualTo(Mark.WORKING);

        window.pressNamed("calendar.takeOut", "2 April 2027 · Transfer").fill("calendar.reason", "Withdrawn").press("calendar.apply");
        assertThat(marked(2027)).noneSatisfy(one -> assertThat(one.day()).isEqualTo(LocalDate.of(2027, 4, 2)));
    }

    @Test
    void aHolidayHasADayThatThereIsAndYearsInTheirOrder() {
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/calendar?year=2027").press("calendar.holidays.add")
                .fill("calendar.holiday.day", 31).fill("calendar.holiday.month", Month.APRIL).fill("calendar.holiday.first", 2030)
                .fill("calendar.holiday.last", 2029).fill("calendar.name", NAME).fill("calendar.source", "Law of a test").press("ui.save");
        assertThat(window.complaint("calendar.holiday.day")).isEqualTo(window.words("calendar.holiday.noSuchDay"));
        assertThat(window.complaint("calendar.holiday.last")).isEqualTo(window.words("calendar.refusal.endBeforeStart"));
        window.write("calendar.name", "Ж".repeat(201)).press("ui.save");
        assertThat(window.complaint("calendar.name")).isEqualTo(window.words("ui.tooLong.in", 200, window.words("ui.language.name.EN")));
        window.fill("calendar.name", NAME);

        window.fill("calendar.holiday.month", Month.MAY).fill("calendar.holiday.day", 7).fill("calendar.holiday.last", 2031).press("ui.save");
        assertThat(window.notices()).contains(window.words("calendar.refusal.holidayKnown"));

        window.fill("calendar.holiday.day", 20).fill("calendar.holiday.first", 2095).clear("calendar.holiday.last").press("ui.save")
                .fill("calendar.reason", "The law has changed").press("calendar.apply");
        assertThat(marked(2095)).anySatisfy(one -> assertThat(one.day()).isEqualTo(LocalDate.of(2095, 5, 20)));
        window.pressNamed("calendar.takeOut", "20 May · Transfer").fill("calendar.reason", "It has not").press("calendar.apply");
        assertThat(marked(2095)).noneSatisfy(one -> assertThat(one.day()).isEqualTo(LocalDate.of(2095, 5, 20)));
    }

    @Test
    void anAdministratorEntersTheIndexOfAYearAndALawyerConfirmsIt() {
        PartialDate fined = PartialDate.on(LocalDate.of(2099, 5, 1));
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/calendar?year=2099");
        assertThat(window.text()).contains(window.words("calendar.indexes.none"));
        window.press("calendar.indexes.add").fill("calendar.index.tenge", 0).press("ui.save");
        assertThat(window.complaint("calendar.rule.from")).isNotEmpty();
        assertThat(window.complaint("calendar.index.tenge")).isEqualTo(window.words("calendar.refusal.amount", 1_000_000));
        tooLong(window, "calendar.source", 500, "ui.save");
        window.fill("calendar.rule.from", LocalDate.of(2019, 1, 1)).fill("calendar.index.tenge", 9_000).fill("calendar.source", "Law of a test").press("ui.save");
        assertThat(window.notices()).contains(window.words("calendar.refusal.indexKnown"));

        window.fill("calendar.rule.from", LocalDate.of(2099, 1, 1)).press("ui.save").fill("calendar.reason", "The budget is passed").press("calendar.apply");
        assertThat(window.text()).contains("9,000 tenge from 1 January 2099", "01.01.2099: 9000 ₸ – The budget is passed")
                .doesNotContain(window.words("calendar.indexes.none"));
        assertThat(window.offers("calendar.rule.confirm")).as("that is for lawyers").isFalse();
        changing.work();
        assertThat(index.tenge(BigDecimal.TWO, fined)).hasValueSatisfying(one -> assertThat(one.confirmed()).isFalse());

        Window lawyer = windows.of(Role.LAWYER).open("administration/calendar?year=2099");
        StatutoryIndex shown = as.role(Role.LAWYER, index::table).getFirst();
        lawyer.pressNamed("calendar.rule.confirm", "9,000 tenge from 1 January 2099");
        assertThat(index.tenge(BigDecimal.TWO, fined)).hasValueSatisfying(one -> {
            assertThat(one.sum()).isEqualByComparingTo("18000");
            assertThat(one.confirmed()).isTrue();
        });
        assertThat(lawyer.offers("calendar.indexes.add")).as("lawyers read").isFalse();
        assertRefused("calendar.refusal.meanwhile", () -> as.role(Role.LAWYER, () -> index.confirm(shown)));
        assertThat(jdbc.sql("select act from trail_entry where record = ?").param(shown.id().value()).query(String.class).list())
                .containsExactly("IndexConfirmed");

        window.pressNamed("ui.edit", "9,000 tenge from 1 January 2099").fill("calendar.index.tenge", 9_001).press("ui.save");
        assertThat(window.text()).as("it was confirmed meanwhile").contains(window.words("ui.versions.title"));
        window.choose("calendar.index.tenge", 0).press("ui.versions.save").fill("calendar.reason", "Misread").press("calendar.apply");
        assertThat(index.tenge(BigDecimal.TWO, fined)).hasValueSatisfying(one -> assertThat(one.confirmed()).as("another number").isFalse());
        window.pressNamed("calendar.takeOut", "9,001 tenge from 1 January 2099").fill("calendar.reason", "Withdrawn").press("calendar.apply");
        assertThat(index.tenge(BigDecimal.TWO, fined)).isEmpty();
    }

    @Test
    void showsBothVersionsToTheLaterOfTwoAdministrators() {
        LocalDate day = LocalDate.of(2027, 4, 9);
        changing.applied(Changing.enter(List.of(day)));
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/calendar?year=2027").pressNamed("ui.edit", "9 April 2027 · Mourning");
        SingleDay found = as.role(Role.ADMINISTRATOR, () -> years.days(2027)).stream().filter(one -> one.day().equals(day)).findFirst().orElseThrow();
        changing.applied(List.of(new Edit.OfDay(found, new SingleDay(found.id(), found.version(), day, found.kind(), found.name(),
                "Decree of a test, theirs"))));

        window.fill("calendar.name", NAME).press("ui.save");
        assertThat(window.text()).contains(window.words("ui.versions.title"));
        window.choose("calendar.name", 0).press("ui.versions.save").fill("calendar.reason", "Both").press("calendar.apply");

        assertThat(as.role(Role.ADMINISTRATOR, () -> years.days(2027))).filteredOn(one -> one.day().equals(day)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(NAME);
            assertThat(one.source()).as("what only the other changed").isEqualTo("Decree of a test, theirs");
        });
    }

    @Test
    void daysOfAFileAreSeenBeforeTheyAreTakenOver() {
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/calendar?year=2027");
        show(window, read("day;kind;ru\n2027-04-02;off;Перенос\n2027-05-08;off\n2027-02-30;off\n2027-05-16;kurban-ait\n"));
        assertThat(window.text()).contains("Days read: 3. Lines with errors: 1.", "Line 4: No day, or this is none: “2027-02-30”");
        window.press("calendar.import.check");
        assertThat(window.complaint("calendar.import.source")).isNotEmpty();
        tooLong(window, "calendar.import.source", 500, "calendar.import.check");

        window.fill("calendar.import.source", "Decree of a test, No. 2").press("calendar.import.check");
        assertThat(window.text()).as("8 May 2027 is a Saturday").contains("New or changed days: 2. Known already: 1.", "2 April 2027 · Перенос");
        assertThat(window.unfold("calendar.import.known").text()).contains("8 May 2027 · Working day transferred");
        assertThat(marked(2027)).as("only seen").noneSatisfy(one -> assertThat(one.day()).isEqualTo(LocalDate.of(2027, 4, 2)));

        window.fill("calendar.reason", "The decree").press("calendar.apply");
        assertThat(marked(2027)).anySatisfy(one -> assertThat(one.day()).isEqualTo(LocalDate.of(2027, 4, 2)));
        show(window, read("day;kind;ru\n2027-04-02;off;Перенос\n"));
        window.fill("calendar.import.source", "Decree of a test, No. 2").press("calendar.import.check");
        assertThat(window.notices()).contains(window.words("calendar.import.nothing"));
    }

    @Test
    void aFileTakesNeitherAnAnnouncedKurbanAitNorASourceAway() {
        LocalDate announced = LocalDate.of(2027, 5, 18);
        LocalDate computed = announced.minusDays(2);
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/calendar?year=2027");
        takeOver(window, read("day;kind;ru\n2027-05-18;kurban-ait\n2027-04-05;off;Перенос\n"), "Decree of a test, No. 3");
        assertThat(days()).contains(announced).doesNotContain(computed);

        String event = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:%s\nSUMMARY:%s\nEND:VEVENT\n";
        show(window, read("BEGIN:VCALENDAR\n" + event.formatted("20270518", "Eid al-Adha") + event.formatted("20270405", "Day off") + "END:VCALENDAR\n"));
        window.fill("calendar.import.source", "Holidays of the world").press("calendar.import.check");

        assertThat(window.notices()).contains(window.words("calendar.import.nothing"));
        show(window, read("day;kind\n2027-05-18;working\n"));
        window.fill("calendar.import.source", "Holidays of the world").press("calendar.import.check");
        assertThat(days()).contains(announced).doesNotContain(computed);
        assertThat(marked(2027)).filteredOn(one -> one.day().equals(LocalDate.of(2027, 4, 5))).singleElement()
                .satisfies(one -> assertThat(one.source()).isEqualTo("Decree of a test, No. 3"));
    }

    @Test
    void whatAFileCallsKurbanAitTakesThePlaceOfTheComputedDayUntilOneIsAnnounced() {
        LocalDate computed = LocalDate.of(2027, 5, 16);
        LocalDate told = computed.plusDays(1);
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/calendar?year=2027");
        show(window, kurbanAit(computed));
        window.fill("calendar.import.source", "Holidays of the world").press("calendar.import.check");
        assertThat(window.notices()).as("what is computed is announced by nobody").contains(window.words("calendar.import.nothing"));

        show(window, kurbanAit(told, "Kurban Ait (tentative)"));
        window.fill("calendar.import.source", "Holidays of the world").press("calendar.import.check");
        assertThat(window.text()).contains(window.words("calendar.import.tentative", "17 May 2027", "16 May 2027"));
        assertThat(window.offers("calendar.apply")).isFalse();

        show(window, kurbanAit(told));
        window.fill("calendar.import.source", "Holidays of the world").press("calendar.import.check");
        assertThat(window.text()).contains("17 May 2027 · Kurban Ait", window.words("calendar.day.kind.KURBAN_AIT"));
        window.fill("calendar.reason", "It was announced").press("calendar.apply");
        assertThat(days()).contains(told).doesNotContain(computed);

        show(window, kurbanAit(computed));
        window.fill("calendar.import.source", "Holidays of the world").press("calendar.import.check");
        assertThat(days()).as("one day off for one feast").contains(told).doesNotContain(computed);
        assertThat(window.text()).contains(window.words("calendar.import.announced", "16 May 2027", "17 May 2027"));
        assertThat(window.offers("calendar.apply")).isFalse();
        show(window, kurbanAit(told));
        window.fill("calendar.import.source", "Holidays of the world").press("calendar.import.check");
        assertThat(window.notices()).contains(window.words("calendar.import.nothing"));
    }

    private DayFile kurbanAit(LocalDate day) {
        return kurbanAit(day, "Kurban Ait");
    }

    private DayFile kurbanAit(LocalDate day, String name) {
        return read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:%s\nSUMMARY:%s\nEND:VEVENT\nEND:VCALENDAR\n"
                .formatted(day.toString().replace("-", ""), name));
    }

    private void takeOver(Window window, DayFile file, String source) {
        show(window, file);
        window.fill("calendar.import.source", source).press("calendar.import.check").fill("calendar.reason", "The decree").press("calendar.apply");
    }

    private List<LocalDate> days() {
        return marked(2027).stream().filter(one -> !one.isWorking()).map(MarkedDay::day).toList();
    }

    @Test
    void refusesACalendarOfAHundredThousandEvents() {
        String event = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270402\nEND:VEVENT\n";
        String file = "BEGIN:VCALENDAR\n" + event.repeat(100_000) + "END:VCALENDAR\n";

        assertRefused("calendar.file.tooLarge", () -> read(file));
        assertThatThrownBy(() -> read("BEGIN:VCALENDAR\n" + event.repeat(15_000) + "END:VCALENDAR\n").days())
                .as("of one day, fifteen thousand times").isInstanceOf(Refusal.class).hasMessage("calendar.file.tooMany");
    }

    @Test
    void aTableThatWouldGiveTwoTermsIsRefusedWhereItIsTyped() {
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/terms").press("calendar.rule.add").press("ui.save");
        assertThat(window.complaint("calendar.rule.kind")).isNotEmpty();
        assertThat(window.complaint("calendar.rule.amount")).isNotEmpty();
        tooLong(window, "calendar.rule.article", 20, "ui.save");

        window.fill("calendar.rule.kind", TermKind.REPLY).fill("calendar.rule.law", "APPC").fill("calendar.rule.article", "76-1")
                .fill("calendar.rule.from", LocalDate.of(2027, 1, 1)).fill("calendar.rule.amount", 20).fill("calendar.rule.unit", Unit.WORKING_DAYS)
                .fill("calendar.rule.starts", Start.RECEIPT).fill("calendar.source", "A draft").press("ui.save");

        assertThat(window.complaint("calendar.rule.from")).startsWith("Such a table would give two terms").contains("APPC", "76");
        assertThat(window.value("calendar.rule.article")).isEqualTo("76-1");
    }

    @Test
    void anAdministratorEntersARuleAndALawyerConfirmsIt() {
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/terms").press("calendar.rule.add")
                .fill("calendar.rule.kind", TermKind.FIRST_APPEAL).fill("calendar.rule.law", "CAO").fill("calendar.rule.article", "802")
                .fill("calendar.rule.from", LocalDate.of(1993, 1, 1)).fill("calendar.rule.until", LocalDate.of(1993, 12, 31))
                .fill("calendar.rule.amount", 3).fill("calendar.rule.unit", Unit.MONTHS).fill("calendar.rule.starts", Start.LEARNING)
                .fill("calendar.source", "adilet").press("ui.save").fill("calendar.reason", "It was missing").press("calendar.apply");
        assertThat(window.text()).contains(RULE);
        assertThat(window.offers("calendar.rule.confirm")).as("that is for lawyers").isFalse();
        changing.work();

        Window lawyer = windows.of(Role.LAWYER).open("administration/terms")
                .pressNamed("calendar.rule.confirm", RULE);

        StatutoryTerm rule = terms.term(TermKind.FIRST_APPEAL, LocalDate.of(1993, 5, 1)).rule();
        assertThat(rule.isConfirmed()).isTrue();
        assertThat(lawyer.text()).contains("confirmed by " + rule.confirmedBy());
        assertThat(rule.isConfirmedWhole()).isTrue();
        assertThat(lawyer.text()).as("of rules from other sources that is open").contains(lawyer.words("calendar.rule.doesMove.unconfirmed"));
        assertThat(lawyer.offers("calendar.rule.add")).isFalse();
        assertThat(windows.of(Role.LAWYER).speak(Language.KK).open("administration/terms").text()).contains("ҚР ӘҚБтК, 802-бап");
    }

    @Test
    void whatALawSaysBesidesCountsIsEnteredAndConfirmedAsTermsAre() {
        String rule = "Code of Administrative Offences, Art. 803";
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/terms").press("calendar.rule.add")
                .fill("calendar.rule.kind", TermKind.SILENCE).fill("calendar.rule.law", "CAO").fill("calendar.rule.article", "803")
                .fill("calendar.rule.from", LocalDate.of(1993, 1, 1)).fill("calendar.rule.until", LocalDate.of(1993, 12, 31))
                .fill("calendar.source", "adilet").press("ui.save");
        assertThat(window.complaint("calendar.rule.says.label")).isEqualTo(window.words("ui.required"));
        window.fill("calendar.rule.says.label", Says.NOTHING).press("ui.save").fill("calendar.reason", "It was missing").press("calendar.apply");

        assertThat(window.text()).contains(rule, window.words("calendar.says.NOTHING"));
        changing.work();
        assertThat(terms.says(TermKind.SILENCE, LocalDate.of(1993, 5, 1))).contains(Says.NOTHING);
        windows.of(Role.LAWYER).open("administration/terms").pressNamed("calendar.rule.confirm", rule);
        assertThat(terms.rule(TermKind.SILENCE, LocalDate.of(1993, 5, 1)).orElseThrow().isConfirmedWhole()).isTrue();
    }

    private static void tooLong(Window window, String field, int most, String button) {
        String typed = "Ж".repeat(most + 1);
        window.write(field, typed).press(button);
        assertThat(window.complaint(field)).isEqualTo(window.words("ui.tooLong", most));
        assertThat(window.written(field)).isEqualTo(typed);
    }

    private List<MarkedDay> marked(int year) {
        return as.role(Role.LAWYER, () -> years.marked(year));
    }

    private DayFile read(String text) {
        return as.role(Role.ADMINISTRATOR, () -> {
            try {
                return imports.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As the upload does once the file is there. */
    private static void show(Window window, DayFile file) {
        window.all(ImportSection.class).findFirst().orElseThrow().show(file);
    }
}
