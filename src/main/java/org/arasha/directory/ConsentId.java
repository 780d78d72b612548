package org.arasha.directory;

import java.util.UUID;
import org.arasha.shared.Id;

public record ConsentId(UUID value) implements Id {

    public static ConsentId fresh() {
        return new ConsentId(UUID.randomUUID());
    }
}
