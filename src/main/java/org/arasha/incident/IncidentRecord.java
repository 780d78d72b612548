package org.arasha.incident;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.arasha.directory.Consent;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.shared.Language;
import org.arasha.shared.Place;

/** Everything known of one incident, read at one moment. */
public record IncidentRecord(Incident incident, List<Category> categories, PlaceNames places, List<Claim> claims, List<Involvement> involvements,
        List<Detention> detentions, List<Proceeding> proceedings, List<Source> sources, Map<PersonId, Person> persons,
        Map<OrganisationId, Organisation> organisations, List<Consent> consents) {

    /** Where it was, under the names of that day. */
    public Place place() {
        return incident.when() == null ? incident.place() : places.on(incident.place(), incident.when().anchor());
    }

    /** The region's name of that day; empty where none is known. */
    public String region(Language language) {
        String code = incident.place().region();
        return code == null || incident.when() == null ? "" : places.region(code, incident.when().anchor()).in(language);
    }

    /** Whether its categories call for a group of fields. */
    public boolean calls(FieldGroup group) {
        return categories.stream().anyMatch(category -> category.groups().contains(group));
    }

    /** Whom it was done to: persons and teams. */
    public List<Involvement> victims() {
        return involvements.stream().filter(one -> one.part() == Involvement.Part.VICTIM || one.part() == Involvement.Part.TARGET)
                .toList();
    }

    /** The name, or what is known of the unknown. */
    public String nameOf(Involvement involvement, Language language) {
        if (involvement.person() != null) {
            return nameOf(involvement.person(), language);
        }
        return involvement.organisation() != null
                ? Objects.requireNonNull(organisations.get(involvement.organisation())).name().in(language)
                : involvement.unknown().in(language);
    }

    public String nameOf(PersonId person, Language language) {
        return Objects.requireNonNull(persons.get(person)).nameIn(language);
    }

    public List<Source> sourcesOf(Claim claim) {
        return sources.stream().filter(source -> claim.sourceIds().contains(source.id())).toList();
    }

    /** The claims that this one contradicts or that contradict it. */
    public List<Claim> against(Claim claim) {
        return claims.stream().filter(other -> contradicts(claim, other) || contradicts(other, claim)).toList();
    }

    private static boolean contradicts(Claim claim, Claim other) {
        return claim.contradicts().stream().anyMatch(one -> one.claim().equals(other.id().value()));
    }
}
