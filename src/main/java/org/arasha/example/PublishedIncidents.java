package org.arasha.example;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.access.Role;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.intake.Intake;
import org.arasha.intake.Registration;
import org.arasha.intake.Report;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.NormId;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Place;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Foundation;
import org.arasha.verification.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The incidents of the published appeal, each reported, registered, verified and analysed. */
@Component
class PublishedIncidents {

    private static final String REMEDY_REASON = "Включено в коллективное обращение от 29 марта 2019 года.";

    private final Work work;
    private final Intake intake;
    private final Incidents incidents;
    private final Categories categories;
    private final Records records;
    private final People people;
    private final Consents consents;
    private final Verification verification;
    private final Analyses analyses;

    PublishedIncidents(Work work, Intake intake, Incidents incidents, Categories categories, Records records, People people,
            Consents consents, Verification verification, Analyses analyses) {
        this.work = work;
        this.intake = intake;
        this.incidents = incidents;
        this.categories = categories;
        this.records = records;
        this.people = people;
        this.consents = consents;
        this.verification = verification;
        this.analyses = analyses;
    }

    IncidentId load(ExampleFile file, ExampleFile incident, Map<String, OrganisationId> organisations, Set<NormId> broken) {
        IncidentId id = verified(file, incident, organisations);
        work.step(Role.LAWYER, id, "Task_AnalyseLegally",
                () -> analyses.decide(id, Findings.of(broken), Remedy.COLLECTIVE_APPEAL, REMEDY_REASON));
        return id;
    }

    /** As far as it goes before a lawyer looks at it. */
    IncidentId verified(ExampleFile file, ExampleFile incident, Map<String, OrganisationId> organisations) {
        String told = incident.records("claims").stream().map(claim -> claim.words("text", Language.RU))
                .collect(Collectors.joining("\n"));
        IncidentId id = work.as(Role.INTAKE, () -> intake.receive(incident.localized("title"), incident.date("when"),
                Report.Channel.PRESS, told, "", false)).id();
        work.step(Role.INTAKE, id, "Task_RegisterReport", () -> register(id, file, incident, organisations));
        work.step(Role.VERIFIER, id, "Task_VerifyFacts", () -> verify(id, incident));
        return id;
    }

    private void register(IncidentId id, ExampleFile file, ExampleFile incident, Map<String, OrganisationId> organisations) {
        Map<String, SourceId> sources = sources(id, file, incident);
        Map<String, ClaimId> claims = new HashMap<>();
        for (ExampleFile claim : incident.records("claims")) {
            claims.put(claim.text("key"), claim(id, file, claim, claims.size() + 1, sources, claims));
        }
        int position = 0;
        for (ExampleFile one : incident.records("involvements")) {
            records.add(involvement(id, file, one, ++position, organisations));
        }
        incident.records("detentions").forEach(one -> records.add(detention(id, file, one)));
        incident.records("proceedings").forEach(one -> records.add(proceeding(id, file, incident, one)));
        consents(id, file, incident);
        intake.register(id, incidents.find(id).version(), new Registration(incident.localized("title"), incident.date("when"),
                place(incident.at("place")), categories(incident), List.of(), List.of(), Claim.Attribution.OUR_OBSERVER, null,
                Alarm.NONE, false));
    }

    private void verify(IncidentId id, ExampleFile incident) {
        List<ExampleFile> known = incident.records("claims");
        List<Claim> claims = records.of(id).claims();
        for (Claim claim : claims) {
            Claim.Standing standing = Claim.Standing.valueOf(known.get(claim.position() - 1).text("standing"));
            records.assess(claim.id(), claim.version(), standing, null, claim.sourceIds());
        }
        Foundation read = verification.foundation(id);
        verification.conclude(id, read, Conclusion.suggestedBy(read.claims()), "");
    }

    private Map<String, SourceId> sources(IncidentId id, ExampleFile file, ExampleFile incident) {
        Map<String, SourceId> sources = new HashMap<>();
        List<String> keys = new ArrayList<>(incident.list("sources"));
        incident.records("claims").stream().flatMap(claim -> claim.list("sources").stream()).distinct().forEach(keys::add);
        for (String key : keys) {
            ExampleFile one = file.at("sources", key);
            String publisher = one.has("publisher")
                    ? file.at("organisations", one.text("publisher")).words("name", Language.RU) : null;
            sources.put(key, records.add(new Source(SourceId.fresh(), 0, id, sources.size() + 1,
                    Source.Kind.valueOf(one.text("kind")), one.localized("title"), publisher, one.text("address"),
                    one.has("date") ? LocalDate.parse(one.text("date")) : null,
                    one.has("language") ? Language.of(Locale.of(one.text("language"))) : null, null, false,
                    !one.has("cited-in-letters"))).id());
        }
        return sources;
    }

