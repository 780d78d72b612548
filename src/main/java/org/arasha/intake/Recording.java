package org.arasha.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonMerges;
import org.arasha.directory.Post;
import org.arasha.directory.Posts;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was reported into the record; in the transaction of whoever calls. */
@Component
class Recording {

    private final Records records;
    private final People people;
    private final Posts posts;
    private final PersonMerges merges;
    private final Organisations organisations;

    Recording(Records records, People people, Posts posts, PersonMerges merges, Organisations organisations) {
        this.records = records;
        this.people = people;
        this.organisations = organisations;
        this.posts = posts;
        this.merges = merges;
    }

    /** Nobody twice in the same part. */
    void involve(IncidentId id, List<Registration.Participant> participants, PartialDate when) {
        if (participants.isEmpty()) {
            return;
        }
        List<Involvement> known = records.of(id).involvements();
        Set<Object> parts = known.stream().filter(one -> one.unknown().isEmpty()).map(Recording::partOf).collect(Collectors.toCollection(HashSet::new));
        Map<String, PersonId> entered = new HashMap<>();
        List<Involvement> involved = new ArrayList<>();
        for (Registration.Participant one : participants) {
            Involvement made = involvement(id, known.size() + involved.size() + 1, one, entered, when);
            if (!made.unknown().isEmpty() || parts.add(partOf(made))) {
                involved.add(made);
            }
        }
        records.add(id, involved);
    }

    private static Object partOf(Involvement one) {
        return List.of(one.part(), one.person() == null ? Objects.requireNonNull(one.organisation()) : one.person());
    }

    private Involvement involvement(IncidentId id, int position, Registration.Participant one, Map<String, PersonId> entered, PartialDate when) {
        return switch (one.who()) {
            case Registration.Known known -> person(id, position, one, person(known), when);
            case Registration.Named named -> person(id, position, one, person(named, entered), when);
            case Registration.Nameless nameless -> new Involvement(InvolvementId.fresh(), 0, id, position, one.part(), one.degree(), null,
                    null, nameless.words(), null, LocalizedText.NONE, null);
            case Registration.Organisation team -> new Involvement(InvolvementId.fresh(), 0, id, position, one.part(), one.degree(), null,
                    organisation(team, one.part()), LocalizedText.NONE, null, LocalizedText.NONE, null);
        };
    }

    /** What nobody has said of their work is as the records have it for that day: the post of another organisation is not meant. */
    private Involvement person(IncidentId id, int position, Registration.Participant one, PersonId person, PartialDate when) {
        OrganisationId said = one.affiliation() == null ? null : organisation(one.affiliation(), one.part());
        Optional<Post> then = posts.on(when, person, said);
        return new Involvement(InvolvementId.fresh(), 0, id, position, one.part(), one.degree(), person, null, LocalizedText.NONE,
                said == null ? then.map(Post::organisation).orElse(null) : said,
                one.post().isEmpty() ? then.map(Post::post).orElse(LocalizedText.NONE) : one.post(), null);
    }

    private OrganisationId organisation(Registration.Organisation one, Involvement.Part part) {
        return one.id() == null ? organisations.called(one.name(), kind(part)).id() : one.id();
    }

    /** Of a new one; those against whom it is done are the media that are defended here. */
    private static Organisation.Kind kind(Involvement.Part part) {
        return part == Involvement.Part.VICTIM || part == Involvement.Part.TARGET ? Organisation.Kind.MEDIA : Organisation.Kind.OTHER;
    }

    /**
     * The first claims concern those to whom it was done, and rest on what the record has for sources. Of a report that was
     * joined to another and came back the record has claims already, which are not entered again.
     */
    void claim(IncidentId id, List<LocalizedText> claims, Claim.@Nullable Attribution toldBy) {
        IncidentRecord record = records.of(id);
        Set<LocalizedText> known = record.claims().stream().map(Claim::text).collect(Collectors.toSet());
        claim(record, claims.stream().filter(claim -> !known.contains(claim)).toList(), toldBy, record.sources().stream().map(source -> new Claim.Cited(source.id())).collect(Collectors.toSet()),
                record.victims().stream().map(Involvement::person).filter(Objects::nonNull)
                .map(Claim.Concerned::new).collect(Collectors.toSet()));
    }

    /** Whom later claims concern is said by whoever reviews them. */
    void news(IncidentId id, List<LocalizedText> claims, Claim.Attribution toldBy, Set<Claim.Cited> cited) {
        claim(records.of(id), claims, toldBy, cited, Set.of());
    }

    private void claim(IncidentRecord record, List<LocalizedText> claims, Claim.@Nullable Attribution toldBy, Set<Claim.Cited> cited,
            Set<Claim.Concerned> concerned) {
        IncidentId id = record.incident().id();
        int last = record.claims().stream().mapToInt(Claim::position).max().orElse(0);
        records.add(id, IntStream.range(0, claims.size()).mapToObj(i -> new Claim(ClaimId.fresh(), 0, id, last + 1 + i,
                claims.get(i), null, Objects.requireNonNull(toldBy), Claim.Standing.ALLEGED, null, false, concerned, cited, Set.of())).toList());
    }

    /** What the claims rest on, which may be nothing. */
    Set<Claim.Cited> cite(IncidentId id, Registration.@Nullable NewSource source) {
        if (source == null) {
            return Set.of();
        }
        int position = records.of(id).sources().size() + 1;
        return Set.of(new Claim.Cited(records.add(new Source(SourceId.fresh(), 0, id, position, source.kind(), source.title(), null,
                source.address(), null, null, null, source.confidential(), !source.confidential())).id()));
    }

    /** Somebody new of each of these names; they are found by {@link #key}. */
    Map<String, PersonId> enter(List<LocalizedText> names) {
        List<PersonId> entered = names.isEmpty() ? List.of() : people.enterUnlessKnown(names);
        return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(i -> key(names.get(i)), entered::get));
    }

    static String key(LocalizedText name) {
        return name.in(Language.RU).toLowerCase(Locale.ROOT);
    }

    /** @param entered as for {@link #person(Registration.Named, Map)} */
    PersonId person(Registration.Participant one, Map<String, PersonId> entered) {
        return switch (one.who()) {
            case Registration.Known known -> person(known);
            case Registration.Named named -> person(named, entered);
            case Registration.Nameless nameless -> throw new IllegalArgumentException("Somebody without a name is no person of the records");
            case Registration.Organisation team -> throw new IllegalArgumentException("An organisation is no person");
        };
    }

    private PersonId person(Registration.Known known) {
        return merges.current(people.visible(known.id()).id());
    }

    /**
     * Entered with the rest or not at all: whoever is named in a guarded case only is known to nobody else, not for a moment.
     * That somebody is whom the records have under this name is for people to say.
     *
     * @param entered by their names in small letters: one of them may be named again in another part
     */
    private PersonId person(Registration.Named one, Map<String, PersonId> entered) {
        String name = key(one.name());
        PersonId again = one.another() ? null : entered.get(name);
        if (again != null) {
            return again;
        }
        PersonId fresh = (one.another() ? people.enter(one.name(), Set.of(), null, LocalizedText.NONE) : people.enterUnlessKnown(one.name())).id();
        entered.put(name, fresh);
        return fresh;
    }
}
