package org.arasha.directory;

import java.util.UUID;
import org.arasha.shared.Id;

public record PostId(UUID value) implements Id {

    public static PostId fresh() {
        return new PostId(UUID.randomUUID());
    }
}
