package org.arasha.verification;

import java.time.Instant;
import java.util.UUID;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion signed by a verifier.
 *
 * @param signer     the verifier's name today
 * @param recordedAt when it came into the database; what was known then is what it rests on
 */
public record Verdict(UUID id, IncidentId incident, Conclusion conclusion, @Nullable String remark, UserId signedBy,
        String signer, Instant signedAt, Instant recordedAt) {}
