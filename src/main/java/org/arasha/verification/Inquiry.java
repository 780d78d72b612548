package org.arasha.verification;

import java.time.LocalDate;
import org.arasha.incident.IncidentId;
import org.arasha.incident.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody was asked about a case, and what came of it.
 *
 * @param whom     the reporter, or a person, in words
 * @param askedOn  in Asia/Almaty
 * @param askedBy  who asked, in words: it may be a colleague who is no user
 * @param answered null while nothing has come of it
 * @param confidential whether letters must not cite what was said
 * @param source   the source of the record that an interview became, or null where it is none or the source has been removed
 */
@Table("inquiry")
public record Inquiry(@Id InquiryId id, @Version long version, IncidentId incident, Kind kind, String whom, LocalDate askedOn,
        String askedBy, String asked, @Nullable String answered, boolean confidential, @Nullable SourceId source) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_QUESTION = 4_000;
    public static final int LONGEST_ANSWER = 20_000;

    public enum Kind { MESSAGE, CALL, INTERVIEW }

    public boolean isInterview() {
        return kind == Kind.INTERVIEW;
    }

    Inquiry restingOn(@Nullable SourceId source) {
        return new Inquiry(id, version, incident, kind, whom, askedOn, askedBy, asked, answered, confidential, source);
    }

    @Override
    public String toString() {
        return "Inquiry[" + id.value() + "]";
    }
}
