package org.arasha.verification;

import java.util.UUID;
import org.arasha.shared.Id;

public record InquiryId(UUID value) implements Id {

    public static InquiryId fresh() {
        return new InquiryId(UUID.randomUUID());
    }
}
