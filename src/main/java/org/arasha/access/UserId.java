package org.arasha.access;

import java.util.UUID;
import org.arasha.shared.Id;

public record UserId(UUID value) implements Id {

    /** What is done on no person's behalf: steps that the process takes by itself, and what comes from outside. */
    public static final UserId SYSTEM = new UserId(new UUID(0, 0));

    public static UserId fresh() {
        return new UserId(UUID.randomUUID());
    }
}
