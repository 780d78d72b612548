package org.arasha.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.desk.OpenSteps;
import org.arasha.imports.ImportRun.State;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
class ImportScreenTests {

    private final Importing importing;
    private final Incidents incidents;
    private final Records records;
    private final OpenSteps steps;
    private final Windows windows;
    private final As as;
    private final JdbcClient jdbc;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    ImportScreenTests(Importing importing, Incidents incidents, Records records, OpenSteps steps, Windows windows, As as, JdbcClient jdbc) {
        this.importing = importing;
        this.incidents = incidents;
        this.records = records;
        this.steps = steps;
        this.windows = windows;
        this.as = as;
        this.jdbc = jdbc;
    }

    @Test
    void leadsFromTheColumnsOverTheRowsToTheResultAndBack() {
        ImportId id = importing.uploaded(table());
        Window window = windows.of(Role.INTAKE).open("import/" + id.value());
        assertThat(window.value("imports.charset")).isEqualTo("UTF-8");
        assertThat(window.text()).contains("Случай " + run);

        window.press("imports.check");
        assertThat(window.text()).contains("Sound: 1. With errors: 1. Chosen: 1.").contains("Дата: “в пятницу” is no date. Write 29.03.2019");
        window.press("imports.begin", 1);
        assertThat(window.text()).contains("Rows done: 0 of 1. Failed: 0.");
        importing.work();
        window.open("import/" + id.value());
        assertThat(window.text()).contains("Imported: 1. Failed: 0. Left in the table: 1.");

        window.press("imports.undo").press("imports.undo.yes");
        importing.work();
        window.open("import/" + id.value());
        assertThat(window.text()).contains("Cases taken back: 1.");
        assertThat(importing.find(id).state()).isEqualTo(State.UNDONE);
    }

    @Test
    void asksForTheColumnsThatAreNeededAndForEachOnce() {
        ImportId id = importing.uploaded("Alpha;Дата\n1;1.3.2019\n");
        Window window = windows.of(Role.INTAKE).open("import/" + id.value());

        window.press("imports.check");
        assertThat(window.complaint("imports.aim")).isEqualTo("Say which column is the title.");
        List<Select<Field>> fields = columns(window);
        fields.forEach(field -> field.setValue(Field.TITLE));
        window.press("imports.check");
        assertThat(fields).allSatisfy(field -> assertThat(field.isInvalid()).isTrue());
        fields.getLast().setValue(Field.DATE);
        window.press("imports.check");
        assertThat(window.text()).contains("Sound: 1.");
    }

    @Test
    void letsSingleRowsBeLeftOut() {
        ImportId id = importing.mapped(table(), Mapping.Aim.OPEN);
        Window window = windows.of(Role.INTAKE).open("import/" + id.value());

        window.press("imports.chooseNone");
        assertThat(window.button("imports.begin", 0).isEnabled()).isFalse();
        window.all(Checkbox.class).filter(box -> box.getAriaLabel().isPresent() && box.isEnabled()).findFirst().orElseThrow().setValue(true);
        assertThat(window.button("imports.begin", 1).isEnabled()).isTrue();
        assertThat(window.all(Checkbox.class).filter(box -> box.getAriaLabel().isPresent() && !box.isEnabled())).hasSize(1);
    }

    @Test
    void offersToSayOfAllNamesWhoIsMeantOnceRowsAreChosenThatNeedIt() {
        ImportId id = importing.mapped(Importing.HEADER + "01.03.2019;Случай;Актобе;;Угроза;Тёзка %s, репортёр;Угрожали.;;\n".formatted(run).repeat(2),
                Mapping.Aim.PAST);
        windows.of(Role.INTAKE).open("import/" + id.value()).press("imports.chooseNone");
        Window window = windows.of(Role.INTAKE).open("import/" + id.value());
        assertThat(window.text()).doesNotContain(window.words("imports.names.open", 1));

        window.press("imports.chooseAll");
        assertThat(window.text()).contains(window.words("imports.names.open", 1));
        window.press("imports.names.others");
        assertThat(window.text()).contains(window.words("imports.names.open", 0));
        window.press("imports.begin", 2);
        importing.work();

        assertThat(importing.find(id).state()).isEqualTo(State.DONE);
    }

    @Test
    void keepsTheFileAsItWasWhenItCannotBeReadInTheWayChosen() {
        ImportId id = importing.uploaded("a;b\n\"1, x\"\";2\";3\n");
        Window window = windows.of(Role.INTAKE).open("import/" + id.value());

        window.fill("imports.delimiter", ",");
        assertThat(window.notices()).hasSize(1).first().asString().contains("Quotation marks");
        assertThat(window.value("imports.delimiter")).isEqualTo(";");
        assertThat(importing.find(id).header()).containsExactly("a", "b");
    }

