package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record InvolvementId(UUID value) implements Id {

    public static InvolvementId fresh() {
        return new InvolvementId(UUID.randomUUID());
    }
}
