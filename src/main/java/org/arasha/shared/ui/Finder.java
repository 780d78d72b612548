package org.arasha.shared.ui;

import java.util.List;
import org.arasha.shared.Language;

/** Where the search over everything looks, from the module whose records it finds. */
public interface Finder {

    /** As many as one group of the answer shows. */
    int MOST = 5;

    /** The key of what the records are called, as in the navigation. */
    String group();

    /**
     * The likest first, {@value #MOST} at most, of those whose page the current user may open. Must be cheap: it is asked while
     * somebody types.
     *
     * @param words at least three characters, on one line
     */
    List<Found> find(String words, Language language);
}
