package org.arasha.directory;

import java.util.UUID;
import org.arasha.shared.Id;

public record OrganisationId(UUID value) implements Id {

    public static OrganisationId fresh() {
        return new OrganisationId(UUID.randomUUID());
    }
}
