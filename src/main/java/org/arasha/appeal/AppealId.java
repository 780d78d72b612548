package org.arasha.appeal;

import java.util.UUID;
import org.arasha.shared.Id;

public record AppealId(UUID value) implements Id {

    public static AppealId fresh() {
        return new AppealId(UUID.randomUUID());
    }

    public static AppealId of(String text) {
        return new AppealId(UUID.fromString(text));
    }
}
