package org.arasha.intake.ui;

import java.util.Objects;
import org.arasha.directory.PersonId;
import org.arasha.incident.Involvement.Part;
import org.arasha.intake.Registration;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who had a part, as far as it is typed.
 *
 * @param person   from the records, or null
 * @param name     or, for somebody nameless, what is known of them
 * @param nameless whether nobody knows who it was
 * @param post     at that time; may be empty
 */
record Participant(Part part, @Nullable PersonId person, String name, boolean nameless, String post) {

    boolean isNew() {
        return person == null && !nameless;
    }

    /** Whether it is the same one in the same part; the post aside. */
    boolean isSameAs(Participant other) {
        return part == other.part && Objects.equals(person, other.person) && (person != null || name.equals(other.name));
    }

    Registration.Participant in(Language language) {
        LocalizedText words = LocalizedText.of(language, name);
        LocalizedText then = LocalizedText.of(language, post);
        return nameless ? Registration.Participant.unknown(part, words)
                : person == null ? Registration.Participant.named(part, words, then) : Registration.Participant.known(part, person, then);
    }

    @Override
    public String toString() {
        return "Participant[" + part + "]";
    }
}
