package org.arasha.directory;

import java.util.Map;
import org.arasha.shared.Language;

/** The regions a body may act in; the module {@code incident} knows their names. */
public interface RegionNames {

    /** By their codes in ISO 3166-2, in the order of their lists; those that are no more, too, for what is told of the past. */
    Map<String, String> regions(Language language);
}
