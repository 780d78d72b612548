package org.arasha.incident;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Consent;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;
import org.arasha.shared.Id;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Place;

/**
 * Everything known of one incident at one moment.
 *
 * @param categories its own, in the order of their list
 * @param names      of the people and organisations it speaks of, as they were known at that moment
 * @param laws       what the laws are called that its cases are brought under
 * @param consents   that held at that moment, for all cases or for this one
 */
public record IncidentRecord(Incident incident, List<Category> categories, PlaceNames places, List<Claim> claims,
        List<Involvement> involvements, List<Detention> detentions, List<Proceeding> proceedings, List<Equipment> equipment,
        List<Source> sources, Map<UUID, LocalizedText> names, LawNames laws, List<Consent> consents) {

    /** Of which no law is known but those that Arasha begins with. */
    public IncidentRecord(Incident incident, List<Category> categories, PlaceNames places, List<Claim> claims,
            List<Involvement> involvements, List<Detention> detentions, List<Proceeding> proceedings, List<Equipment> equipment,
            List<Source> sources, Map<UUID, LocalizedText> names, List<Consent> consents) {
        this(incident, categories, places, claims, involvements, detentions, proceedings, equipment, sources, names, LawNames.FIRST, consents);
    }

    IncidentRecord with(List<Consent> consents) {
        return new IncidentRecord(incident, categories, places, claims, involvements, detentions, proceedings, equipment,
                sources, names, laws, consents.stream().filter(one -> one.about() == null || one.about().equals(incident.id().value())).toList());
    }

    /** Where it was, under the names of that day. */
    public Place place() {
        return incident.when() == null ? incident.place() : places.on(incident.place(), incident.when().anchor());
    }

    /** The region's name of that day; empty where none is known. */
    public String region(Language language) {
        return region().in(language);
    }

    /** The town; where none is known, the region in which it was. */
    public LocalizedText townOrRegion() {
        LocalizedText town = place().locality();
        return town.isEmpty() ? region() : town;
    }

    private LocalizedText region() {
        String code = incident.place().region();
        return code == null || incident.when() == null ? LocalizedText.NONE : places.region(code, incident.when().anchor());
    }

    /** All its parts, kind by kind. */
    public List<Entry> entries() {
        return Stream.<List<? extends Entry>>of(involvements, claims, detentions, proceedings, equipment, sources)
                .<Entry>flatMap(List::stream).toList();
    }

    public <E extends Entry> List<E> entries(Class<E> kind) {
        return entries().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether its categories call for a group of fields. */
    public boolean calls(FieldGroup group) {
        return categories.stream().anyMatch(category -> category.groups().contains(group));
    }

    /** Whether its categories call for perpetrators and none is entered. */
    public boolean lacksPerpetrators() {
        return calls(FieldGroup.PERPETRATORS) && involvements.stream().noneMatch(one -> one.part() == Involvement.Part.PERPETRATOR);
    }

    /** Whom it was done to: persons and teams. */
    public List<Involvement> victims() {
        return involvements.stream().filter(one -> one.part() == Involvement.Part.VICTIM || one.part() == Involvement.Part.TARGET)
                .toList();
    }

    /** With which words victims have refused something or taken their consent back, for this incident or for all. */
    public List<Consent> victimsAgainst(Consent.Purpose purpose) {
        Set<PersonId> victims = victims().stream().map(Involvement::person).filter(Objects::nonNull).collect(Collectors.toSet());
        return against(purpose).filter(said -> victims.contains(said.person())).toList();
    }

    /** The same of anybody it speaks of. Who has agreed since, for this incident or for all, is not against it. */
    public Stream<Consent> against(Consent.Purpose purpose) {
        Map<PersonId, List<Consent>> said = consents.stream().filter(one -> one.purpose() == purpose
                && (one.about() == null || one.about().equals(incident.id().value()))).collect(Collectors.groupingBy(Consent::person));
        return said.values().stream().filter(of -> !Collections.max(of, Consent.LATEST).isGiven())
                .flatMap(List::stream).filter(one -> !one.isGiven());
    }

    /** Everybody it speaks of by name, those involved first. */
    public Set<PersonId> people() {
        Set<PersonId> people = new LinkedHashSet<>();
        entries().forEach(entry -> people.addAll(entry.persons()));
        return people;
    }

    /** The name, or what is known of the unknown. */
    public String nameOf(Involvement involvement, Language language) {
        if (involvement.person() != null) {
            return nameOf(involvement.person(), language);
        }
        return involvement.organisation() != null ? nameOf(involvement.organisation(), language)
                : involvement.unknown().in(language);
    }

    public String nameOf(Detention held, Language language) {
        return held.person() == null ? held.unknown().in(language) : nameOf(held.person(), language);
    }

    public String nameOf(PersonId person, Language language) {
        return name(person, language);
    }

    public String nameOf(OrganisationId organisation, Language language) {
        return name(organisation, language);
    }

    private String name(Id id, Language language) {
        return names.getOrDefault(id.value(), LocalizedText.NONE).in(language);
    }

    public List<Source> sourcesOf(Claim claim) {
        Set<SourceId> cited = claim.sourceIds();
        return sources.stream().filter(source -> cited.contains(source.id())).toList();
    }

    /** The claims that this one contradicts or that contradict it. */
    public List<Claim> against(Claim claim) {
        return claims.stream().filter(other -> claim.contradicts(other.id()) || other.contradicts(claim.id())).toList();
    }
}
