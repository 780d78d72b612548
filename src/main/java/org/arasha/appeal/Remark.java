package org.arasha.appeal;

import java.time.Instant;
import java.util.List;
import org.arasha.incident.IncidentId;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a letter: an approver who gave it back, a lawyer or approver in its margin, or who is asked to sign it.
 *
 * @param signatory who is asked to sign; null where a lawyer or an approver wrote
 * @param anchor    what it stands at, or null where it is of the whole
 * @param answers   the oldest first
 */
public record Remark(long id, String text, @Nullable String by, @Nullable SignatoryId signatory, Instant at, @Nullable Anchor anchor,
        List<Remark> answers) {

    /** What of a letter a remark can stand at. */
    public sealed interface Place permits AtStatement, TextPlace {}

    public record AtStatement(StatementId statement, IncidentId incident) implements Place {}

    /**
     * @param said what the letter said there when it was remarked on
     * @param now  what it says now, or null when the place is gone
     */
    public record Anchor(Place place, LocalizedText said, @Nullable LocalizedText now) {

        public boolean isRemoved() {
            return now == null;
        }

        public boolean isChanged() {
            return now != null && !now.equals(said);
        }
    }

    public Remark {
        answers = List.copyOf(answers);
    }

    public boolean isAt(Place place) {
        return anchor != null && anchor.place().equals(place);
    }
}
