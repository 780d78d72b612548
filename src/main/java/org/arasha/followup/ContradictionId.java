package org.arasha.followup;

import java.util.UUID;
import org.arasha.shared.Id;

public record ContradictionId(UUID value) implements Id {

    static ContradictionId fresh() {
        return new ContradictionId(UUID.randomUUID());
    }
}
