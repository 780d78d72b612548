package org.arasha.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.arasha.access.UserId;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a person has agreed to, refused or taken back. It is never changed: what they say later is noted after it, and
 * the last one noted for a purpose holds.
 *
 * @param about   the incident it is about, or null for all
 * @param on      the day they said so, in Asia/Almaty, or null
 * @param reason  in their words, or null
 * @param appearsAs how they agreed to appear in letters where they are not to be named; may be empty
 * @param notedBy who wrote it down, or null for what was known before this was asked
 */
@Table("consent")
public record Consent(@Id ConsentId id, @Version long version, PersonId person, Purpose purpose, State state,
        @Nullable UUID about, @Nullable LocalDate on, @Nullable String reason,
        @Embedded.Empty(prefix = "appears_as_") LocalizedText appearsAs, Instant notedAt, @Nullable UserId notedBy) {

    public enum Purpose {
        NAMED_INSIDE, NAMED_IN_APPEALS, NAMED_IN_PUBLIC,
        /** That the authorities are appealed to at all, with or without the name. */ APPEAL,
        REPORT_TO_POLICE;

        /** Whether a letter rests on it. */
        public boolean isOfAppeals() {
            return this == NAMED_IN_APPEALS || this == APPEAL;
        }
    }

    public enum State { GIVEN, REFUSED, WITHDRAWN }

    /** Of two words of one moment the one about a case counts. */
    public static final Comparator<Consent> LATEST = Comparator.comparing(Consent::notedAt).thenComparing(said -> said.about() != null);

    public static final int LONGEST_APPEARANCE = 200;

    public boolean isGiven() {
        return state == State.GIVEN;
    }

    /** Whether what was said lets them appear by other words than their name. */
    public static boolean lets(@Nullable Purpose purpose, @Nullable State state) {
        return purpose == Purpose.NAMED_IN_APPEALS && state != null && state != State.GIVEN;
    }

    /** The same, noted of another case, too. */
    Consent about(UUID other) {
        return new Consent(ConsentId.fresh(), 0, person, purpose, state, other, on, reason, appearsAs, notedAt, notedBy);
    }

    @Override
    public String toString() {
        return "Consent[" + id.value() + "]";
    }
}
