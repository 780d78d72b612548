package org.arasha.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a person has agreed to, refused or taken back.
 *
 * @param about  the incident it is about, or null for all
 * @param on     the day they said so, in Asia/Almaty
 * @param reason in their words, or null
 */
@Table("consent")
public record Consent(@Id ConsentId id, @Version long version, PersonId person, Purpose purpose, State state,
        @Nullable UUID about, @Nullable LocalDate on, @Nullable String reason) {

    public enum Purpose { NAMED_INSIDE, NAMED_IN_APPEALS, NAMED_IN_PUBLIC, REPORT_TO_POLICE }

    public enum State { GIVEN, REFUSED, WITHDRAWN }

    @Override
    public String toString() {
        return "Consent[" + id.value() + "]";
    }
}
