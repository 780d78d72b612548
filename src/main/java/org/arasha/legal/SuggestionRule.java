package org.arasha.legal;

import java.util.List;
import java.util.Set;
import org.arasha.incident.NormRef;
import org.arasha.shared.LocalizedText;

/**
 * A line of the table: what it says of some kinds of violation.
 *
 * @param categories their codes; none stands for all
 * @param why        as the lawyer wrote it beside the line
 */
public record SuggestionRule(List<String> categories, Suggestion says, LocalizedText why) {

    public boolean isFor(Set<String> codes) {
        return categories.isEmpty() || categories.stream().anyMatch(codes::contains);
    }

    public sealed interface Suggestion {

        /** As the table names it. */
        String named();

        /** An article that may have been broken. */
        record Article(NormRef ref) implements Suggestion {

            @Override
            public String named() {
                return ref.law() + " " + ref.article();
            }
        }

        /** A body that may be competent. */
        record Body(String code) implements Suggestion {

            @Override
            public String named() {
                return code;
            }
        }
    }
}
