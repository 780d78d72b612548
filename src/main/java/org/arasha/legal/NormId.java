package org.arasha.legal;

import java.util.UUID;
import org.arasha.shared.Id;

public record NormId(UUID value) implements Id {

    public static NormId fresh() {
        return new NormId(UUID.randomUUID());
    }

    public static NormId of(String text) {
        return new NormId(UUID.fromString(text));
    }
}
