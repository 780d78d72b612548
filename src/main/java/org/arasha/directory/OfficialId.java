package org.arasha.directory;

import java.util.UUID;
import org.arasha.shared.Id;

public record OfficialId(UUID value) implements Id {

    public static OfficialId fresh() {
        return new OfficialId(UUID.randomUUID());
    }
}
