package org.arasha.evidence;

import java.util.UUID;
import org.arasha.shared.Id;

public record FileId(UUID value) implements Id {

    public static FileId fresh() {
        return new FileId(UUID.randomUUID());
    }
}
