package org.arasha.incident.ui;

import java.time.Instant;
import java.util.List;
import org.arasha.shared.ui.FieldSet.Difference;
import org.jspecify.annotations.Nullable;

/**
 * That something became another.
 *
 * @param by   the name of who did it; null for the system
 * @param what it is about, in the reader's language
 */
public record PastChange(Instant at, @Nullable String by, Deed deed, String what, List<Difference> differences) {

    public enum Deed { ENTERED, CHANGED, REMOVED }
}
