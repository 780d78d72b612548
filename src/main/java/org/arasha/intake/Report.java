package org.arasha.intake;

import java.time.Instant;
import org.arasha.access.UserId;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was told when it came in; it stays as it was said.
 *
 * @param contact    how to reach the reporter, or null
 * @param saidWhen   when, in the reporter's words, or null; so too where, and who was affected
 * @param toldBy     who asserts it, or null where nobody has said
 * @param receivedAt of reports from the public page and by mail the beginning of the day: the report keeps nothing finer, though a mail does
 */
@Table("report")
public record Report(@Id IncidentId incident, @Version long version, Channel channel, String told,
        @Nullable String contact, @Nullable String saidWhen, @Nullable String saidWhere, @Nullable String saidWho,
        Claim.@Nullable Attribution toldBy, Instant receivedAt, UserId takenBy) {

    public static final int LONGEST_TOLD = 20_000;
    public static final int LONGEST_CONTACT = 500;

    /** How it came in. */
    public enum Channel {
        CALL, MAIL, MESSENGER, VISIT, PRESS, WEB,
        /** A row of somebody else's records. */ TABLE;

        /** Those that a person may say of a report they enter. */
        public static Channel[] byHand() {
            return new Channel[] {CALL, MAIL, MESSENGER, VISIT, PRESS, WEB};
        }
    }

    /** Whether the hour of its coming is known: a report that comes by itself, on the page or by mail, keeps only the day. */
    public boolean hasTime() {
        return !takenBy.equals(UserId.SYSTEM);
    }

    @Override
    public String toString() {
        return "Report[" + incident.value() + "]";
    }
}
