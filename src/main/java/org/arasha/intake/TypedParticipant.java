package org.arasha.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.arasha.directory.PersonId;
import org.arasha.incident.Involvement.Part;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who had a part, as far as it is typed.
 *
 * @param person   from the records, or null
 * @param name     or, for somebody nameless, what is known of them
 * @param nameless whether nobody knows who it was
 * @param another  whether it is another than those in the records who have this name
 * @param post     at that time; may be empty
 */
public record TypedParticipant(Part part, @Nullable PersonId person, String name, boolean nameless, boolean another, String post) {

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
        return new TypedParticipant(Part.VICTIM, null, name, false, false, post);
    }

    public TypedParticipant known(PersonId other) {
        return new TypedParticipant(part, other, name, false, false, post);
    }

    public TypedParticipant asAnother() {
        return new TypedParticipant(part, null, name, false, true, post);
    }

    public TypedParticipant called(String other) {
        return new TypedParticipant(part, person, other, nameless, another, post);
    }

    @JsonIgnore
    public boolean isNew() {
        return person == null && !nameless;
    }

    /** Whether it is the same one in the same part; the post aside. */
    public boolean isSameAs(TypedParticipant other) {
        return part == other.part && Objects.equals(person, other.person) && another == other.another
                && (person != null || name.equals(other.name));
    }

    /** @param written what the words typed are, in which language */
    public Registration.Participant as(Function<String, LocalizedText> written) {
        LocalizedText then = written.apply(post);
        return nameless ? Registration.Participant.unknown(part, written.apply(name))
                : person != null ? Registration.Participant.known(part, person, then)
                : another ? Registration.Participant.another(part, written.apply(name), then)
                : Registration.Participant.named(part, written.apply(name), then);
    }

    @Override
    public String toString() {
        return "TypedParticipant[" + part + "]";
    }
}
