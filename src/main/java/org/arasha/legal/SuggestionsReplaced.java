package org.arasha.legal;

import org.arasha.shared.Act;

/** Another table rules the analyses from now on. */
record SuggestionsReplaced(SuggestionTableId record) implements Act {}
