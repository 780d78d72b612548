package org.arasha.insight;

import java.util.UUID;
import org.arasha.shared.Id;

public record OfficialFigureId(UUID value) implements Id {

    static OfficialFigureId fresh() {
        return new OfficialFigureId(UUID.randomUUID());
    }
}
