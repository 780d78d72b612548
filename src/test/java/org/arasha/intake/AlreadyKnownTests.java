package org.arasha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.PersonField;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement.Part;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** What is in the records already is shown beside the forms while one types, and can be taken instead of entered anew. */
@ArashaTest
record AlreadyKnownTests(Windows windows, Incidents incidents, Records records, People people, Cases cases, As as, Categories categories) {

    @Test
    void joinsANewReportToTheCaseThatIsKnown() {
        Incident known = incidents.find(cases.registered());
        Window window = windows.of(Role.INTAKE).open("incidents/new").fill("incident.title", "Another: " + known.title().en())
                .fillDay("incident.when", cases.today()).fill("intake.told", "He is held for a second day.");

        window.press(same(window, known));

        assertThat(window.address()).isEqualTo("incidents/" + known.number());
        assertThat(window.text()).contains("He is held for a second day.", window.words("incident.joined"));
        String joined = window.text().lines().filter(line -> line.contains(" · Another: ")).findFirst().orElseThrow();
        Window later = windows.of(Role.VERIFIER).open("incidents/" + joined.substring(0, joined.indexOf(' ')));
        assertThat(later.address()).isEqualTo("incidents/" + known.number());
    }

    @Test
    void joinsNothingUntilTheReportIsWhole() {
        Incident known = incidents.find(cases.registered());
        Window window = windows.of(Role.INTAKE).open("incidents/new").fill("incident.title", "Another: " + known.title().en())
                .fillDay("incident.when", cases.today());

        window.press(same(window, known));

        assertThat(window.address()).isEqualTo("incidents/new");
        assertThat(window.complaint("intake.told")).isNotEmpty();
    }

    @Test
    void joinsAReportAtRegistrationAndEndsItsStep() {
        Incident known = incidents.find(cases.registered());
        IncidentId reported = cases.reported();
        UserId officer = as.newUser(Role.INTAKE);
        Window window = windows.of(officer).open("intake/" + incidents.find(reported).number() + "/register").press("desk.claim")
                .fill("incident.title", "Another: " + known.title().en()).fill("intake.claims", "He is ill.")
                .fill("intake.who", named("Bolat Neighbour")).fill("incident.part", Part.WITNESS)
                .fill("intake.toldBy", Claim.Attribution.WITNESS);

        window.press(same(window, known));

        assertThat(window.address()).isEqualTo("work");
        assertThat(incidents.find(reported).outcome()).isEqualTo(Outcome.MERGED);
        assertThat(cases.waiting(reported)).isEmpty();
        IncidentRecord record = records.unchecked(known.id());
        assertThat(record.claims().getLast().text().in(Language.EN)).isEqualTo("He is ill.");
        assertThat(record.claims().getLast().attribution()).isEqualTo(Claim.Attribution.WITNESS);
        assertThat(record.involvements().getLast().part()).isEqualTo(Part.WITNESS);
    }

    @Test
    void joinsNothingAtRegistrationUntilTheFormIsRight() {
        Incident known = incidents.find(cases.registered());
        Incident reported = incidents.find(cases.reported());
        Window window = windows.of(as.newUser(Role.INTAKE)).open("intake/" + reported.number() + "/register").press("desk.claim")
                .fill("incident.title", "Another: " + known.title().en()).fill("intake.claims", "x".repeat(Claim.LONGEST_TEXT + 1));

        window.press(same(window, known));

        assertThat(window.complaint("intake.claims")).isEqualTo(window.words("intake.claimTooLong", Claim.LONGEST_TEXT));
        assertThat(cases.waiting(reported.id())).containsExactly("Register report");
    }

    @Test
    void takesAKnownPersonInsteadOfEnteringThemAnew() {
        PersonId known = as.role(Role.INTAKE, () -> people.enter(new LocalizedText("Нұргүл Танылған", null, null), Set.of(), null,
                new LocalizedText("редактор", null, null))).id();
        IncidentId reported = cases.reported();
        UserId officer = as.newUser(Role.INTAKE);
        Window window = windows.of(officer).open("intake/" + incidents.find(reported).number() + "/register").press("desk.claim")
                .fill("intake.who", named("Nurgul Tanylgan")).fillLast("intake.who", named("Совсем Новый")).fill("incident.categories", Set.of(categories.coded("ATTACK")));

        window.press(window.all(Button.class).filter(one -> one.getText().equals(window.words("intake.take"))).findFirst().orElseThrow());

        assertThat((List<?>) window.value("intake.participants")).hasSize(2);
        window.press("intake.register");
        assertThat(window.address()).isEqualTo("work");
        var victims = records.unchecked(reported).victims();
        assertThat(victims).hasSize(2).extracting(one -> one.person()).contains(known);
        assertThat(victims).extracting(one -> one.post().in(Language.RU)).containsExactlyInAnyOrder("редактор", "");
    }

    @Test
    void showsNothingOfACaseTheReaderMayNotSee() {
        Incident guarded = incidents.find(cases.restricted(as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER),
                Remedy.MONITOR));

        Window window = windows.of(Role.INTAKE).open("incidents/new").fill("incident.title", guarded.title().en())
                .fillDay("incident.when", cases.today());

        assertThat(window.text()).doesNotContain(guarded.number().toString());
    }

    @Test
    void complainsOfANameWithoutLettersAndKeepsWhatIsTyped() {
        IncidentId reported = cases.reported();
        Window window = windows.of(as.newUser(Role.INTAKE)).open("intake/" + incidents.find(reported).number() + "/register")
                .press("desk.claim").fill("intake.who", named("\u200B-\u202E")).fill("incident.categories", Set.of(categories.coded("ATTACK")));

        window.press("intake.register");

        assertThat(window.complaint("intake.who")).isEqualTo(window.words("directory.refusal.name", People.LONGEST_NAME));
        assertThat((List<?>) window.value("intake.participants")).hasSize(1);
    }

    @Test
    void comparesTwoIncidentsSideBySideAndTellsThemApart() {
        Incident one = incidents.find(cases.registered());
        Incident other = incidents.find(cases.registered());
        Window window = windows.of(Role.INTAKE).open("incidents/" + one.number() + "/merge/" + other.number());
        assertThat(window.text()).contains(one.title().en(), other.title().en());

        window.press("incident.merge.two");
        assertThat(window.address()).isEqualTo("incidents/" + one.number());

        window.open("incidents/" + one.number() + "/merge/" + other.number()).press("incident.merge.keep", one.number().toString());
        assertThat(window.address()).isEqualTo("incidents/" + one.number());
        assertThat(window.text()).contains(window.words("incident.joined"));
        window.press("directory.merge.undo");
        assertThat(cases.waiting(other.id())).isEqualTo(List.of("Verify facts"));
    }

    private static PersonField.Choice named(String name) {
        return new PersonField.Choice(null, name);
    }

    private static Button same(Window window, Incident known) {
        String words = window.words("intake.sameAs", known.number().toString());
        return window.all(Button.class).filter(one -> one.getAriaLabel().filter(words::equals).isPresent()).findFirst()
                .orElseThrow(() -> new AssertionError("Not offered: " + words + " in\n" + window.text()));
    }
}
