package org.arasha.appeal;

import java.util.UUID;
import org.arasha.shared.Id;

public record SignatoryId(UUID value) implements Id {

    public static SignatoryId fresh() {
        return new SignatoryId(UUID.randomUUID());
    }

    public static SignatoryId of(String text) {
        return new SignatoryId(UUID.fromString(text));
    }
}