    /** What the authors established themselves rests on the published appeal. */
    private ClaimId claim(IncidentId id, ExampleFile file, ExampleFile claim, int position, Map<String, SourceId> sources,
            Map<String, ClaimId> earlier) {
        List<String> cited = claim.list("sources").isEmpty() ? List.of("published-appeal") : claim.list("sources");
        return records.add(new Claim(ClaimId.fresh(), 0, id, position, claim.localized("text"),
                claim.has("when") ? claim.date("when") : null, Claim.Attribution.valueOf(claim.text("attribution")),
                Claim.Standing.ALLEGED, null, claim.has("future"),
                claim.list("concerns").stream().map(key -> new Claim.Concerned(person(file, key))).collect(Collectors.toSet()),
                cited.stream().map(key -> new Claim.Cited(Objects.requireNonNull(sources.get(key)))).collect(Collectors.toSet()),
                claim.list("contradicts").stream().map(key -> new Claim.Contradicted(
                        Objects.requireNonNull(earlier.get(key)).value())).collect(Collectors.toSet()))).id();
    }

    private Involvement involvement(IncidentId id, ExampleFile file, ExampleFile one, int position,
            Map<String, OrganisationId> organisations) {
        PersonId person = one.has("person") ? person(file, one.text("person")) : null;
        LocalizedText post = one.has("person") && file.at("persons", one.text("person")).has("post")
                ? file.at("persons", one.text("person")).localized("post") : LocalizedText.NONE;
        return new Involvement(InvolvementId.fresh(), 0, id, position, Involvement.Part.valueOf(one.text("role")),
                one.has("degree") ? Involvement.Degree.valueOf(one.text("degree")) : null, person,
                one.has("organisation") ? organisations.get(one.text("organisation")) : null,
                one.has("unknown") ? one.localized("unknown") : LocalizedText.NONE,
                affiliation(file, one, organisations), post,
                one.has("written-as") ? one.text("written-as") : null);
    }

    private static @Nullable OrganisationId affiliation(ExampleFile file, ExampleFile one,
            Map<String, OrganisationId> organisations) {
        return one.has("person") && file.at("persons", one.text("person")).has("affiliation")
                ? organisations.get(file.at("persons", one.text("person")).text("affiliation")) : null;
    }

    private Detention detention(IncidentId id, ExampleFile file, ExampleFile one) {
        boolean measured = one.has("length");
        return new Detention(DetentionId.fresh(), 0, id, person(file, one.text("person")), one.date("from"),
                one.has("until") ? one.date("until") : null,
                measured ? Detention.Bound.valueOf(one.at("length").text("bound")) : null,
                measured ? (int) Duration.parse(one.at("length").text("time")).toMinutes() : null, one.has("length-of"),
                one.has("body") ? one.localized("body") : LocalizedText.NONE,
                one.has("place") ? one.localized("place") : LocalizedText.NONE, one.has("force"), false,
                null, null, null);
    }

    private Proceeding proceeding(IncidentId id, ExampleFile file, ExampleFile incident, ExampleFile one) {
        LocalizedText complainant = !one.has("complainant") ? LocalizedText.NONE
                : incident.records("involvements").stream()
                        .filter(other -> other.has("key") && other.text("key").equals(one.text("complainant")))
                        .findFirst().orElseThrow().localized("unknown");
        return new Proceeding(ProceedingId.fresh(), 0, id, Proceeding.Kind.valueOf(one.text("kind")), null,
                one.has("body") ? one.localized("body") : LocalizedText.NONE, complainant,
                one.list("persons").stream().map(key -> new Proceeding.Against(person(file, key))).collect(Collectors.toSet()),
                one.records("history").stream().map(step -> step(file, step)).toList());
    }

    private static Proceeding.Step step(ExampleFile file, ExampleFile step) {
        ExampleFile norm = file.at("norms", step.text("norm"));
        return new Proceeding.Step(Proceeding.Status.valueOf(step.text("status")), step.date("when"),
                new NormRef(norm.text("law"), norm.text("article"), null),
                step.has("mci") ? BigDecimal.valueOf(step.number("mci")) : null);
    }

    private void consents(IncidentId id, ExampleFile file, ExampleFile incident) {
        for (String key : file.at("persons").root().keySet()) {
            for (ExampleFile consent : file.at("persons", key).records("consents")) {
                if (consent.text("incident").equals(incident.text("key"))) {
                    consents.note(person(file, key), Consent.Purpose.valueOf(consent.text("purpose")),
                            Consent.State.valueOf(consent.text("state")), id.value(), null, null);
                }
            }
        }
    }

    /** Entered when first met; found again by name. */
    private PersonId person(ExampleFile file, String key) {
        ExampleFile one = file.at("persons", key);
        LocalizedText name = one.localized("name");
        return people.find(name.in(Language.RU)).orElseGet(() -> people.enter(name, Set.copyOf(one.list("variants")), null,
                one.has("post") ? one.localized("post") : LocalizedText.NONE)).id();
    }

    private static Place place(ExampleFile place) {
        return new Place(place.has("locality") ? place.localized("locality") : LocalizedText.NONE, place.text("region"),
                place.has("words") ? place.localized("words") : LocalizedText.NONE);
    }

    private Set<CategoryId> categories(ExampleFile incident) {
        return incident.list("categories").stream().map(key -> categories.coded(key.toUpperCase(Locale.ROOT)).id())
                .collect(Collectors.toSet());
    }
}
