package org.arasha.followup;

import java.util.UUID;
import org.arasha.shared.Id;

public record ExtensionId(UUID value) implements Id {

    static ExtensionId fresh() {
        return new ExtensionId(UUID.randomUUID());
    }
}
