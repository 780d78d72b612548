package org.arasha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.Posts;
import org.arasha.directory.ui.PersonField;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.legal.Remedy;
import org.arasha.shared.Coordinates;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** One screen on which a report is taken and registered at once, or kept for later. */
@ArashaTest
record NewReportScreenTests(Windows windows, Incidents incidents, IncidentMerges merges, Reports reports, Intake intake, Records records,
        Categories categories, Organisations organisations, People people, Posts posts, JdbcClient jdbc, Cases cases, As as) {

    @Test
    void registersInOneGoWithThoseWhoHadAPart() {
        Window window = filled(windows.of(Role.INTAKE).open("incidents/new"))
                .fill("intake.who", named("Bolat Reporter")).fill("intake.who.post", "editor")
                .fillLast("incident.part", Involvement.Part.PERPETRATOR)
                .fillLast("intake.who.nameless", true).fillLast("intake.who", named("a man in plain clothes"));

        window.press("intake.register");

        IncidentId id = shown(window);
        assertThat(window.notices()).contains(window.words("intake.registered", incidents.find(id).number().toString()));
        assertThat(cases.waiting(id)).containsExactly("Verify facts");
        assertThat(records.unchecked(id).involvements()).extracting(Involvement::part)
                .containsExactly(Involvement.Part.VICTIM, Involvement.Part.PERPETRATOR);
        assertThat(records.unchecked(id).involvements().getLast().unknown()).isEqualTo(new LocalizedText(null, null, "a man in plain clothes"));
        assertThat(records.unchecked(id).claims()).hasSize(2);
    }

    @Test
    void whetherSomebodyIsHeldNowIsAskedRightAfterTheEvent() {
        Window window = windows.of(Role.INTAKE).open("incidents/new");

        List<Component> shown = window.all(Component.class).toList();

        assertThat(shown.indexOf(window.field("incident.alarm.heldNow"))).isLessThan(shown.indexOf(window.field("intake.who")))
                .isGreaterThan(shown.indexOf(window.field("incident.locality")));
    }

    /** So that a verifier can call who told it, also of a report that was joined. */
    @Test
    void showsThoseWhoVerifyWhatWasToldAndHowToReachWhoToldIt() {
        Window window = filled(windows.of(Role.INTAKE).open("incidents/new")).fill("intake.contact", "by phone, 7 77 01")
                .fill("intake.who", named("Told " + UUID.randomUUID())).press("intake.register");
        IncidentId known = shown(window);
        Window other = filled(windows.of(Role.INTAKE).open("incidents/new")).fill("intake.contact", "by mail to a friend")
                .fill("intake.who", named("Told " + UUID.randomUUID())).press("intake.register");
        IncidentId joined = shown(other);
        as.role(Role.INTAKE, () -> merges.merge(joined, known));

        String number = incidents.find(known).number().toString();
        for (String address : List.of("incidents/" + number, "incidents/" + number + "/verify")) {
            assertThat(windows.of(Role.VERIFIER).open(address).text()).contains("by phone, 7 77 01", "by mail to a friend",
                    incidents.find(joined).number().toString(), "She was taken away.\nNobody said why.");
        }
        assertThatThrownBy(() -> as.role(Role.AUDITOR, () -> reports.of(known))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void asksForWhatARegistrationNeedsButNotOfWhoKeepsItForLater() {
        Window window = windows.of(Role.INTAKE).open("incidents/new").fill("incident.title", "Hit at the market")
                .fillDay("incident.when", cases.today()).fill("intake.told", "He was hit.\n" + "x".repeat(2_001))
                .fillLast("intake.who.post", "editor");

        window.press("intake.register");
        assertThat(window.complaint("incident.categories")).isEqualTo(window.words("incident.refusal.noCategory"));
        assertThat(window.complaint("intake.told")).isEqualTo(window.words("intake.claimTooLong", 2_000));
        assertThat(window.complaint("intake.who")).isEqualTo(window.words("ui.required"));

        window.fillLast("intake.who.post", "").press("intake.saveForLater");
        assertThat(cases.waiting(shown(window))).containsExactly("Register report");
    }

    @Test
    void keepsADraftForTheNextDeviceAndDropsItWithTheReport() {
        UserId officer = as.newUser(Role.INTAKE);
        filled(windows.of(officer).open("incidents/new")).fill("intake.who", named("Bolat " + UUID.randomUUID()));

        Window other = windows.of(officer).open("incidents/new");
        assertThat(other.value("incident.title")).isEqualTo("Held in Aktau");
        assertThat((List<?>) other.value("intake.participants")).hasSize(1);
        assertThat((Set<?>) other.value("incident.categories")).hasSize(1);

        other.press("intake.register");
        assertThat(windows.of(officer).open("incidents/new").value("incident.title")).isEqualTo("");
    }

    /** Who comes back to the first device has that form still open. */
    @Test
    void keepsWhatWasTypedOnTheSecondDeviceWhenSomebodyGoesOnOnTheFirst() {
        UserId officer = as.newUser(Role.INTAKE);
        Window first = filled(windows.of(officer).open("incidents/new"));
        Window second = windows.of(officer).open("incidents/new");
        second.write("intake.told", "He was let go.").fill("intake.who", named("Second " + UUID.randomUUID())).fill("intake.contact", "by phone");

        first.fill("incident.title", "Held and let go");

        assertThat(first.written("intake.told")).isEqualTo("He was let go.");
        assertThat((List<?>) first.value("intake.participants")).hasSize(1);
        Window third = windows.of(officer).open("incidents/new");
        assertThat(third.value("incident.title")).isEqualTo("Held and let go");
        assertThat(third.written("intake.told")).isEqualTo("He was let go.");
        assertThat(third.value("intake.contact")).isEqualTo("by phone");
    }

    @Test
    void sendsNothingUntilWhatWasTypedOnTheSecondDeviceHasBeenSeen() {
        UserId officer = as.newUser(Role.INTAKE);
        Window first = filled(windows.of(officer).open("incidents/new")).fill("intake.who", named("Seen " + UUID.randomUUID()));
        windows.of(officer).open("incidents/new").write("intake.told", "He was let go.");

        first.press("intake.register");

        assertThat(first.notices()).contains(first.words("desk.refusal.typedElsewhere"));
        assertThat(first.address()).isEqualTo("incidents/new");
        assertThat(first.written("intake.told")).isEqualTo("He was let go.");
        assertThat(records.unchecked(shown(first.press("intake.register"))).claims()).extracting(claim -> claim.text().en())
                .containsExactly("He was let go.");
    }

    @Test
    void findsAgainADayThatIsNoneYet() {
        UserId officer = as.newUser(Role.INTAKE);
        windows.of(officer).open("incidents/new").fillPart("incident.when", Select.class, 0, PartialDate.Kind.RANGE)
                .fillDay("incident.when", cases.today().minusDays(3));

        Window later = windows.of(officer).open("incidents/new");
        assertThat(later.day("incident.when")).isEqualTo(cases.today().minusDays(3));
        assertThat(later.value("incident.when")).isNull();
        later.fillPart("incident.when", DatePicker.class, 1, cases.today());
        PartialDate range = PartialDate.between(cases.today().minusDays(3), cases.today());
        assertThat(later.value("incident.when")).isEqualTo(range);

        Window ahead = windows.of(officer).open("incidents/new");
        assertThat(ahead.value("incident.when")).isEqualTo(range);
        ahead.fillPart("incident.when", DatePicker.class, 1, cases.today().plusDays(1));
        assertThat(windows.of(officer).open("incidents/new").complaint("incident.when")).isNotEmpty();
        ahead.fillDay("incident.when", null).fillPart("incident.when", DatePicker.class, 1, null);
        assertThat(windows.of(officer).open("incidents/new").day("incident.when")).isNull();
    }

    @Test
    void findsAgainWhatWasBegunFromAPersonOrAnotherIncident() {
        UserId officer = as.newUser(Role.INTAKE);
        Incident event = incidents.find(cases.registered());
        UUID person = records.unchecked(event.id()).victims().getFirst().person().value();
        windows.of(officer).open("incidents/new?event=" + event.number()).fill("incident.title", "Of the same event");
        windows.of(officer).open("incidents/new?person=" + person).fill("incident.title", "With the same person");

        Window returned = windows.of(officer).open("incidents/new");

        assertThat(returned.text()).contains("Of the same event", "With the same person");
        assertThat(returned.all(Anchor.class).map(Anchor::getHref))
                .contains("incidents/new?event=" + event.number(), "incidents/new?person=" + person);
        assertThat(returned.open("incidents/new?person=" + person).value("incident.title")).isEqualTo("With the same person");
    }

    /** Else the letter in the other language would name the town of the other incident. */
    @Test
    void keepsNothingOfAPlaceThatIsReplacedByAnother() {
        Incident event = incidents.find(cases.registered());
        Place place = new Place(new LocalizedText("Актобе", null, "Aktobe"), null, new LocalizedText("у рынка", null, "at the market"),
                new Coordinates(new BigDecimal("50.28"), new BigDecimal("57.16")));
        as.role(Role.MANAGER, () -> incidents.describe(event.id(), event.version(), event.title(), event.when(), place, event.categoryIds(),
                event.alarm(), false));
        Window window = windows.of(as.newUser(Role.INTAKE)).open("incidents/new?event=" + event.number()).fill("incident.title", "Operator held")
                .fill("incident.locality", "Oral").fill("intake.who", named("Operator " + UUID.randomUUID())).press("intake.register");

        assertThat(incidents.find(shown(window)).place())
                .isEqualTo(new Place(LocalizedText.of(Language.EN, "Oral"), null, place.words()));
    }

    @Test
    void asksWhetherANameThatIsKnownMeansThemAndRegistersNothingUntilItIsSaid() {
        String name = "Known " + UUID.randomUUID();
        Incident first = incidents.find(shown(filled(windows.of(Role.INTAKE).open("incidents/new"))
                .fill("incident.locality", "Aktau").fill("intake.who", named(name)).press("intake.register")));
        PersonId known = records.unchecked(first.id()).victims().getFirst().person();
        UserId officer = as.newUser(Role.INTAKE);
        Window window = filled(windows.of(officer).open("incidents/new")).fill("intake.who", named(name.toUpperCase(Locale.ROOT)));

        assertThat(window.press("intake.register").complaint("incident.namesake.ask")).isEqualTo(window.words("incident.namesake.ask.needed"));
        assertThat(window.address()).isEqualTo("incidents/new");
        assertThat(window.press("intake.saveForLater").address()).isEqualTo("incidents/new");
        assertThat(answers(window)).hasSize(2).first().asString().isEqualTo(name + " · Aktau · 1 case");

        window.choose("incident.namesake.ask", 1);
        Window other = windows.of(officer).open("incidents/new");
        assertThat(other.has("incident.namesake.ask")).isTrue();
        IncidentId second = shown(other.press("intake.register"));
        PersonId another = records.unchecked(second).victims().getFirst().person();
        assertThat(another).isNotEqualTo(known);

        Window third = filled(windows.of(officer).open("incidents/new")).fill("intake.who", named(name));
        assertThat(answers(third)).hasSize(3);
        int theFirst = answers(third).indexOf(name + " · Aktau · 1 case");
        assertThat(records.unchecked(shown(third.choose("incident.namesake.ask", theFirst).press("intake.register"))).victims().getFirst()
                .person()).isEqualTo(known);
    }

    @Test
    void takesTheSameNewNameForTheOneNamedAboveUnlessItIsAnother() {
        String name = "Twice " + UUID.randomUUID();
        Window window = filled(windows.of(as.newUser(Role.INTAKE)).open("incidents/new")).fill("intake.who", named(name))
                .fillLast("intake.who", named(name));
        assertThat(answers(window)).containsExactly(window.words("incident.namesake.above"), window.words("incident.namesake.another"));

        window.choose("incident.namesake.ask", 1).press("intake.register");

        assertThat(records.unchecked(shown(window)).people()).hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private static List<String> answers(Window window) {
        RadioButtonGroup<Object> group = (RadioButtonGroup<Object>) window.field("incident.namesake.ask");
        return group.getListDataView().getItems().map(group.getItemLabelGenerator()).toList();
    }

    @Test
    void makesOneCaseOfAReportWhoseAnswerWasLost() {
        UserId officer = as.newUser(Role.INTAKE);
        Window sent = filled(windows.of(officer).open("incidents/new")).fill("intake.who", named("Lost " + UUID.randomUUID()));
        Window reloaded = windows.of(officer).open("incidents/new");
        Window changed = windows.of(officer).open("incidents/new");

        String number = incidents.find(shown(sent.press("intake.register"))).number().toString();
        reloaded.press("intake.saveForLater");
        changed.write("intake.told", "He was let go.");
        changed.press("intake.saveForLater");

        assertThat(reloaded.address()).isEqualTo("incidents/" + number);
        assertThat(reloaded.notices()).contains(reloaded.words("intake.takenBefore", number));
        assertThat(changed.notices()).contains(changed.words("intake.refusal.takenBefore", number));
        assertThat(changed.written("intake.told")).isEqualTo("He was let go.");
        Window opened = windows.of(officer).open("incidents/new");
        assertThat(opened.written("intake.told")).isEqualTo("He was let go.");
        changed.press("intake.saveForLater").choose("incident.namesake.ask", 0).press("intake.saveForLater");
        assertThat(shown(changed)).isNotEqualTo(shown(sent));
    }

    @Test
    void makesOneCaseInTwoWindowsThatWereOpenedBeforeAnythingWasKept() {
        UserId officer = as.newUser(Role.INTAKE);
        Window first = windows.of(officer).open("incidents/new");
        Window second = windows.of(officer).open("incidents/new");
        filled(first).fill("intake.who", named("Once " + UUID.randomUUID()));
        second.fill("intake.contact", "by phone");

        first.press("intake.register");
        assertThat(first.notices()).contains(first.words("desk.refusal.typedElsewhere"));
        first.press("intake.register");
        second.press("intake.register");

        assertThat(shown(second)).isEqualTo(shown(first));
    }

    @Test
    void beginsAnewWhereAnotherWindowHasKeptWhatWasSent() {
        UserId officer = as.newUser(Role.INTAKE);
        Window sent = filled(windows.of(officer).open("incidents/new")).fill("intake.who", named("Kept " + UUID.randomUUID()));
        Window same = windows.of(officer).open("incidents/new");
        Window more = windows.of(officer).open("incidents/new");
        String number = incidents.find(shown(sent.press("intake.register"))).number().toString();

        same.fill("intake.contact", "by phone").fill("intake.contact", "");
        Window anew = windows.of(officer).open("incidents/new");
        assertThat(anew.value("incident.title")).isEqualTo("");
        assertThat(anew.notices()).contains(anew.words("intake.takenBefore", number));

        more.write("intake.told", "He was let go.");
        Window another = windows.of(officer).open("incidents/new");
        assertThat(another.notices()).contains(another.words("intake.refusal.takenBefore", number));
        another.press("intake.saveForLater").choose("incident.namesake.ask", 0).press("intake.saveForLater");
        assertThat(shown(another)).isNotEqualTo(shown(sent));
    }

    @Test
    void asksWhetherAReportWithMoreInItIsAnother() {
        UserId officer = as.newUser(Role.INTAKE);
        Window sent = filled(windows.of(officer).open("incidents/new")).fill("intake.who", named("More " + UUID.randomUUID()));
        Window more = windows.of(officer).open("incidents/new");
        String number = incidents.find(shown(sent.press("intake.register"))).number().toString();

        more.fillLast("incident.part", Involvement.Part.WITNESS).fillLast("intake.who", named("Witness " + UUID.randomUUID()))
                .press("intake.register");

        assertThat(more.notices()).contains(more.words("intake.refusal.takenBefore", number));
        assertThat((List<?>) more.value("intake.participants")).hasSize(2);
    }

    @Test
    void anotherReportIsBegunBesideOneThatIsHalfTyped() {
        UserId officer = as.newUser(Role.INTAKE);
        Window window = filled(windows.of(officer).open("incidents/new")).fill("intake.channel", Report.Channel.VISIT);

        window.press("intake.another");
        assertThat(window.value("incident.title")).isEqualTo("");
        assertThat(window.text()).contains(window.words("intake.begun"), "Held in Aktau");
        window.fill("incident.title", "Hit in Oral").fill("intake.channel", Report.Channel.MESSENGER);

        Window first = windows.of(officer).open("incidents/new");
        assertThat(first.value("incident.title")).isEqualTo("Held in Aktau");
        assertThat(first.value("intake.channel")).isEqualTo(Report.Channel.VISIT);
        assertThat(first.text()).contains("Hit in Oral");
        first.press("intake.register");
        String second = first.open("incidents/new").all(Anchor.class).map(Anchor::getHref)
                .filter(address -> address.startsWith("incidents/new?draft=")).findFirst().orElseThrow();
        assertThat(first.value("incident.title")).isEqualTo("");
        assertThat(first.open(second).value("incident.title")).isEqualTo("Hit in Oral");
    }

    @Test
    void beginsAnotherIncidentOfTheSameEvent() {
        Incident event = incidents.find(cases.registered());
        Window window = windows.of(Role.INTAKE).open("incidents/" + event.number()).press("incident.link.another");
        assertThat(window.address()).isEqualTo("incidents/new");
        assertThat(window.value("intake.told")).isEqualTo("A reporter was held.\nNobody said why.");
        assertThat(window.value("incident.when")).isEqualTo(event.when());
        assertThat(window.value("intake.source.title")).isEqualTo("Talk");
        assertThat((List<?>) window.value("intake.participants")).isEmpty();

        CheckboxGroup<?> people = (CheckboxGroup<?>) window.field("intake.sameEvent.people");
        window.fill("intake.sameEvent.people", people.getGenericDataView().getItems().collect(Collectors.toSet()))
                .fill("incident.title", "Her cameraman " + UUID.randomUUID()).press("intake.register");

        IncidentId made = shown(window);
        assertThat(window.text()).contains(window.words("incident.linkKind.SAME_EVENT"), event.number() + " · " + event.title().en());
        assertThat(records.unchecked(made).victims().getFirst().person())
                .isEqualTo(records.unchecked(event.id()).victims().getFirst().person());
    }

    @Test
    void beginsAnotherIncidentOfTheEventOfACaseThatHasEnded() {
        IncidentId ended = cases.analysed(Remedy.NONE);
        cases.close(ended, Outcome.NOT_KNOWN);
        Incident event = incidents.find(ended);

        Window window = windows.of(Role.INTAKE).open("incidents/" + event.number()).press("incident.link.another");
        window.fill("incident.title", "Her cameraman " + UUID.randomUUID()).press("intake.register");

        assertThat(window.text()).contains(window.words("incident.linkKind.SAME_EVENT"), event.number() + " · " + event.title().en());
        assertThat(incidents.find(ended)).isEqualTo(event);
    }

    @Test
    void takesOverOfTheSameEventWhatOneSideSaysAndNobodyContradicts() {
        Incident event = incidents.find(cases.registered());
        Claim first = records.unchecked(event.id()).claims().getFirst();
        as.role(Role.VERIFIER, () -> {
            records.add(claim(event, Claim.Attribution.OFFICIAL_BODY, "She was not held.", Set.of(new Claim.Contradicted(first.id().value()))));
            records.add(claim(event, Claim.Attribution.MEDIA, "She was seen.", Set.of()));
            records.add(claim(event, Claim.Attribution.VICTIM, "She was cold.", Set.of()));
        });

        Window window = windows.of(Role.INTAKE).open("incidents/new?event=" + event.number());

        assertThat(window.value("intake.told")).isEqualTo("Nobody said why.\nShe was cold.");
        assertThat(window.value("intake.toldBy")).isEqualTo(Claim.Attribution.VICTIM);
        assertThat(window.text()).contains(window.words("intake.sameEvent.claims", 3));
    }

    /** Else Kazakh words would be kept as English ones. */
    @Test
    void takesOverOfTheSameEventWhatIsInTheLanguageOfTheForm() {
        Incident event = incidents.find(cases.registered());
        LocalizedText unknown = LocalizedText.of(Language.KK, "Бейтаныс екі адам");
        as.role(Role.VERIFIER, () -> {
            records.add(claim(event, Claim.Attribution.VICTIM, LocalizedText.of(Language.KK, "Оны ұстады."), Set.of()));
            records.add(new Involvement(InvolvementId.fresh(), 0, event.id(), 1, Involvement.Part.PERPETRATOR, null, null, null, unknown,
                    null, LocalizedText.NONE, null));
        });
        UserId officer = as.newUser(Role.INTAKE);
        Window window = windows.of(officer).open("incidents/new?event=" + event.number());
        assertThat(window.value("intake.told")).isEqualTo("A reporter was held.\nNobody said why.");
        assertThat(window.text()).contains(window.words("intake.sameEvent.claims", 1));

        CheckboxGroup<?> people = (CheckboxGroup<?>) window.field("intake.sameEvent.people");
        window.fill("intake.sameEvent.people", people.getGenericDataView().getItems().collect(Collectors.toSet()))
                .fill("incident.title", "Her cameraman " + UUID.randomUUID());
        Window later = windows.of(officer).open("incidents/new?event=" + event.number()).press("intake.register");

        IncidentId made = shown(later);
        assertThat(records.unchecked(made).sources()).singleElement().extracting(Source::title).isEqualTo(Cases.text("Talk"));
        assertThat(records.unchecked(made).involvements()).extracting(Involvement::post).contains(Cases.text("reporter"));
        assertThat(records.unchecked(made).involvements()).extracting(Involvement::unknown).contains(unknown);
    }

    /** Else English sentences would stand in the Kazakh letter. */
    @Test
    void leavesClaimsOfTheSameEventInTheLanguageTheyWereTakenIn() {
        Incident event = incidents.find(cases.registered());
        as.role(Role.VERIFIER, () -> {
            records.add(claim(event, Claim.Attribution.VICTIM, LocalizedText.of(Language.EN, "She was cold."), Set.of()));
            records.add(claim(event, Claim.Attribution.VICTIM, LocalizedText.of(Language.KK, "Оны ұстады."), Set.of()));
        });
        UserId officer = as.newUser(Role.INTAKE);
        windows.of(officer).open("incidents/new?event=" + event.number()).fill("ui.textLanguage", Language.KK)
                .write("intake.told", "She was cold.\nA reporter was held.\nNobody said why.\nОл әлі сонда.");

        Window later = windows.of(officer).open("incidents/new?event=" + event.number());
        assertThat(later.text()).contains(later.words("intake.sameEvent.claims", 1));
        later.fill("incident.title", "Оператор").fill("intake.who", named("Operator " + UUID.randomUUID())).press("intake.register");

        assertThat(records.unchecked(shown(later)).claims()).hasSize(4).extracting(Claim::text)
                .contains(LocalizedText.of(Language.EN, "She was cold."), LocalizedText.of(Language.KK, "Ол әлі сонда."));
    }

    @Test
    void takesOverNoTranslationOfAClaimOfTheSameEvent() {
        Incident event = incidents.find(cases.registered());
        as.role(Role.VERIFIER, () -> records.add(claim(event, Claim.Attribution.VICTIM,
                new LocalizedText(null, "Оны ұстады.", "She was cold."), Set.of())));
        Window window = windows.of(as.newUser(Role.INTAKE)).open("incidents/new?event=" + event.number());
        assertThat(window.text()).doesNotContain(window.words("intake.sameEvent.claims", 1));

        window.fill("ui.textLanguage", Language.KK).fill("incident.title", "Оператор")
                .fill("intake.who", named("Operator " + UUID.randomUUID())).press("intake.register");

        assertThat(records.unchecked(shown(window)).claims()).extracting(Claim::text).last().isEqualTo(LocalizedText.of(Language.EN, "She was cold."));
    }

    @Test
    void makesOneCaseOfTheSameEventWhosePlaceIsKnownInOtherLanguages() {
        Incident event = incidents.find(cases.registered());
        Place place = new Place(new LocalizedText(null, "Ақтөбе", "Aktobe"), null, LocalizedText.NONE);
        as.role(Role.MANAGER, () -> incidents.describe(event.id(), event.version(), event.title(), event.when(), place, event.categoryIds(),
                event.alarm(), false));
        UserId officer = as.newUser(Role.INTAKE);
        String address = "incidents/new?event=" + event.number();
        Window sent = windows.of(officer).open(address).fill("ui.textLanguage", Language.KK).fill("incident.title", "Оператор")
                .fill("intake.who", named("Operator " + UUID.randomUUID()));
        Window reloaded = windows.of(officer).open(address);

        IncidentId made = shown(sent.press("intake.register"));
        reloaded.press("intake.register");

        assertThat(incidents.find(made).place().locality()).isEqualTo(place.locality());
        assertThat(shown(reloaded)).isEqualTo(made);
    }

    @Test
    void aDraftOfBeforeTheLanguageWasAskedIsInThatOfTheScreen() {
        IncidentId id = intake.receive(new ReportFromOutside(Report.Channel.WEB, LocalizedText.of(Language.KK, "Тілшіні ұстады"), null,
                "Тілшіні ұстады", null, null, null, null, Alarm.NONE, cases.today())).id();
        UserId officer = as.newUser(Role.INTAKE);
        String address = "intake/" + incidents.find(id).number() + "/register";
        windows.of(officer).open(address).press("desk.claim").fill("incident.title", "A reporter was held");
        jdbc.sql("update form_draft set content = content - 'language' where user_id = ?").param(officer.value()).update();

        assertThat(windows.of(officer).open(address).value("ui.textLanguage")).isEqualTo(Language.EN);
    }

    private static Claim claim(Incident of, Claim.Attribution by, String words, Set<Claim.Contradicted> contradicts) {
        return claim(of, by, Cases.text(words), contradicts);
    }

    private static Claim claim(Incident of, Claim.Attribution by, LocalizedText words, Set<Claim.Contradicted> contradicts) {
        return new Claim(ClaimId.fresh(), 0, of.id(), 0, words, null, by, Claim.Standing.ALLEGED, null, false, Set.of(), Set.of(), contradicts);
    }

    @Test
    void keepsWhoSaysSoForWhoRegistersLater() {
        Window window = filled(windows.of(as.newUser(Role.VERIFIER)).open("incidents/new")).fill("intake.toldBy", Claim.Attribution.OUR_OBSERVER)
                .press("intake.save");
        IncidentId id = shown(window);

        Window later = windows.of(as.newUser(Role.INTAKE)).open("intake/" + incidents.find(id).number() + "/register").press("desk.claim");
        assertThat(later.value("intake.toldBy")).isEqualTo(Claim.Attribution.OUR_OBSERVER);
        later.press("intake.register");

        assertThat(records.unchecked(id).claims()).hasSize(2).extracting(Claim::attribution).containsOnly(Claim.Attribution.OUR_OBSERVER);
    }

    /** Else Kazakh sentences would stand in the Russian letter. */
    @Test
    void writesAReportDownInTheLanguageInWhichItCame() {
        String told = "Тілшіні ұстады " + UUID.randomUUID();
        IncidentId id = intake.receive(new ReportFromOutside(Report.Channel.WEB, LocalizedText.of(Language.KK, told), PartialDate.on(cases.today()),
                told, null, null, null, null, Alarm.NONE, cases.today())).id();
        Window window = windows.of(as.newUser(Role.INTAKE)).open("intake/" + incidents.find(id).number() + "/register").press("desk.claim");
        assertThat(window.value("ui.textLanguage")).isEqualTo(Language.KK);

        window.fill("incident.locality", "Ақтөбе").fill("incident.categories", Set.of(categories.coded("DETENTION"))).press("intake.register");

        assertThat(incidents.find(id).title()).isEqualTo(LocalizedText.of(Language.KK, told));
        assertThat(incidents.find(id).place().locality()).isEqualTo(LocalizedText.of(Language.KK, "Ақтөбе"));
        assertThat(records.unchecked(id).claims()).extracting(Claim::text).containsExactly(LocalizedText.of(Language.KK, told));

        Window page = windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number());
        assertThat(page.value("ui.textLanguage")).isEqualTo(Language.KK);
        page.fill("ui.textLanguage", Language.RU).fill("intake.news.text", "Его видели.").press("intake.news.add");
        assertThat(records.unchecked(id).claims().getLast().text()).isEqualTo(LocalizedText.of(Language.RU, "Его видели."));

        Window verifier = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(id).number() + "/verify").press("desk.claim")
                .pressNamed("verification.version", "1").write("verification.version.text", "Ешкімді ұстаған жоқ.")
                .fill("incident.claim.attribution", Claim.Attribution.OFFICIAL_BODY).press("ui.save");
        assertThat(records.unchecked(id).claims().getLast().text()).as(verifier.text()).isEqualTo(LocalizedText.of(Language.KK, "Ешкімді ұстаған жоқ."));
    }

    @Test
    void writesWhatIsTypedDownInTheLanguageThatWasChosen() {
        Window window = filled(windows.of(as.newUser(Role.INTAKE)).open("incidents/new")).fill("ui.textLanguage", Language.KK).press("intake.register");

        assertThat(incidents.find(shown(window)).title()).isEqualTo(LocalizedText.of(Language.KK, "Held in Aktau"));
    }

    @Test
    void leavesAGuardedCaseGuardedWhenItIsRegistered() {
        UserId officer = as.newUser(Role.INTAKE);
        Window window = filled(windows.of(officer).open("incidents/new")).fill("incident.restrict", true).press("intake.saveForLater");
        IncidentId id = shown(window);
        assertThat(incidents.isRestricted(id)).isTrue();

        window.open("intake/" + incidents.find(id).number() + "/register").press("desk.claim").press("intake.register");

        assertThat(cases.waiting(id)).containsExactly("Verify facts");
        assertThat(incidents.isRestricted(id)).isTrue();
    }

    @Test
    void comparesADraftWithWhatOthersHaveChangedInTheRecordSince() {
        UserId officer = as.newUser(Role.INTAKE);
        IncidentId id = cases.reported();
        String address = "intake/" + incidents.find(id).number() + "/register";
        windows.of(officer).open(address).press("desk.claim").fill("incident.title", "My title").fill("incident.alarm.violence", true)
                .fill("incident.categories", Set.of(categories.coded("DETENTION")));
        windows.close();
        Incident before = incidents.find(id);
        as.role(Role.MANAGER, () -> incidents.describe(id, before.version(), before.title(), before.when(), before.place(),
                Set.of(categories.coded("OTHER").id()), new Alarm(true, false, false, false, null), false));

        Window later = windows.of(officer).open(address).press("intake.register");
        assertThat(later.text()).contains(later.words("ui.versions.title"));
        assertThat(cases.waiting(id)).containsExactly("Register report");
        later.choose("incident.title", 0).choose("incident.categories", 0).choose("incident.alarm.heldNow", 1)
                .choose("incident.alarm.violence", 0).press("ui.versions.save").press("intake.register");

        assertThat(cases.waiting(id)).containsExactly("Verify facts");
        assertThat(incidents.find(id).alarm()).isEqualTo(new Alarm(true, false, true, false, null));
        assertThat(incidents.find(id).title().en()).isEqualTo("My title");
    }

    @Test
    void comparesWhatWasTypedInAWindowThatWasOpenBeforeOthersChangedTheRecord() {
        UserId officer = as.newUser(Role.INTAKE);
        IncidentId id = cases.reported();
        String address = "intake/" + incidents.find(id).number() + "/register";
        Window older = windows.of(officer).open(address).press("desk.claim");
        Incident before = incidents.find(id);
        as.role(Role.MANAGER, () -> incidents.describe(id, before.version(), Cases.text("Their title"), before.when(), before.place(),
                Set.of(categories.coded("OTHER").id()), before.alarm(), false));
        Window newer = windows.of(officer).open(address);

        older.fill("incident.categories", Set.of(categories.coded("DETENTION")));
        newer.fill("incident.locality", "Aktau").press("intake.register");

        assertThat(newer.text()).contains(newer.words("ui.versions.title"));
        assertThat(cases.waiting(id)).containsExactly("Register report");
        newer.choose("incident.title", 1).choose("incident.categories", 0).choose("incident.locality", 0).press("ui.versions.save")
                .press("intake.register");
        assertThat(cases.waiting(id)).containsExactly("Verify facts");
        assertThat(incidents.find(id).title()).isEqualTo(Cases.text("Their title"));
    }

    @Test
    void keepsARegionThatWasChosenWhateverTheDay() {
        Window window = windows.of(as.newUser(Role.INTAKE)).open("incidents/new").fillDay("incident.when", LocalDate.of(2023, 1, 1))
                .fill("incident.region", "KZ-10").fillDay("incident.when", LocalDate.of(2019, 3, 11));

        assertThat(window.value("incident.region")).isEqualTo("KZ-10");
    }

    @Test
    void laterNewsNamesItsSource() {
        IncidentId id = cases.registered();
        Window page = windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number()).fill("intake.news.text", "He was seen.")
                .fill("intake.source.title", "Morning paper").press("intake.news.add");
        assertThat(page.complaint("intake.source")).isEqualTo(page.words("ui.required"));

        page.fill("intake.source", Source.Kind.MEDIA_ITEM).press("intake.news.add");

        assertThat(records.unchecked(id).sources().getLast().title().en()).isEqualTo("Morning paper");
        assertThat(records.unchecked(id).claims().getLast().sourceIds()).containsExactly(records.unchecked(id).sources().getLast().id());
    }

    @Test
    void takesOverOfTheSameEventOrganisationsWhomPeopleWorkedForAndWhoDidWhat() {
        IncidentId event = cases.registered();
        OrganisationId paper = organisation("Paper " + UUID.randomUUID());
        PersonId guard = as.role(Role.LAWYER, () -> people.enter(Cases.text("Guard " + UUID.randomUUID()), Set.of(), null, LocalizedText.NONE)).id();
        as.role(Role.VERIFIER, () -> {
            records.add(new Involvement(InvolvementId.fresh(), 0, event, 1, Involvement.Part.VICTIM, null, null, paper, LocalizedText.NONE,
                    null, LocalizedText.NONE, null));
            records.add(new Involvement(InvolvementId.fresh(), 0, event, 2, Involvement.Part.PERPETRATOR, Involvement.Degree.ORDERED_IT, guard,
                    null, LocalizedText.NONE, paper, Cases.text("head of security"), null));
        });
        UserId officer = as.newUser(Role.INTAKE);
        String address = "incidents/new?event=" + incidents.find(event).number();
        Window window = windows.of(officer).open(address);
        CheckboxGroup<?> offered = (CheckboxGroup<?>) window.field("intake.sameEvent.people");
        window.fill("intake.sameEvent.people", offered.getGenericDataView().getItems().collect(Collectors.toSet()))
                .fill("incident.title", "Its site was blocked " + UUID.randomUUID());

        Window later = windows.of(officer).open(address).press("intake.register");

        assertThat(records.unchecked(shown(later)).involvements()).hasSize(3)
                .anySatisfy(one -> assertThat(one.organisation()).isEqualTo(paper))
                .anySatisfy(one -> {
                    assertThat(one.person()).isEqualTo(guard);
                    assertThat(one.degree()).isEqualTo(Involvement.Degree.ORDERED_IT);
                    assertThat(one.affiliation()).isEqualTo(paper);
                    assertThat(one.post()).isEqualTo(Cases.text("head of security"));
                });
    }

    @Test
    void registersOrganisationsOfTheRecordsAndNewOnesAndWhomPeopleWorkedFor() {
        OrganisationId paper = organisation("Paper " + UUID.randomUUID());
        String site = "Site " + UUID.randomUUID();
        UserId officer = as.newUser(Role.INTAKE);
        Window window = filled(windows.of(officer).open("incidents/new")).fill("intake.who", new PersonField.Choice(null, paper, "Paper"));
        assertThat(window.all(Checkbox.class).map(Checkbox::getLabel).filter(window.words("intake.who.organisation")::equals)).hasSize(1);
        window.fillLast("intake.who.organisation", true).fillLast("intake.who", named(site))
                .fillLast("intake.who", named("Reporter " + UUID.randomUUID())).fill("incident.affiliation", named(site));
        assertThat(window.all(Select.class).filter(one -> window.words("incident.degree").equals(one.getLabel()))).isEmpty();

        Window later = windows.of(officer).open("incidents/new").press("intake.register");

        List<Involvement> involved = records.unchecked(shown(later)).involvements();
        OrganisationId entered = involved.get(1).organisation();
        assertThat(involved).extracting(Involvement::organisation).containsExactly(paper, entered, null);
        assertThat(as.role(Role.LAWYER, () -> organisations.find(entered)).name()).isEqualTo(LocalizedText.of(Language.EN, site));
        assertThat(involved.getLast().affiliation()).isEqualTo(entered);
    }

    @Test
    void saysWhatSomebodyWasOnTheDayOfTheEventAndNotesItUnlessSomethingElseIsTyped() {
        OrganisationId paper = organisation("Weekly");
        PersonId reporter = as.role(Role.LAWYER, () -> people.enter(Cases.text("Reporter " + UUID.randomUUID()), Set.of(), null, LocalizedText.NONE)).id();
        as.role(Role.LAWYER, () -> posts.add(reporter, paper, Cases.text("columnist"), PartialDate.on(cases.today().minusDays(5)), null));
        Window window = filled(windows.of(as.newUser(Role.INTAKE)).open("incidents/new?person=" + reporter.value()));
        String then = window.words("intake.who.then", "columnist · Weekly");
        assertThat(window.text()).contains(then);

        assertThat(window.fillDay("incident.when", cases.today().minusDays(6)).text()).doesNotContain(then);
        assertThat(window.fillDay("incident.when", cases.today()).text()).contains(then);

        assertThat(records.unchecked(shown(window.press("intake.register"))).victims()).singleElement()
                .extracting(Involvement::affiliation, Involvement::post).containsExactly(paper, Cases.text("columnist"));
    }

    private OrganisationId organisation(String name) {
        return as.role(Role.LAWYER, () -> organisations.enter(Cases.text(name), LocalizedText.NONE, null, null)).id();
    }

    @Test
    void letsWhoIsNotOfIntakeSaveOnly() {
        Window window = windows.of(Role.LAWYER).open("incidents/new");

        assertThat(window.offers("intake.register")).isFalse();
        assertThat(window.offers("intake.save")).isTrue();
    }

    @Test
    void showsWhatIsKnownOnce() {
        Incident known = incidents.find(cases.registered());
        Window window = windows.of(as.newUser(Role.INTAKE)).open("intake/" + incidents.find(cases.reported()).number() + "/register")
                .press("desk.claim").fill("incident.title", known.title().en());

        assertThat(window.text()).contains(window.words("intake.alreadyKnown.incidents"), known.number().toString())
                .doesNotContain(window.words("directory.duplicates.compare"));
    }

    private Window filled(Window window) {
        return window.fill("incident.title", "Held in Aktau").fillDay("incident.when", cases.today())
                .fill("incident.categories", Set.of(categories.coded("DETENTION")))
                .fill("intake.told", "She was taken away.\nNobody said why.");
    }

    private static PersonField.Choice named(String name) {
        return new PersonField.Choice(null, name);
    }

    private IncidentId shown(Window window) {
        assertThat(window.address()).startsWith("incidents/2");
        return as.role(Role.MANAGER, () -> incidents.visible(window.address().substring("incidents/".length()))).id();
    }
}
