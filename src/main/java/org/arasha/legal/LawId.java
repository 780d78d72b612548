package org.arasha.legal;

import java.util.UUID;
import org.arasha.shared.Id;

public record LawId(UUID value) implements Id {

    public static LawId fresh() {
        return new LawId(UUID.randomUUID());
    }
}
