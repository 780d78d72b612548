package org.arasha.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arasha.incident.Category;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Claim;
import org.arasha.incident.PlaceName;
import org.arasha.incident.PlaceNameId;
import org.arasha.incident.PlaceNames;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Category DETENTION = category("DETENTION", "Задержание или арест", "Ұстау немесе қамау", "Detention or arrest");
    private static final Category BLOCKING = category("BLOCKING", "Блокировка, DDoS или закрытие СМИ", "БАҚ-ты бұғаттау", "Blocking");
    private static final PlaceNames PLACES = new PlaceNames(List.of(
            place("KZ-71", "Астана", "Астана", "Astana"), place("KZ-71", "Нур-Султан", "Нұр-Сұлтан", "Nur-Sultan"),
            place("KZ-75", "Алматы", "Алматы", "Almaty"), place("KZ-19", "Алматинская область", "Алматы облысы", "Almaty region"),
            place("KZ-15", "Актюбинская область", "Ақтөбе облысы", "Aktobe region")));

    @Test
    void readsAWholeRow() {
        CaseRow row = read(Map.of(Field.TITLE, "Репортёра\nзадержали", Field.DATE, "март 2019", Field.LOCALITY, "Актобе",
                Field.REGION, "Актюбинская обл.", Field.CATEGORIES, "Detention or arrest; БЛОКИРОВКА, DDoS или закрытие СМИ",
                Field.VICTIMS, "Первый Пример, репортёр,\tоператор; Второй  Пример", Field.CLAIMS, "Увезли.\n\nОтпустили.",
                Field.SOURCE_ADDRESS, "https://example.org/1", Field.OWN_NUMBER, "17", Field.RESTRICTED, "иә"));

        assertThat(row.problems()).isEmpty();
        assertThat(row.title()).isEqualTo("Репортёра задержали");
        assertThat(row.when()).isEqualTo(PartialDate.in(java.time.YearMonth.of(2019, 3)));
        assertThat(row.region()).isEqualTo("KZ-15");
        assertThat(row.categories()).containsExactlyInAnyOrder(DETENTION.id(), BLOCKING.id());
        assertThat(row.victims()).containsExactly(TypedParticipant.victim("Первый Пример", "репортёр, оператор"), TypedParticipant.victim("Второй Пример", ""));
        assertThat(row.claims()).containsExactly("Увезли.", "Отпустили.");
        assertThat(row.restricted()).isTrue();
        assertThat(row.told()).startsWith("TITLE: Репортёра\nзадержали\nDATE: март 2019").contains("OWN_NUMBER: 17");
    }

    /** The region was there, and then was not. */
    @ParameterizedTest
    @CsvSource({"06.06.2022,true", "08.06.2022,false", "06.2022,true", "07.2022,false"})
    void takesARegionForAsLongAsItLasted(String day, boolean right) {
        PlaceNames places = new PlaceNames(List.of(new PlaceName(PlaceNameId.fresh(), 1, "KZ-98", true, PlaceName.ALWAYS,
                new LocalizedText("Прежняя область", "Бұрынғы облыс", "Former region"), LocalDate.of(2022, 6, 8), null)));

        CaseRow row = read(places, Map.of(Field.REGION, "Former region", Field.DATE, day));

        assertThat(row.problems()).extracting(Problem::key).isEqualTo(right ? List.of() : List.of("incident.refusal.regionEnded"));
    }

    @ParameterizedTest
    @CsvSource({"KZ-71,KZ-71", "Nur-Sultan,KZ-71", "г. Алматы,KZ-75", "Алматы қаласы,KZ-75", "Алматы облысы,KZ-19",
            "Алматинская,KZ-19", "обл. Актюбинская,KZ-15", "Aktobe oblast,KZ-15"})
    void knowsRegionsByAllTheirNames(String cell, String code) {
        assertThat(new RegionWords(PLACES).code(cell)).contains(code);
    }

    @Test
    void saysOfUnknownRegionsAndCategoriesHowToWriteThem() {
        assertThat(problems(Map.of(Field.REGION, "Атлантида"))).containsExactly("REGION: «Атлантида» – нет такого региона. Пишите, "
                + "например, «Актюбинская область» или KZ-15.");
        assertThat(problems(Map.of(Field.CATEGORIES, "Ссора; задержание или арест"))).containsExactly("CATEGORIES: «Ссора» – нет такой "
                + "категории. Пишите её название, несколько – через точку с запятой.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"в пятницу", "32.13.2019"})
    void saysOfWhatIsNoDateHowToWriteIt(String cell) {
        assertThat(keys(Map.of(Field.DATE, cell))).containsExactly("imports.problem.noDate");
    }

    @Test
    void takesNoDateOfTheFutureOrBeforeTheNumbersBegin() {
        assertThat(keys(Map.of(Field.DATE, "2.3.2026"))).containsExactly("imports.problem.future");
        assertThat(keys(Map.of(Field.DATE, "апрель 2026"))).containsExactly("imports.problem.future");
        assertThat(keys(Map.of(Field.DATE, "1.1.1980"))).containsExactly("imports.problem.tooOld");
        assertThat(keys(Map.of(Field.DATE, "март 2026"))).isEmpty();
    }

    @Test
    void saysOfEachFieldThatItIsTooLong() {
        assertThat(keys(Map.of(Field.TITLE, "x".repeat(301)))).containsExactly("imports.problem.tooLong");
        assertThat(keys(Map.of(Field.LOCALITY, "x".repeat(201)))).containsExactly("imports.problem.tooLong");
        assertThat(keys(Map.of(Field.SOURCE_ADDRESS, "https://" + "x".repeat(2_000)))).containsExactly("imports.problem.tooLong");
        assertThat(keys(Map.of(Field.VICTIMS, "x".repeat(121)))).containsExactly("imports.problem.noName");
        assertThat(keys(Map.of(Field.VICTIMS, "Пример, " + "x".repeat(301)))).containsExactly("imports.problem.longPost");
        assertThat(keys(Map.of(Field.CLAIMS, "x".repeat(2_001)))).containsExactly("imports.problem.longClaim");
        assertThat(keys(Map.of(Field.CLAIMS, "x\n".repeat(12_000)))).containsExactly("imports.problem.longRow");
        assertThat(keys(Map.of(Field.TITLE, "x".repeat(Cells.LONGEST)))).containsExactly("imports.problem.longRow", "imports.problem.tooLong");
    }

    @Test
    void takesNoMoreThanAHundredPeopleInOneRow() {
        assertThat(keys(Map.of(Field.VICTIMS, "Пример Первый;".repeat(100)))).isEmpty();
        assertThat(keys(Map.of(Field.VICTIMS, "Пример Первый;".repeat(101)))).containsExactly("imports.problem.manyVictims");
        assertThat(read(Map.of(Field.VICTIMS, "Пример Первый;".repeat(10_000))).victims()).as("Each of them is looked up").hasSize(100);
    }

    @Test
    void keepsNoNumberThatIsTooLong() {
        CaseRow row = read(Map.of(Field.OWN_NUMBER, "x".repeat(101)));

        assertThat(row.problems()).extracting(Problem::key).containsExactly("imports.problem.tooLong");
        assertThat(row.ownNumber()).isEmpty();
    }

    @Test
    void namesWhatIsWrongInTheOrderOfTheColumns() {
        assertThat(read(Map.of(Field.TITLE, "x".repeat(301), Field.DATE, "в пятницу", Field.REGION, "Атлантида")).problems())
                .extracting(Problem::column).containsExactly("TITLE", "DATE", "REGION");
    }

    @Test
    void takesNoSignThatCouldNotBeReadNorMoreCellsThanHeaders() {
        assertThat(keys(Map.of(Field.VICTIMS, "Ив\uFFFDн"))).containsExactly("imports.problem.unreadable");
        CaseRow shifted = reader(Mapping.Aim.OPEN).read(new TableRow(2, java.util.Collections.nCopies(Field.values().length + 1, "")));
        assertThat(shifted.problems()).extracting(Problem::key).contains("imports.problem.tooManyCells");
    }

    @Test
    void needsMoreOfAClosedRecord() {
        TableRow row = row(Map.of());
        assertThat(reader(Mapping.Aim.OPEN).read(row).isSound()).isTrue();
        assertThat(reader(Mapping.Aim.PAST).read(row).problems()).extracting(Problem::column).containsExactly("CATEGORIES", "CLAIMS");
    }

    @Test
    void readsAddressesAndAnswersStrictly() {
        assertThat(keys(Map.of(Field.SOURCE_ADDRESS, "javascript:alert(1)"))).containsExactly("imports.problem.noAddress");
        assertThat(keys(Map.of(Field.RESTRICTED, "возможно"))).containsExactly("imports.problem.noYes");
        assertThat(keys(Map.of(Field.VICTIMS, "123; !!"))).containsExactly("imports.problem.noName");
    }

    private static List<String> keys(Map<Field, String> cells) {
        return read(cells).problems().stream().map(Problem::key).toList();
    }

    private static List<String> problems(Map<Field, String> cells) {
        return read(cells).problems().stream().map(problem -> LeftOvers.words(Language.RU, problem)).toList();
    }

    private static CaseRow read(Map<Field, String> cells) {
        return reader(Mapping.Aim.OPEN).read(row(cells));
    }

    private static CaseRow read(PlaceNames places, Map<Field, String> cells) {
        return reader(Mapping.Aim.OPEN, places).read(row(cells));
    }

    private static RowReader reader(Mapping.Aim aim) {
        return reader(aim, PLACES);
    }

    private static RowReader reader(Mapping.Aim aim, PlaceNames places) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Arrays.stream(Field.values()).forEach(field -> columns.put(field, field.ordinal()));
        return new RowReader(Arrays.stream(Field.values()).map(Field::name).toList(),
                new Mapping(columns, Language.RU, Claim.Attribution.MEDIA, aim), List.of(DETENTION, BLOCKING), places, TODAY);
    }

    private static TableRow row(Map<Field, String> cells) {
        List<String> all = new ArrayList<>();
        for (Field field : Field.values()) {
            all.add(cells.getOrDefault(field, field == Field.TITLE ? "Title" : field == Field.DATE ? "29.03.2019" : ""));
        }
        return new TableRow(2, all);
    }

    private static Category category(String code, String ru, String kk, String en) {
        return new Category(CategoryId.fresh(), 1, code, null, 1, new LocalizedText(ru, kk, en), false, Set.of());
    }

    private static PlaceName place(String code, String ru, String kk, String en) {
        return new PlaceName(PlaceNameId.fresh(), 1, code, true, PlaceName.ALWAYS, new LocalizedText(ru, kk, en), null, null);
    }
}
