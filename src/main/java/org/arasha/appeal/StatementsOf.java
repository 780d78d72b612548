package org.arasha.appeal;

import java.util.List;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;

/**
 * What a letter says of one incident.
 *
 * @param claims all on record, to be cited or not
 */
public record StatementsOf(IncidentId incident, List<Founded> statements, List<Claim> claims) {

    /** Whether nobody has written them: they follow the claims. */
    public boolean areComposed() {
        return statements.stream().allMatch(one -> one.statement().isComposed());
    }
}
