package org.arasha.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.arasha.directory.PersonId;
import org.arasha.incident.Involvement.Degree;
import org.arasha.incident.Involvement.Part;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who had a part, as far as it is typed.
 *
 * @param degree       of a perpetrator, or null
 * @param person       from the records, or null
 * @param name         or, for somebody nameless, what is known of them; empty for an organisation
 * @param nameless     whether nobody knows who it was
 * @param another      whether it is another than those in the records who have this name
 * @param organisation where it is one and no person; else null
 * @param affiliation  whom a person worked for at that time, or null
 * @param post         at that time; may be empty
 */
public record TypedParticipant(Part part, @Nullable Degree degree, @Nullable PersonId person, String name, boolean nameless,
        boolean another, @Nullable TypedOrganisation organisation, @Nullable TypedOrganisation affiliation, String post) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a draft keeps; those from the records by their ids, so that they are not shown to who may not know of them. */
    public static String written(List<TypedParticipant> participants) {
        return JSON.writeValueAsString(participants.stream().map(one -> one.person == null ? one : one.called("")).toList());
    }

    /** Those from the records have no names; null for what is no list of participants. */
    public static @Nullable List<TypedParticipant> read(String written) {
        try {
            return JSON.readValue(written, new TypeReference<List<TypedParticipant>>() {});
        } catch (JacksonException otherwiseWritten) {
            return null;
        }
    }

    public static TypedParticipant victim(String name, String post) {
        return named(Part.VICTIM, null, name, false, post);
    }

    /** A person by name: in the records where there is an id, else somebody new. */
    public static TypedParticipant named(Part part, @Nullable PersonId person, String name, boolean another, String post) {
        return new TypedParticipant(part, null, person, name, false, another, null, null, post);
    }

    public static TypedParticipant nameless(Part part, String words) {
        return new TypedParticipant(part, null, null, words, true, false, null, null, "");
    }

    public static TypedParticipant organisation(Part part, TypedOrganisation organisation) {
        return new TypedParticipant(part, null, null, "", false, false, organisation, null, "");
    }

    public TypedParticipant known(PersonId other) {
        return new TypedParticipant(part, degree, other, name, false, false, null, affiliation, post);
    }

    public TypedParticipant asAnother() {
        return new TypedParticipant(part, degree, null, name, false, true, null, affiliation, post);
    }

    public TypedParticipant called(String other) {
        return new TypedParticipant(part, degree, person, other, nameless, another, organisation, affiliation, post);
    }

    public TypedParticipant to(@Nullable Degree degree) {
        return new TypedParticipant(part, degree, person, name, nameless, another, organisation, affiliation, post);
    }

    public TypedParticipant of(@Nullable TypedOrganisation affiliation) {
        return new TypedParticipant(part, degree, person, name, nameless, another, organisation, affiliation, post);
    }

    /** What they are called by, whoever they are. */
    public String words() {
        return organisation == null ? name : organisation.name();
    }

    /** Whether it is a person who is entered under this name. */
    @JsonIgnore
    public boolean isNew() {
        return person == null && organisation == null && !nameless;
    }

    /** Whether it is the same one in the same part; post, affiliation and degree aside. */
    public boolean isSameAs(TypedParticipant other) {
        return part == other.part && Objects.equals(person, other.person) && another == other.another
                && Objects.equals(organisation, other.organisation) && (person != null || name.equals(other.name));
    }

    /** @param written what the words typed are, in which language */
    public Registration.Participant as(Function<String, LocalizedText> written) {
        Registration.Who who = organisation != null ? organisation.as(written)
                : nameless ? new Registration.Nameless(written.apply(name))
                : person != null ? new Registration.Known(person)
                : new Registration.Named(written.apply(name), another);
        return new Registration.Participant(part, degree, who, affiliation == null ? null : affiliation.as(written), written.apply(post));
    }

    @Override
    public String toString() {
        return "TypedParticipant[" + part + "]";
    }
}
