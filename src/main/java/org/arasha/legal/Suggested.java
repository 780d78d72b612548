package org.arasha.legal;

import java.util.List;
import org.arasha.directory.Authority;
import org.arasha.incident.NormRef;

/**
 * What a table suggests for one incident.
 *
 * @param table  its number
 * @param norms  as they were in force on the day of the incident
 * @param missing articles of which no version of that day is entered
 */
public record Suggested(int table, List<Norm> norms, List<NormRef> missing, List<Authority> bodies) {

    public boolean isEmpty() {
        return norms.isEmpty() && missing.isEmpty() && bodies.isEmpty();
    }
}
