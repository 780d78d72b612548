package org.arasha.verification;

import java.time.Instant;
import java.util.UUID;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** A conclusion signed by a verifier. */
public record Verdict(UUID id, IncidentId incident, Conclusion conclusion, @Nullable String remark, UserId signedBy,
        Instant signedAt) {}
