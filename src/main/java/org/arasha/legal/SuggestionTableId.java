package org.arasha.legal;

import java.util.UUID;
import org.arasha.shared.Id;

public record SuggestionTableId(UUID value) implements Id {

    static SuggestionTableId fresh() {
        return new SuggestionTableId(UUID.randomUUID());
    }
}
