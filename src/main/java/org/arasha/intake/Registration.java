package org.arasha.intake;

import java.util.List;
import java.util.Set;
import org.arasha.directory.OrganisationId;
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

    /** Who it was that had a part. */
    public sealed interface Who {}

    /** Somebody in the records. */
    public record Known(PersonId id) implements Who {}

    /**
     * Somebody new, who is entered with the case or not at all.
     *
     * @param another whether it is known to be another than those in the records who have this name; else it is refused where
     *                there is one
     */
    public record Named(LocalizedText name, boolean another) implements Who {

        @Override
        public String toString() {
            return "Named[]";
        }
    }

    /** @param words what is known of them: "a group of young people" */
    public record Nameless(LocalizedText words) implements Who {

        @Override
        public String toString() {
            return "Nameless[]";
        }
    }

    /**
     * An organisation, as its team had a part or somebody worked for it.
     *
     * @param id in the records, or null for one that is entered under its name unless they have it by then
     */
    public record Organisation(@Nullable OrganisationId id, LocalizedText name) implements Who {

        @Override
        public String toString() {
            return "Organisation[" + (id == null ? "new" : id.value()) + "]";
        }
    }

    /**
     * One who had a part. Of a person in the records the post and the organisation that are not said are those of that day.
     *
     * @param degree      of a perpetrator, or null
     * @param affiliation whom a person worked for at that time, or null
     * @param post        of a person at that time; may be empty
     */
    public record Participant(Involvement.Part part, Involvement.@Nullable Degree degree, Who who, @Nullable Organisation affiliation,
            LocalizedText post) {

        public static Participant known(Involvement.Part part, PersonId person, LocalizedText post) {
            return of(part, new Known(person), post);
        }

        public static Participant named(Involvement.Part part, LocalizedText name, LocalizedText post) {
            return of(part, new Named(name, false), post);
        }

        /** Entered with the case, whoever else has this name. */
        public static Participant another(Involvement.Part part, LocalizedText name, LocalizedText post) {
            return of(part, new Named(name, true), post);
        }

        public static Participant unknown(Involvement.Part part, LocalizedText words) {
            return of(part, new Nameless(words), LocalizedText.NONE);
        }

        public static Participant of(Involvement.Part part, Who who, LocalizedText post) {
            return new Participant(part, null, who, null, post);
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
