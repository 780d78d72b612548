package org.arasha.access;

import java.util.UUID;
import org.arasha.shared.Id;

public record UserId(UUID value) implements Id {

    /** Steps that the process takes by itself, on no person's behalf. */
    public static final UserId SYSTEM = new UserId(new UUID(0, 0));

    public static UserId fresh() {
        return new UserId(UUID.randomUUID());
    }
}
