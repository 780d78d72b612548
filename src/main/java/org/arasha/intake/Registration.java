package org.arasha.intake;

import java.util.List;
import java.util.Set;
import org.arasha.directory.PersonId;
import org.arasha.incident.Alarm;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Claim;
import org.arasha.incident.Involvement;
import org.arasha.incident.Source;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.jspecify.annotations.Nullable;

/**
 * What an intake officer makes of a report.
 *
 * @param categories   one at least, once it is registered
 * @param participants who had a part, as far as it is known
 * @param claims       what is asserted, a sentence each, beside what the record holds already
 * @param toldBy       who asserts it; null where nobody has said, and nothing is asserted yet
 * @param source       where it is known from, or null
 */
public record Registration(LocalizedText title, PartialDate when, Place place, Set<CategoryId> categories,
        List<Participant> participants, List<LocalizedText> claims, Claim.@Nullable Attribution toldBy, @Nullable NewSource source,
        Alarm alarm, boolean restricted) {

    /**
     * Somebody in the records, somebody new, or somebody without a name; of these three one is given, the others are empty.
     *
     * @param another whether somebody new is known to be another than those in the records who have their name
     */
    public record Participant(Involvement.Part part, @Nullable PersonId person, LocalizedText newName, boolean another,
            LocalizedText unknown, LocalizedText post) {

        /** @param post at that time; where it is empty, the one in the records for that day is taken */
        public static Participant known(Involvement.Part part, PersonId person, LocalizedText post) {
            return new Participant(part, person, LocalizedText.NONE, false, LocalizedText.NONE, post);
        }

        /** Entered with the case, or not at all; it is refused where the records have somebody of this name. */
        public static Participant named(Involvement.Part part, LocalizedText name, LocalizedText post) {
            return new Participant(part, null, name, false, LocalizedText.NONE, post);
        }

        /** Entered with the case, whoever else has this name. */
        public static Participant another(Involvement.Part part, LocalizedText name, LocalizedText post) {
            return new Participant(part, null, name, true, LocalizedText.NONE, post);
        }

        /** @param words what is known of them: "a group of young people" */
        public static Participant unknown(Involvement.Part part, LocalizedText words) {
            return new Participant(part, null, LocalizedText.NONE, false, words, LocalizedText.NONE);
        }

        @Override
        public String toString() {
            return "Participant[" + part + "]";
        }
    }

    /** The same of what is guarded by the case it goes into. */
    Registration unrestricted() {
        return new Registration(title, when, place, categories, participants, claims, toldBy, source, alarm, false);
    }

    public record NewSource(Source.Kind kind, LocalizedText title, @Nullable String address, boolean confidential) {}

    @Override
    public String toString() {
        return "Registration[" + claims.size() + " claims]";
    }
}
