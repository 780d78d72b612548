package org.arasha.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are shown under the names that they bore on the day of the event. */
@ArashaTest
class PlacesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Places places;
    private final Incidents incidents;
    private final Records records;
    private final Categories categories;
    private final Windows windows;
    private final As as;

    PlacesTests(Places places, Incidents incidents, Records records, Categories categories, Windows windows, As as) {
        this.places = places;
        this.incidents = incidents;
        this.records = records;
        this.categories = categories;
        this.windows = windows;
        this.as = as;
    }

    @AfterEach
    void close() {
        windows.close();
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
        assertThat(places.names().regions(LocalDate.of(2022, 6, 7))).hasSize(17).doesNotContain("KZ-10", "KZ-33", "KZ-62");
        assertThat(places.names().regions(LocalDate.of(2022, 6, 8))).hasSize(20).contains("KZ-10", "KZ-33", "KZ-62");
        assertThat(places.names().region("KZ-62", TODAY)).isEqualTo(
                new LocalizedText("Улытауская область", "Ұлытау облысы", "Ulytau region"));
    }

    @ParameterizedTest
    @CsvSource({"2019-03-22,Astana", "2020-05-01,Nur-Sultan"})
    void theIncidentsPageAndListShowTheNameOfItsDay(LocalDate day, String name) {
        IncidentId id = as.role(Role.INTAKE, () -> {
            Incident opened = incidents.open(LocalizedText.of(Language.EN, "In the capital " + UUID.randomUUID()),
                    PartialDate.on(day), false);
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
        assertThat(as.role(Role.INTAKE, () -> incidents.before(null, record.incident().title().en())))
                .singleElement().satisfies(row -> assertThat(row.locality().en()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "51", "north, east", "91, 10", "51.1, 181", "51,1,71,4"})
    void takesNoPointThatIsNone(String typed) {
        assertThat(Coordinates.parse(typed)).isEmpty();
    }
}
