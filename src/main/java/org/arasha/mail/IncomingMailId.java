package org.arasha.mail;

import java.util.UUID;
import org.arasha.shared.Id;

public record IncomingMailId(UUID value) implements Id {

    static IncomingMailId fresh() {
        return new IncomingMailId(UUID.randomUUID());
    }
}
