package org.arasha.followup;

import java.util.UUID;
import org.arasha.shared.Id;

public record SlipId(UUID value) implements Id {

    static SlipId fresh() {
        return new SlipId(UUID.randomUUID());
    }
}
