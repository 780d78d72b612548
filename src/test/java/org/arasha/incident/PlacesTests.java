package org.arasha.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.shared.Coordinates;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Places are shown under the names that they bore on the day of the event. */
@ArashaTest
record PlacesTests(Places places, Incidents incidents, IncidentList list, Records records, Categories categories, Windows windows, JdbcClient jdbc,
        As as) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate END = LocalDate.of(2004, 11, 16);

    /** What regions there are is for all tests. */
    @AfterEach
    void close() {
        windows.close();
        jdbc.sql("delete from place_name where code = 'KZ-97'").update();
    }

    @ParameterizedTest
    @CsvSource({"2019-03-22,Астана", "2019-03-23,Нур-Султан", "2022-09-16,Нур-Султан", "2022-09-17,Астана"})
    void theCapitalIsCalledAsItWasOnTheDay(LocalDate day, String name) {
        assertThat(places.names().region("KZ-71", day).ru()).isEqualTo(name);
        assertThat(places.names().locality(new LocalizedText("Астана", null, null), day).ru()).isEqualTo(name);
        assertThat(places.names().locality(new LocalizedText(null, null, "Nur-Sultan"), day).ru()).isEqualTo(name);
    }

    @Test
    void aPlaceThatIsNotKnownStaysAsTyped() {
        LocalizedText typed = new LocalizedText("Жанаозен", null, null);
        assertThat(places.names().locality(typed, TODAY)).isEqualTo(typed);
    }

    @Test
    void theRegionsOf2022AreOfferedFromTheirDayOn() {
        assertThat(places.names().regions(PartialDate.on(LocalDate.of(2022, 6, 7)))).hasSize(17).doesNotContain("KZ-10", "KZ-33", "KZ-62");
        assertThat(places.names().regions(PartialDate.on(LocalDate.of(2022, 6, 8)))).hasSize(20).contains("KZ-10", "KZ-33", "KZ-62");
        assertThat(places.names().region("KZ-62", TODAY)).isEqualTo(
                new LocalizedText("Улытауская область", "Ұлытау облысы", "Ulytau region"));
    }

    @ParameterizedTest
    @CsvSource({"2019-03-22,Astana", "2020-05-01,Nur-Sultan"})
    void theIncidentsPageAndListShowTheNameOfItsDay(LocalDate day, String name) {
        IncidentId id = as.role(Role.INTAKE, () -> {
            Incident opened = incidents.open(IncidentId.fresh(), LocalizedText.of(Language.EN, "In the capital " + UUID.randomUUID()),
                    PartialDate.on(day), Place.UNKNOWN, Set.of(), Alarm.NONE, false);
            return incidents.describe(opened.id(), opened.version(), opened.title(), opened.when(),
                    new Place(new LocalizedText("Астана", "Астана", "Astana"), "KZ-71", LocalizedText.NONE,
                            Coordinates.parse("51.12933, 71.43019").orElseThrow()),
                    Set.of(categories.coded("OTHER").id()), Alarm.NONE, false).id();
        });

        IncidentRecord record = as.role(Role.INTAKE, () -> records.of(id));
        Window window = windows.of(Role.INTAKE).open("incidents/" + record.incident().number());

        assertThat(record.place().locality().en()).isEqualTo(name);
        assertThat(record.place().coordinates()).hasToString("51.12933, 71.43019");
        assertThat(record.incident().place().locality().en()).as("as it was typed").isEqualTo("Astana");
        assertThat(window.text()).contains(name);
        assertThat(as.role(Role.INTAKE, () -> list.page(IncidentFilter.NONE.worded(record.incident().title().en()), IncidentList.Order.NUMBER, null)))
                .singleElement().satisfies(row -> assertThat(row.locality().en()).isEqualTo(name));
    }

    @Test
    void anAdministratorEntersATownAndRenamesItFromADayOn() {
        LocalizedText before = allThree("Old " + UUID.randomUUID());
        LocalizedText after = allThree("New " + UUID.randomUUID());
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/places").press("incident.place.addTown")
                .fill("incident.place.name", LocalizedText.of(Language.EN, before.en())).press("ui.save");
        assertThat(window.complaint("incident.place.name")).isNotEmpty();
        window.fill("incident.place.name", before).press("ui.save");

        window.pressNamed("incident.place.rename", before.en()).fill("incident.place.name", after)
                .fill("incident.place.since", TODAY).press("ui.save");

        assertThat(places.names().locality(after, TODAY.minusDays(1))).isEqualTo(before);
        assertThat(places.names().locality(before, TODAY)).isEqualTo(after);
        window.pressNamed("incident.place.rename", after.en()).fill("incident.place.name", allThree("Third"))
                .fill("incident.place.since", TODAY).press("ui.save");
        assertThat(window.notices()).contains(window.words("incident.place.refusal.sameDay"));
        window.press("ui.cancel").pressNamed("incident.remove", after.en());
        assertThat(places.names().locality(before, TODAY)).isEqualTo(before);
        assertThat(window.offers("incident.remove")).as("of the names of others").isTrue();
    }

    @Test
    void aRegionGoesByItsCode() {
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/places").press("incident.place.addRegion")
                .fill("incident.place.name", allThree("Astana again")).fill("incident.place.code", "Astana").press("ui.save");
        assertThat(window.complaint("incident.place.code")).isEqualTo(window.words("incident.place.code.wrong"));

        window.fill("incident.place.code", "KZ-71").press("ui.save");

        assertThat(window.notices()).contains(window.words("incident.place.refusal.known"));
        assertThat(window.value("incident.place.name")).isEqualTo(allThree("Astana again"));
    }

    @Test
    void anAdministratorEndsARegionThatBecamePartOfAnother() {
        LocalizedText name = allThree("Ended " + UUID.randomUUID());
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/places").press("incident.place.addRegion")
                .fill("incident.place.name", name).fill("incident.place.code", "KZ-97").press("ui.save");
        window.pressNamed("ui.edit", name.en()).fill("incident.place.since", TODAY).fill("incident.place.until", TODAY).press("ui.save");
        assertThat(window.complaint("incident.place.until")).isEqualTo(window.words("incident.place.refusal.endsBeforeItBegins"));

        LocalDate end = LocalDate.of(2004, 11, 16);
        window.fill("incident.place.since", LocalDate.of(2000, 1, 1)).fill("incident.place.until", end)
                .fill("incident.place.became", "KZ-15").press("ui.save");

        assertThat(window.text()).contains(window.words("incident.place.until.day", "16 November 2004"));
        assertThat(places.names().regions(PartialDate.on(end.minusDays(1)))).contains("KZ-97");
        assertThat(places.names().regions(PartialDate.on(end))).doesNotContain("KZ-97").contains("KZ-15");
        assertThat(places.regions(Language.EN)).as("for reports on the past").containsKey("KZ-97");
        assertThatThrownBy(() -> opened("KZ-97", end)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal).hasMessage("incident.refusal.regionBecame");
            assertThat(Texts.get(Language.EN, refusal.messageKey(), refusal.arguments())).contains(name.en(), "Aktobe region");
        });
        Incident before = opened("KZ-97", end.minusDays(1));
        assertThatThrownBy(() -> described(before, end)).hasMessage("incident.refusal.regionBecame");
        assertThat(as.role(Role.INTAKE, () -> incidents.find(before.id())).when()).isEqualTo(PartialDate.on(end.minusDays(1)));
    }

    @ParameterizedTest
    @MethodSource
    void aRegionIsRefusedWhereEvenTheFirstPossibleDayCameAfterItsEnd(PartialDate when, boolean right) {
        PlaceNames names = new PlaceNames(List.of(region("KZ-97", END, "KZ-15"), region("KZ-15", null, null)));

        assertThat(names.refusal("KZ-97", when).isEmpty()).isEqualTo(right);
        assertThat(names.regions(when).contains("KZ-97")).isEqualTo(right);
    }

    static Stream<Arguments> aRegionIsRefusedWhereEvenTheFirstPossibleDayCameAfterItsEnd() {
        return Stream.of(Arguments.of(PartialDate.on(END.minusDays(1)), true), Arguments.of(PartialDate.on(END), false),
                Arguments.of(PartialDate.in(YearMonth.from(END)), true), Arguments.of(PartialDate.in(YearMonth.from(END).plusMonths(1)), false),
                Arguments.of(PartialDate.between(END.minusDays(1), END.plusDays(1)), true),
                Arguments.of(PartialDate.between(END, END.plusDays(1)), false), Arguments.of(PartialDate.about(END.plusDays(9)), true),
                Arguments.of(PartialDate.before(END.plusYears(1)), true), Arguments.of(PartialDate.after(END), false),
                Arguments.of(PartialDate.after(END.minusDays(1)), true));
    }

    @Test
    void namesWhatARegionBecameOnlyWhereThatIsKnownAndWasThere() {
        PlaceName ended = region("KZ-97", END, "KZ-15");

        assertThat(refusal(ended, region("KZ-15", null, null))).isEqualTo("incident.refusal.regionBecame");
        assertThat(refusal(ended)).isEqualTo("incident.refusal.regionEnded");
        assertThat(refusal(ended, region("KZ-15", END, null))).isEqualTo("incident.refusal.regionEnded");
    }

    private static String refusal(PlaceName... names) {
        return new PlaceNames(List.of(names)).refusal("KZ-97", PartialDate.on(END)).orElseThrow().messageKey();
    }

    private static PlaceName region(String code, @Nullable LocalDate until, @Nullable String became) {
        return new PlaceName(PlaceNameId.fresh(), 0, code, true, PlaceName.ALWAYS, LocalizedText.of(Language.EN, code), until, became);
    }

    private Incident opened(String region, LocalDate day) {
        return as.role(Role.INTAKE, () -> incidents.open(IncidentId.fresh(), LocalizedText.of(Language.EN, "There"), PartialDate.on(day),
                new Place(LocalizedText.NONE, region, LocalizedText.NONE), Set.of(categories.coded("OTHER").id()), Alarm.NONE, false));
    }

    private void described(Incident known, LocalDate day) {
        as.role(Role.INTAKE, () -> incidents.describe(known.id(), known.version(), known.title(), PartialDate.on(day), known.place(),
                known.categoryIds(), Alarm.NONE, false));
    }

    @Test
    void showsBothVersionsToTheLaterOfTwoAdministrators() {
        PlaceName found = entered("Both " + UUID.randomUUID());
        LocalizedText mine = allThree("Mine " + UUID.randomUUID());
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/places").pressNamed("ui.edit", found.name().en());
        as.user(as.newUser(Role.ADMINISTRATOR), () -> places.correct(new PlaceName(found.id(), found.version(), found.code(), false,
                TODAY, allThree("Theirs " + UUID.randomUUID()), null, null)));

        window.fill("incident.place.name", mine).press("ui.save");
        assertThat(window.text()).contains(window.words("ui.versions.title"));
        window.choose("incident.place.name", 0).press("ui.versions.save");

        assertThat(places.names().all()).filteredOn(one -> one.id().equals(found.id())).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(mine);
            assertThat(one.from()).as("what only the other changed").isEqualTo(TODAY);
        });
    }

    @Test
    void keepsOneNameOfEachPlaceAndIsKeptByAdministratorsOnly() {
        PlaceName only = entered("Only " + UUID.randomUUID());

        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> places.takeOut(only))).hasMessage("incident.place.refusal.only");
        assertThatThrownBy(() -> as.role(Role.MANAGER, () -> places.rename(only))).isInstanceOf(AccessDeniedException.class);
    }

    private PlaceName entered(String name) {
        PlaceNameId id = PlaceNameId.fresh();
        as.role(Role.ADMINISTRATOR, () -> places.enter(new PlaceName(id, 0, id.value().toString(), false, PlaceName.ALWAYS, allThree(name), null, null)));
        return places.names().all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static LocalizedText allThree(String name) {
        return new LocalizedText(name + " ru", name + " kk", name + " en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "51", "north, east", "91, 10", "51.1, 181", "51,1,71,4"})
    void takesNoPointThatIsNone(String typed) {
        assertThat(Coordinates.parse(typed)).isEmpty();
    }
}
