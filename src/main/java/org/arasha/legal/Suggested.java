package org.arasha.legal;

import java.util.List;
import java.util.Map;
import org.arasha.directory.Authority;
import org.arasha.incident.NormRef;
import org.arasha.shared.Id;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a table suggests for one incident.
 *
 * @param table  its number
 * @param norms  as they were in force on the day of the incident
 * @param missing articles of which no version of that day is entered
 * @param why     what the lines that suggest a norm or a body say beside it, as a rule one
 * @param unreadable the number of the table that should have been asked and cannot be read, or null
 */
public record Suggested(int table, List<Norm> norms, List<NormRef> missing, List<Authority> bodies, Map<Id, List<LocalizedText>> why,
        @Nullable Integer unreadable) {

    public List<LocalizedText> whyOf(Id suggested) {
        return why.getOrDefault(suggested, List.of());
    }

    /** Whether there was a table that could be asked, be it one of before. */
    public boolean isRead() {
        return unreadable == null || unreadable != table;
    }

    public boolean isEmpty() {
        return norms.isEmpty() && missing.isEmpty() && bodies.isEmpty();
    }
}
