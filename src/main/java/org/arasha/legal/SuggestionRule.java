package org.arasha.legal;

import java.util.List;
import org.arasha.incident.NormRef;

/**
 * A line of the table: what it says of some kinds of violation.
 *
 * @param categories their codes; none stands for all
 * @param why        as the lawyer wrote it beside the line, or empty
 */
public record SuggestionRule(List<String> categories, Suggestion says, String why) {

    public sealed interface Suggestion {

        /** An article that may have been broken. */
        record Article(NormRef ref) implements Suggestion {}

        /** A body that may be competent. */
        record Body(String code) implements Suggestion {}
    }
}
