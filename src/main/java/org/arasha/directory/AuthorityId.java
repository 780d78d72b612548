package org.arasha.directory;

import java.util.UUID;
import org.arasha.shared.Id;

public record AuthorityId(UUID value) implements Id {

    public static AuthorityId fresh() {
        return new AuthorityId(UUID.randomUUID());
    }
}
