package org.arasha.intake;

import java.time.Instant;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** That a report is no case, and why. The reporter is told that it is closed, never the reason. */
@Table("dismissal")
public record Dismissal(@Id IncidentId incident, @Version long version, Reason reason, @Nullable String note,
        UserId dismissedBy, Instant dismissedAt) {

    public enum Reason {
        SPAM,
        /** No journalist and no medium is concerned. */ NOT_ABOUT_MEDIA,
        /** The reporter cannot be reached, and what they told is too little. */ NOTHING_TO_GO_ON
    }

    @Override
    public String toString() {
        return "Dismissal[" + incident.value() + "]";
    }
}
