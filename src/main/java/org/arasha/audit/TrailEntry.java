package org.arasha.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act.
 *
 * @param actor     who; the system's id for steps that the process takes by itself
 * @param actorName their name today, or null for the system
 * @param act       what, the name of the event: {@code AppealApproved}
 * @param kind      the kind of record: {@code Appeal}
 * @param number    what people call the record, or null where it has no number, or the reader may not know it, or it stands among others
 */
public record TrailEntry(long id, Instant at, UUID actor, @Nullable String actorName, String act, String kind, UUID record,
        @Nullable String number) {

    TrailEntry called(String other) {
        return new TrailEntry(id, at, actor, actorName, act, kind, record, other);
    }
}
