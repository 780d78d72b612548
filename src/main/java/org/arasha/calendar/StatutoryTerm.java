package org.arasha.calendar;

import java.time.LocalDate;
import java.util.List;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the table of terms. A changed one is a row of its own: the row it replaces stays for the deadlines that were computed by it.
 *
 * @param id           the row; a computed deadline keeps it, so that a later change of the table explains itself; 0 for a new one
 * @param law          key of the law's name in the texts: {@code calendar.law.APPC}
 * @param article      the article, {@code 76}
 * @param validUntil   last day in force, or null
 * @param amount       how many units; 0 where it counts nothing
 * @param moves        whether a term that ends on a day off ends on the next working day
 * @param receiptMoves whether what arrives on a day off counts as arrived on the next working day (APPC Art. 63); of no other start:
 *                     one learns of a decision on a Saturday as well as on a Monday
 * @param source       where the rule was read
 * @param starts       what it is counted from
 * @param confirmedBy  who confirmed it, or null: then it is shown as unconfirmed
 * @param confirmedOn  when, or null
 * @param moveConfirmed whether somebody has confirmed that it moves off a day off, too: of what the law says of the term that is known
 *                     apart
 * @param says         what it says instead of a count, or null
 */
public record StatutoryTerm(long id, TermKind kind, String law, String article, LocalDate validFrom,
        @Nullable LocalDate validUntil, int amount, Unit unit, boolean moves, boolean receiptMoves, String source,
        Start starts, @Nullable String confirmedBy, @Nullable LocalDate confirmedOn, boolean moveConfirmed,
        @Nullable Says says) {

    /** Laws that have a name in the texts. */
    public static final List<String> LAWS = List.of("APPC", "LAW_221", "CPC", "CAO", "CIVIL_PROCEDURE");

    /** Who has confirmed it has read the whole of it. */
    public StatutoryTerm(long id, TermKind kind, String law, String article, LocalDate validFrom, @Nullable LocalDate validUntil, int amount,
            Unit unit, boolean moves, boolean receiptMoves, String source, Start starts, @Nullable String confirmedBy,
            @Nullable LocalDate confirmedOn) {
        this(id, kind, law, article, validFrom, validUntil, amount, unit, moves, receiptMoves, source, starts, confirmedBy, confirmedOn,
                confirmedBy != null, null);
    }

    /** One that counts nothing; nobody has confirmed it. */
    public static StatutoryTerm saying(long id, TermKind kind, Says says, String law, String article, LocalDate validFrom,
            @Nullable LocalDate validUntil, String source) {
        return new StatutoryTerm(id, kind, law, article, validFrom, validUntil, 0, Unit.CALENDAR_DAYS, false, false, source, Start.RECEIPT,
                null, null, false, says);
    }

    public enum Unit { CALENDAR_DAYS, WORKING_DAYS, MONTHS }

    public enum Start {
        /** It was filed, or the body was asked for it. */ FILING,
        /** What was written has come to the body. */ RECEIPT,
        /** The body has extended its term. */ EXTENSION,
        /** The first term has ended. */ TERM_END,
        /** The applicant has learnt of what was done. */ LEARNING,
        /** The complaint was decided. */ DECISION
    }

    public boolean isConfirmed() {
        return confirmedBy != null;
    }

    /** Whether a lawyer has nothing more to confirm of it. */
    public boolean isConfirmedWhole() {
        return isConfirmed() && (!moves || moveConfirmed);
    }

    boolean isInForce(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    /** Whether both would give a term on some day. */
    public boolean meets(StatutoryTerm other) {
        return kind == other.kind && (validUntil == null || !other.validFrom.isAfter(validUntil))
                && (other.validUntil == null || !validFrom.isAfter(other.validUntil));
    }

    /** "1 month from the decision on the complaint: APPC, Art. 136 – unconfirmed"; without a day. What counts nothing says what it says. */
    public String inWords(Language language) {
        String name = Texts.get(language, "calendar.law." + law);
        return marked(language, says != null ? Texts.get(language, "calendar.rule.says", count(language), name, article)
                : Texts.get(language, "calendar.rule", count(language), Texts.get(language, "calendar.starts." + starts), name, article));
    }

    /** "1 month", or what it says instead. */
    public String count(Language language) {
        return says != null ? Texts.get(language, "calendar.says." + says) : Texts.get(language, "calendar.amount." + unit, amount);
    }

    String marked(Language language, String words) {
        return isConfirmed() ? words : words + " – " + Texts.get(language, "calendar.unconfirmed");
    }

    /** The same of a term that it gives, which may rest on more of the rule than is confirmed. */
    String marked(Language language, String words, LocalDate start, LocalDate due) {
        return isConfirmed() && !moveConfirmed && hasMoved(start, due)
                ? words + " – " + Texts.get(language, "calendar.unconfirmed.move") : marked(language, words);
    }

    /** A count of working days ends on one. */
    private boolean hasMoved(LocalDate start, LocalDate due) {
        return switch (unit) {
            case CALENDAR_DAYS -> due.isAfter(start.plusDays(amount));
            case WORKING_DAYS -> false;
            case MONTHS -> due.isAfter(start.plusMonths(amount));
        };
    }

    /** Applies the rule. The day of the event does not count; the term ends with the end of the due day in Kazakhstan. */
    Term from(LocalDate event, WorkingCalendar calendar) {
        boolean startMoves = receiptMoves && starts == Start.RECEIPT;
        LocalDate start = startMoves ? calendar.onOrAfter(event) : event;
        LocalDate end = switch (unit) {
            case CALENDAR_DAYS -> start.plusDays(amount);
            case WORKING_DAYS -> calendar.plus(start, amount);
            case MONTHS -> start.plusMonths(amount);
        };
        LocalDate due = moves ? calendar.onOrAfter(end) : end;
        boolean counts = unit == Unit.WORKING_DAYS;
        LocalDate last = end.minusDays(1);
        // What is announced for the day of the event itself moves only a start that waits for a working day.
        LocalDate first = startMoves ? event.minusDays(1) : event;
        return new Term(start, due, this, calendar.daysOff(counts ? start : last, due), calendar.unannounced(counts ? first : last, due));
    }
}
