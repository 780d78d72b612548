package org.arasha.reporting;

import java.util.UUID;
import org.arasha.shared.Id;

public record ExchangeId(UUID value) implements Id {

    public static ExchangeId fresh() {
        return new ExchangeId(UUID.randomUUID());
    }
}
