package org.arasha.followup;

import java.util.UUID;
import org.arasha.shared.Id;

public record ReplyId(UUID value) implements Id {

    public static ReplyId fresh() {
        return new ReplyId(UUID.randomUUID());
    }
}
