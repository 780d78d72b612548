package org.arasha.incident;

import java.time.LocalDate;
import org.arasha.directory.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows; what is null or empty does not matter.
 *
 * @param words       all of them stand in number or title, in any order and script
 * @param category    of this kind or of one within it
 * @param region      code of the region, {@code KZ-75}
 * @param from        the first day on which it may have happened, Kazakhstan's
 * @param to          the last
 * @param article     somebody is or was charged under it, {@code 73-2}; of whatever law
 * @param affiliation the organisation is involved, or somebody involved belonged to it then
 */
public record IncidentFilter(String words, @Nullable State state, @Nullable CategoryId category, @Nullable String region,
        @Nullable LocalDate from, @Nullable LocalDate to, String article, @Nullable OrganisationId affiliation) {

    public static final IncidentFilter NONE = new IncidentFilter("", null, null, null, null, null, "", null);

    public enum State { OPEN, URGENT, ENDED }

    /** Days in the wrong order are none. */
    public IncidentFilter {
        if (from != null && to != null && from.isAfter(to)) {
            to = null;
        }
    }

    public IncidentFilter worded(String other) {
        return new IncidentFilter(other, state, category, region, from, to, article, affiliation);
    }
}
