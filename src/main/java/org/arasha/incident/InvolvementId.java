package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record InvolvementId(UUID value) implements Id {

    public static InvolvementId fresh() {
        return new InvolvementId(UUID.randomUUID());
    }

    public static InvolvementId of(String text) {
        return new InvolvementId(UUID.fromString(text));
    }
}
