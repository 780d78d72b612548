package org.arasha.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.arasha.shared.LocalizedText;

/** A day set by decree, or the announced first day of Kurban-ait, which takes the place of the computed one. */
public record SingleDay(DayId id, long version, LocalDate day, Kind kind, LocalizedText name, String source) {

    public enum Kind {
        OFF, WORKING, KURBAN_AIT;

        Mark mark() {
            return switch (this) {
                case OFF -> Mark.OFF;
                case WORKING -> Mark.WORKING;
                case KURBAN_AIT -> Mark.KURBAN_AIT;
            };
        }
    }

    SingleDay inPlaceOf(SingleDay before) {
        return new SingleDay(before.id, before.version, day, kind, name, source);
    }

    MarkedDay marked() {
        return new MarkedDay(day, kind.mark(), name, source);
    }

    /** Whether both speak of one day, or of the Kurban-ait of one year. */
    boolean meets(SingleDay other) {
        return day.equals(other.day) || kind == Kind.KURBAN_AIT && other.kind == Kind.KURBAN_AIT
                && Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= 2 * KurbanAit.SAME_FEAST_DAYS;
    }
}
