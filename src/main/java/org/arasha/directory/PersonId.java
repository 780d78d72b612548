package org.arasha.directory;

import java.util.UUID;
import org.arasha.shared.Id;

public record PersonId(UUID value) implements Id {

    public static PersonId fresh() {
        return new PersonId(UUID.randomUUID());
    }
}
