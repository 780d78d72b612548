package org.arasha.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Consent;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.NamedIn;
import org.arasha.example.ExampleFile;
import org.arasha.example.LoadedExamples;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.Detention;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten incidents of the appeal of 29 March 2019, each typed into the incident's page and nowhere else. */
@ArashaTest
class SeedThroughTheScreensTests {

    private final ExampleFile file = ExampleFile.read();
    private final LoadedExamples examples;
    private final Appeals appeals;
    private final Incidents incidents;
    private final Records records;
    private final Categories categories;
    private final Organisations organisations;
    private final NamedIn namedIn;
    private final Windows windows;
    private final As as;
    private final UserId me;

    /** Whom the example cases name; other tests may have entered others of the same name. */
    private final Set<PersonId> loaded = new HashSet<>();

    private Window window;
    private IncidentId id;

    SeedThroughTheScreensTests(LoadedExamples examples, Appeals appeals, Incidents incidents, Records records,
            Categories categories, Organisations organisations, NamedIn namedIn, Windows windows, As as) {
        this.examples = examples;
        this.appeals = appeals;
        this.incidents = incidents;
        this.records = records;
        this.categories = categories;
        this.organisations = organisations;
        this.namedIn = namedIn;
        this.windows = windows;
        this.as = as;
        me = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void holdsEverythingThatTheLetterNeeds(int which) {
        IncidentId loadedAlready = appeals.find(examples.appealOf29March2019()).incidentIds().get(which);
        ExampleFile incident = file.records("incidents").get(which);
        loaded.addAll(record(loadedAlready).people());
        id = as.user(me, () -> incidents.open(IncidentId.fresh(), LocalizedText.of(Language.EN, "Typed " + UUID.randomUUID()),
                PartialDate.on(LocalDate.of(2019, 1, 1)), Place.UNKNOWN, Set.of(), Alarm.NONE, false)).id();
        window = windows.of(me).open("incidents/" + incidents.find(id).number());

        overview(incident);
        Set<String> cited = new HashSet<>(incident.list("sources"));
        incident.records("claims").forEach(claim -> cited.addAll(claim.list("sources")));
        cited.forEach(key -> source(file.at("sources", key)));
        incident.records("involvements").forEach(this::involved);
        incident.records("claims").forEach(claim -> claim(incident, claim));
        incident.records("detentions").forEach(this::detention);
        incident.records("proceedings").forEach(one -> proceeding(incident, one));
        consents(incident);

        assertThat(facts(record(id))).isEqualTo(facts(record(loadedAlready)));
    }

    private void overview(ExampleFile incident) {
        ExampleFile place = incident.at("place");
        window.pressNamed("ui.edit", window.words("incident.facts")).fill("incident.title", incident.localized("title"))
                .fill("incident.when", incident.date("when")).fill("incident.region", place.text("region"))
                .fill("incident.categories", incident.list("categories").stream()
                        .map(key -> categories.coded(key.toUpperCase(Locale.ROOT)).id()).collect(Collectors.toSet()));
        if (place.has("locality")) {
            window.fill("incident.locality", place.localized("locality"));
        }
        if (place.has("words")) {
            window.fill("incident.spot", place.localized("words"));
        }
        save();
    }

    private void source(ExampleFile one) {
        window.press("incident.sources.add").fill("incident.source.kind", Source.Kind.valueOf(one.text("kind")))
                .fill("incident.source.title", one.localized("title")).fill("incident.source.address", one.text("address"))
                .fill("incident.source.cited", !one.has("cited-in-letters"));
        if (one.has("publisher")) {
            window.fill("incident.source.publisher", file.at("organisations", one.text("publisher")).words("name", Language.RU));
        }
        if (one.has("date")) {
            window.fill("incident.source.publishedOn", LocalDate.parse(one.text("date")));
        }
        if (one.has("language")) {
            window.fill("incident.source.language", Language.of(Locale.of(one.text("language"))));
        }
        save();
    }

    private void involved(ExampleFile one) {
        window.press("incident.people.add").fill("incident.part", Involvement.Part.valueOf(one.text("role")));
        if (one.has("degree")) {
            window.fill("incident.degree", Involvement.Degree.valueOf(one.text("degree")));
        }
        if (one.has("person")) {
            ExampleFile person = file.at("persons", one.text("person"));
            window.fill("incident.person", named(one.text("person")));
            isThey();
            if (person.has("post")) {
                window.fill("incident.post", person.localized("post"));
            }
            if (person.has("affiliation")) {
                window.fill("incident.affiliation", organisation(person.text("affiliation")));
            }
            if (one.has("written-as")) {
                window.fill("incident.writtenAs", one.text("written-as"));
            }
        } else if (one.has("organisation")) {
            window.fill("incident.who", InvolvementForm.Who.ORGANISATION).fill("incident.organisation", organisation(one.text("organisation")));
        } else {
            window.fill("incident.who", InvolvementForm.Who.UNKNOWN).fill("incident.unknown", one.localized("unknown"));
        }
        save();
    }

    private void claim(ExampleFile incident, ExampleFile one) {
        IncidentRecord known = record(id);
        List<String> cited = one.list("sources").isEmpty() ? List.of("published-appeal") : one.list("sources");
        List<String> order = incident.records("claims").stream().map(claim -> claim.text("key")).toList();
        window.press("incident.claims.add").fill("incident.claim.text", one.localized("text"))
                .fill("incident.claim.attribution", Claim.Attribution.valueOf(one.text("attribution")))
                .fill("incident.claim.standing", Claim.Standing.valueOf(one.text("standing"))).fill("incident.claim.future", one.has("future"))
                .fill("incident.claim.concerned", persons(one.list("concerns")))
                .fill("incident.claim.sources", cited.stream().map(key -> known.sources().stream()
                        .filter(source -> source.address().equals(file.at("sources", key).text("address"))).findFirst().orElseThrow().id())
                        .collect(Collectors.toSet()))
                .fill("incident.claim.contradicts", one.list("contradicts").stream()
                        .map(key -> known.claims().get(order.indexOf(key)).id().value()).collect(Collectors.toSet()));
        if (one.has("when")) {
            window.fill("incident.claim.when", one.date("when"));
        }
        save();
    }

    private void detention(ExampleFile one) {
        window.press("incident.detentions.add").fill("incident.held.person", named(one.text("person")));
        isThey();
        window.fill("incident.held.from", one.date("from"))
                .fill("incident.held.ofTalk", one.has("length-of")).fill("incident.held.force", one.has("force"));
        if (one.has("until")) {
            window.fill("incident.held.until", one.date("until"));
        }
        if (one.has("length")) {
            long minutes = Duration.parse(one.at("length").text("time")).toMinutes();
            window.fill("incident.held.bound", Detention.Bound.valueOf(one.at("length").text("bound")))
                    .fill("incident.held.hours", (int) minutes / 60).fill("incident.held.minutes", (int) minutes % 60);
        }
        if (one.has("body")) {
            window.fill("incident.held.body", one.localized("body"));
        }
        if (one.has("place")) {
            window.fill("incident.held.place", one.localized("place"));
        }
        save();
    }

    private void proceeding(ExampleFile incident, ExampleFile one) {
        window.press("incident.cases.add").fill("incident.case.kind", Proceeding.Kind.valueOf(one.text("kind")))
                .fill("incident.case.against", persons(one.list("persons")));
        if (one.has("body")) {
            window.fill("incident.case.body", one.localized("body"));
        }
        if (one.has("complainant")) {
            window.fill("incident.case.complainant", incident.records("involvements").stream()
                    .filter(other -> other.has("key") && other.text("key").equals(one.text("complainant"))).findFirst().orElseThrow().localized("unknown"));
        }
        List<ExampleFile> history = one.records("history");
        for (int i = 0; i < history.size(); i++) {
            ExampleFile step = history.get(i);
            ExampleFile norm = file.at("norms", step.text("norm"));
            if (i > 0) {
                window.press("incident.step.add");
            }
            window.fillLast("incident.step.status", Proceeding.Status.valueOf(step.text("status"))).fillLast("incident.step.law", norm.text("law"))
                    .fillLast("incident.step.article", norm.text("article")).fillLast("incident.step.when", step.date("when"));
            if (step.has("mci")) {
                window.fillLast("incident.step.mci", BigDecimal.valueOf(step.number("mci")));
            }
        }
        save();
    }

    /** On the pages of those who gave or refused it. */
    private void consents(ExampleFile incident) {
        for (String key : file.at("persons").root().keySet()) {
            for (ExampleFile consent : file.at("persons", key).records("consents")) {
                if (consent.text("incident").equals(incident.text("key"))) {
                    PersonId person = persons(List.of(key)).iterator().next();
                    window.open("people/" + person.value())
                            .fill("directory.consent.purpose", Consent.Purpose.valueOf(consent.text("purpose")))
                            .fill("directory.consent.state", Consent.State.valueOf(consent.text("state")))
                            .fill("directory.consent.about", caseOf(person)).press("directory.consent.note");
                    assertThat(window.text()).contains(window.words("directory.consent.forCase", incidents.find(id).number()));
                }
            }
        }
    }

    private NamedIn.NamingCase caseOf(PersonId person) {
        return as.user(me, () -> namedIn.casesOf(person)).stream().filter(one -> one.id().equals(id.value())).findFirst().orElseThrow();
    }

    private void save() {
        window.press("ui.save");
        assertThat(window.offers("ui.save")).as("a form that is still open").isFalse();
    }

    /** Who is known already under a name that was typed, is meant. */
    private void isThey() {
        if (window.has("incident.namesake.ask")) {
            @SuppressWarnings("unchecked")
            RadioButtonGroup<NamesakeQuestion.Answer> asked = (RadioButtonGroup<NamesakeQuestion.Answer>) window.field("incident.namesake.ask");
            window.fill("incident.namesake.ask", asked.getListDataView().getItems()
                    .filter(one -> one.person() != null && loaded.contains(one.person())).findFirst().orElseThrow());
        }
    }

    private PersonInRecord.Choice named(String key) {
        return new PersonInRecord.Choice(null, file.at("persons", key).words("name", Language.RU));
    }

    private Set<PersonId> persons(List<String> keys) {
        IncidentRecord known = record(id);
        Set<String> names = keys.stream().map(key -> file.at("persons", key).words("name", Language.RU)).collect(Collectors.toSet());
        return known.people().stream().filter(person -> names.contains(known.nameOf(person, Language.RU))).collect(Collectors.toSet());
    }

    private OrganisationId organisation(String key) {
        LocalizedText name = file.at("organisations", key).localized("name");
        return organisations.search(name.ru()).stream().filter(one -> one.name().equals(name)).findFirst().map(Organisation::id).orElseThrow();
    }

    private IncidentRecord record(IncidentId of) {
        return as.user(me, () -> records.of(of));
    }

    /** All that the record says, without ids and versions. */
    private static Map<String, Object> facts(IncidentRecord record) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("overview", List.of(record.incident().title(), record.incident().when(), record.incident().place(), record.incident().categoryIds()));
        facts.put("claims", record.claims().stream().map(claim -> Arrays.asList(claim.position(), claim.text(), claim.when(),
                claim.attribution(), claim.standing(), claim.future(), claim.persons(),
                record.sourcesOf(claim).stream().map(Source::address).collect(Collectors.toSet()),
                record.against(claim).stream().map(Claim::position).collect(Collectors.toSet()))).toList());
        facts.put("people", record.involvements().stream().map(one -> Arrays.asList(one.position(), one.part(), one.degree(),
                one.person(), one.organisation(), one.unknown(), one.affiliation(), one.post(), one.writtenAs())).toList());
        facts.put("detentions", record.detentions().stream().map(one -> Arrays.asList(one.person(), one.from(), one.until(), one.bound(),
                one.minutes(), one.ofTalk(), one.body(), one.place(), one.force())).collect(Collectors.toSet()));
        facts.put("cases", record.proceedings().stream().map(one -> List.of(one.kind(), one.body(), one.complainant(), one.persons(), one.history()))
                .collect(Collectors.toSet()));
        facts.put("consents", record.consents().stream().map(one -> List.of(one.person(), one.purpose(), one.state(), one.about() == null)).toList());
        facts.put("sources", record.sources().stream().map(one -> Arrays.asList(one.kind(), one.title(), one.publisher(), one.address(),
                one.publishedOn(), one.language(), one.confidential(), one.cited())).collect(Collectors.toSet()));
        return facts;
    }
}
