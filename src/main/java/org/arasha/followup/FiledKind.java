package org.arasha.followup;

import java.time.Instant;
import org.arasha.appeal.Appeal;

/**
 * As what a lawyer says something was filed.
 *
 * @param by the lawyer's name
 */
public record FiledKind(Appeal.Kind kind, String reason, String by, Instant at) {

    @Override
    public String toString() {
        return "FiledKind[" + kind + "]";
    }
}
