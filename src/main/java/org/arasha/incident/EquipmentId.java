package org.arasha.incident;

import java.util.UUID;
import org.arasha.shared.Id;

public record EquipmentId(UUID value) implements Id {

    public static EquipmentId fresh() {
        return new EquipmentId(UUID.randomUUID());
    }
}
