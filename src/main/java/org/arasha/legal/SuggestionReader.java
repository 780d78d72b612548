package org.arasha.legal;

import java.util.List;
import java.util.Set;
import org.arasha.shared.Refusal;

/** Reads a decision table (DMN) of suggestions; the module {@code workflow} knows how. */
public interface SuggestionReader {

    /**
     * To be read once: that takes longer than to ask it.
     *
     * @throws Refusal when it does not compile, or is no table of this kind; names the place
     */
    Table read(String dmn);

    interface Table {

        /** Those on norms first. */
        List<SuggestionRule> lines();

        /** @throws Refusal when a column is of numbers, days or the like, which its words would be turned into */
        void requireWords();

        /**
         * What it says of kinds of violation, by their codes; each thing once, in the order of the table.
         *
         * @throws Refusal when it cannot be asked, though it compiles
         */
        List<SuggestionRule.Suggestion> ask(Set<String> categories);
    }
}
