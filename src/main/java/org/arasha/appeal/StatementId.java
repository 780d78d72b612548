package org.arasha.appeal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.arasha.incident.ClaimId;
import org.arasha.shared.Id;

public record StatementId(UUID value) implements Id {

    public static StatementId fresh() {
        return new StatementId(UUID.randomUUID());
    }

    /** Of the statement that is composed of a claim: the same each time, so that two people who begin at once mean the same one. */
    static StatementId of(AppealId appeal, ClaimId claim) {
        return new StatementId(UUID.nameUUIDFromBytes((appeal.value() + "/" + claim.value()).getBytes(StandardCharsets.UTF_8)));
    }
}
