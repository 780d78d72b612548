package org.arasha.intake;

import java.util.List;
import java.util.Set;
import org.arasha.directory.PersonId;
import org.arasha.incident.Alarm;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Source;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.jspecify.annotations.Nullable;

/**
 * What an intake officer makes of a report.
 *
 * @param version   version of the incident it was made from
 * @param victims   whom it was done to, with their post at that time
 * @param claims    what is asserted, a sentence each, beside what the record holds already
 * @param toldBy    who asserts it
 * @param source    where it is known from, or null
 */
public record Registration(IncidentId incident, long version, LocalizedText title, PartialDate when, Place place,
        Set<CategoryId> categories, List<Victim> victims, List<LocalizedText> claims, Claim.Attribution toldBy,
        @Nullable NewSource source, Alarm alarm, boolean restricted) {

    /**
     * @param person  from the records, or null for somebody new
     * @param newName the name of somebody new, else empty
     * @param post    at that time; where it is empty, the one in the records for that day is taken
     */
    public record Victim(@Nullable PersonId person, LocalizedText newName, LocalizedText post) {

        public Victim(PersonId person, LocalizedText post) {
            this(person, LocalizedText.NONE, post);
        }
    }

    public record NewSource(Source.Kind kind, LocalizedText title, @Nullable String address, boolean confidential) {}
}
