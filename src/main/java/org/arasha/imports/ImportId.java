package org.arasha.imports;

import java.util.UUID;
import org.arasha.shared.Id;

public record ImportId(UUID value) implements Id {

    public static ImportId fresh() {
        return new ImportId(UUID.randomUUID());
    }
}
