package org.arasha.legal;

import java.util.List;
import java.util.Set;
import org.arasha.shared.Refusal;

/** Reads a decision table (DMN) of suggestions, and asks it; the module {@code workflow} knows how. */
public interface SuggestionReader {

    /**
     * All its lines, those on norms first.
     *
     * @throws Refusal when it does not compile, or is no table of this kind; names the place
     */
    List<SuggestionRule> read(String dmn);

    /** What it says of kinds of violation, by their codes; each thing once, in the order of the table. */
    List<SuggestionRule.Suggestion> ask(String dmn, Set<String> categories);
}
