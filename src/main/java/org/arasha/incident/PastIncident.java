package org.arasha.incident;

import java.util.List;
import java.util.Set;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;

/**
 * What others have recorded of an incident that is over for us.
 *
 * @param id    names no record yet
 * @param parts what is known of it
 */
public record PastIncident(IncidentId id, LocalizedText title, PartialDate when, Place place, Set<CategoryId> categories,
        boolean restricted, List<Entry> parts) {

    int year() {
        return when.anchor().getYear();
    }

    @Override
    public String toString() {
        return "PastIncident[" + id.value() + "]";
    }
}
