package org.arasha.followup;

import java.util.UUID;
import org.arasha.shared.Id;

public record SubmissionId(UUID value) implements Id {

    public static SubmissionId fresh() {
        return new SubmissionId(UUID.randomUUID());
    }

    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }
}