    @Test
    void opensTheRegistrationOfAnImportedCaseFilledInForWhoeverTakesIt() {
        ImportRun done = importing.imported(table(), Mapping.Aim.OPEN);
        IncidentId id = new IncidentId(jdbc.sql("select incident from import_row where run = ? and incident is not null")
                .param(done.id().value()).query(UUID.class).single());
        var other = as.newUser(Role.INTAKE);
        as.user(other, () -> steps.claim(steps.on(id.value()).getFirst().taskId()));
        Window window = windows.of(other).speak(Language.RU).open("intake/" + incidents.find(id).number() + "/register");

        assertThat(window.value("incident.locality")).isEqualTo("Актобе");
        assertThat(window.value("intake.claims")).isEqualTo("Задержали.\nОтпустили.");
        assertThat(window.value("intake.source.address")).isEqualTo("https://example.org/1");
        window.press("intake.register");
        assertThat(steps.on(id.value()).getFirst().step()).isEqualTo("Task_VerifyFacts");
        assertThat(jdbc.sql("select p.name_ru || ', ' || i.post_ru from involvement i join person p on p.id = i.person where i.incident = ?")
                .param(id.value()).query(String.class).list()).containsExactly("Пример " + run + ", репортёр");
        assertThat(jdbc.sql("select count(*) from form_draft where subject = ?").param(id.value()).query(Integer.class).single()).isZero();
    }

    @Test
    void showsImportsOnlyToThoseWhoseTheyAre() {
        ImportId id = importing.uploaded(table());

        assertThat(windows.of(as.newUser(Role.INTAKE)).open("import/" + id.value()).text()).contains("There is no such import, or it is not yours.");
        assertThat(windows.of(as.newUser(Role.INTAKE)).open("import/nonsense").text()).contains("There is no such import, or it is not yours.");
        assertThat(windows.of(Role.INTAKE).open("import").text()).contains("table.csv", "Not begun");
    }

    @SuppressWarnings("unchecked")
    private static List<Select<Field>> columns(Window window) {
        List<Select<Field>> columns = new ArrayList<>();
        window.all(Select.class).filter(select -> ((Select<?>) select).getAriaLabel().orElse("").startsWith("Column"))
                .forEach(select -> columns.add((Select<Field>) select));
        return columns;
    }

    @Test
    void joinsARowToAKnownCaseWithWhatItsColumnsSayAndNotWithTheirNames() {
        ImportId both = importing.imported(Importing.HEADER + """
                17.06.2018;Случай %1$s;Жем;;Задержание или арест;Пример %1$s, репортёр;Задержали.;https://example.org/1;1-%1$s
                17.06.2018;Случай %1$s;Жем;;Задержание или арест;Другой %1$s, оператор;Ударили.;https://example.org/2;2-%1$s
                """.formatted(run), Mapping.Aim.OPEN).id();
        List<IncidentId> ids = jdbc.sql("select incident from import_row where run = ? and incident is not null order by number")
                .param(both.value()).query(UUID.class).list().stream().map(IncidentId::new).toList();
        Window first = windows.of(as.newUser(Role.INTAKE)).speak(Language.RU).open("intake/" + incidents.find(ids.getFirst()).number() + "/register");
        first.press("desk.claim").press("intake.register");
        Window window = windows.of(as.newUser(Role.INTAKE)).speak(Language.RU).open("intake/" + incidents.find(ids.getLast()).number() + "/register");
        window.press("desk.claim");

        String same = window.words("intake.sameAs", incidents.find(ids.getFirst()).number().toString());
        window.press(window.all(Button.class).filter(one -> one.getAriaLabel().filter(same::equals).isPresent()).findFirst()
                .orElseThrow(() -> new AssertionError("Not offered: " + same + " in\n" + window.text())));

        IncidentRecord record = records.unchecked(ids.getFirst());
        assertThat(record.claims()).extracting(claim -> claim.text().ru()).containsExactly("Задержали.", "Ударили.");
        assertThat(record.victims()).extracting(one -> record.nameOf(one, Language.RU)).containsExactly("Пример " + run, "Другой " + run);
        assertThat(record.sources()).hasSize(2);
    }

    private String table() {
        return Importing.HEADER + "01.03.2019;Случай %1$s;Актобе;;Задержание или арест;Пример %1$s, репортёр;\"Задержали.\nОтпустили.\";https://example.org/1;%1$s\n"
                .formatted(run) + "в пятницу;Второй;;;;;;;\n";
    }
}
