package org.arasha.appeal;

import java.util.UUID;
import org.arasha.shared.Id;

public record TemplateId(UUID value) implements Id {

    public static TemplateId fresh() {
        return new TemplateId(UUID.randomUUID());
    }
}
