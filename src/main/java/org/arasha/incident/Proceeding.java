package org.arasha.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.directory.PersonId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A case against (or opened for) somebody. Its status is the last step of its history, never typed.
 *
 * @param number  under which the body keeps it, or null
 * @param hearing when it is heard next, or was last and nobody has said yet what came of it; or null
 */
@Table("proceeding")
public record Proceeding(
        @Id ProceedingId id,
        @Version long version,
        IncidentId incident,
        Kind kind,
        @Nullable String number,
        @Embedded.Empty(prefix = "body_") LocalizedText body,
        @Embedded.Empty(prefix = "complainant_") LocalizedText complainant,
        @MappedCollection(idColumn = "proceeding_id") Set<Against> against,
        @MappedCollection(idColumn = "proceeding_id", keyColumn = "position") List<Step> history,
        @Embedded.Nullable(prefix = "hearing_") @Nullable Hearing hearing) implements Entry {

    public static final int LONGEST_NUMBER = 100;
    public static final int LONGEST_WORDS = 300;
    public static final int LONGEST_ARTICLE = 20;
    public static final int MOST_STEPS = 50;
    public static final int MOST_DAYS = 365;
    public static final BigDecimal MOST_TENGE = new BigDecimal("1000000000000");

    public enum Kind { CRIMINAL, ADMINISTRATIVE, CIVIL }

    public enum Status {
        CHARGED, OPENED, REQUALIFIED, FINED, ARRESTED, AWARDED, CLOSED, CONVICTED, ACQUITTED, APPEALED;

        /** Only administrative cases end with an arrest, and only civil ones with a sum awarded. */
        public boolean fits(Kind kind) {
            return switch (this) {
                case ARRESTED -> kind == Kind.ADMINISTRATIVE;
                case AWARDED -> kind == Kind.CIVIL;
                case CHARGED, OPENED, REQUALIFIED, FINED, CLOSED, CONVICTED, ACQUITTED, APPEALED -> true;
            };
        }
    }

    @Table("proceeding_person")
    public record Against(PersonId person) {}

    /**
     * @param norm  of a civil case the law at least
     * @param mci   a fine in monthly calculation indices (MCI), or null
     * @param days  of an administrative arrest, or null
     * @param tenge a sum awarded, or null
     */
    @Table("proceeding_step")
    public record Step(Status status, @Embedded.Empty(prefix = "when_") PartialDate when,
            @Embedded.Empty NormRef norm, @Nullable BigDecimal mci, @Nullable Integer days, @Nullable BigDecimal tenge) {

        /** Nothing but a fine at most is imposed. */
        public Step(Status status, PartialDate when, NormRef norm, @Nullable BigDecimal mci) {
            this(status, when, norm, mci, null, null);
        }
    }

    /**
     * @param on    in Asia/Almaty
     * @param at    the time of the day, or null where it is not known
     * @param place which court, which room
     */
    public record Hearing(LocalDate on, @Nullable LocalTime at, @Embedded.Empty(prefix = "place_") LocalizedText place) {

        /** Courts set none later than this; what is later has a mistyped year. */
        public static LocalDate latest(LocalDate today) {
            return today.plusYears(2);
        }
    }

    /** Of which no hearing is known. */
    public Proceeding(ProceedingId id, long version, IncidentId incident, Kind kind, @Nullable String number, LocalizedText body,
            LocalizedText complainant, Set<Against> against, List<Step> history) {
        this(id, version, incident, kind, number, body, complainant, against, history, null);
    }

    /** By their dates, so that the last says how the case stands; where dates leave it open, in the order in which they are told. */
    public static List<Step> inOrder(List<Step> told) {
        List<Step> ordered = new ArrayList<>();
        for (Step step : told) {
            int place = (int) ordered.stream().takeWhile(one -> !step.when().endsBefore(one.when())).count();
            ordered.add(place, step);
        }
        return List.copyOf(ordered);
    }

    /** Whether it is a sum of money awarded: in tiyin at the least. */
    public static boolean isSum(BigDecimal tenge) {
        return tenge.signum() > 0 && tenge.compareTo(MOST_TENGE) <= 0 && tenge.stripTrailingZeros().scale() <= 2;
    }

    /** Whether it is under no law that a lawyer has entered. */
    boolean isUnderFirstLaws() {
        return history.stream().allMatch(step -> NormRef.LAWS.contains(step.norm().law()));
    }

    @Override
    public Set<PersonId> persons() {
        return against.stream().map(Against::person).collect(Collectors.toSet());
    }

    Proceeding with(Set<Against> against, List<Step> history) {
        return new Proceeding(id, version, incident, kind, number, body, complainant, against, history, hearing);
    }

    @Override
    public String toString() {
        return "Proceeding[" + id.value() + "]";
    }
}
