package org.arasha.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** One row of the tables as it is and as it is to be; null before is a new row, null after one that is taken out. */
public sealed interface Edit {

    int LONGEST_NAME = 200;
    int LONGEST_SOURCE = 500;
    int FIRST_YEAR = 1991;
    int LAST_YEAR = 2100;
    int MOST_UNITS = 400;
    int MOST_TENGE = 1_000_000;

    record OfDay(@Nullable SingleDay before, @Nullable SingleDay after) implements Edit {

        @Override
        public LocalDate since() {
            return Stream.of(before, after).filter(Objects::nonNull)
                    .map(one -> one.kind() == SingleDay.Kind.KURBAN_AIT ? one.day().minusDays(KurbanAit.SAME_FEAST_DAYS) : one.day())
                    .min(LocalDate::compareTo).orElseThrow();
        }

        @Override
        public String label() {
            return DAY.format((after == null ? Objects.requireNonNull(before) : after).day());
        }

        @Override
        public void requireRight() {
            if (after != null) {
                requireWords(after.name(), after.source());
                requireYear(after.day().getYear());
            }
        }
    }

    record OfHoliday(@Nullable Holiday before, @Nullable Holiday after) implements Edit {

        @Override
        public LocalDate since() {
            int first = Stream.of(before, after).filter(Objects::nonNull).mapToInt(Holiday::firstYear).min().orElseThrow();
            return LocalDate.of(first, 1, 1);
        }

        @Override
        public String label() {
            return DAY_OF_YEAR.format((after == null ? Objects.requireNonNull(before) : after).day());
        }

        @Override
        public void requireRight() {
            if (after != null) {
                requireWords(after.name(), after.source());
                requireYear(after.firstYear());
                if (after.lastYear() != null && after.lastYear() < after.firstYear()) {
                    throw new Refusal("calendar.refusal.endBeforeStart");
                }
            }
        }
    }

    /** A rule is never taken out, because deadlines rest on it: it gets a last day. */
    record OfRule(@Nullable StatutoryTerm before, StatutoryTerm after) implements Edit {

        /** Where a clock runs on it may have begun, and ended, long before the law says so. */
        @Override
        public LocalDate since() {
            return after.kind() == TermKind.PASSED_ON_CLOCK ? LocalDate.of(FIRST_YEAR, 1, 1)
                    : Stream.of(before, after).filter(Objects::nonNull).map(StatutoryTerm::validFrom).min(LocalDate::compareTo).orElseThrow();
        }

        @Override
        public String label() {
            return after.law() + " " + after.article();
        }

        @Override
        public void requireRight() {
            requireSource(after.source());
            boolean saysIt = after.says() == null ? after.kind().says().isEmpty() : after.kind().says().contains(after.says());
            if (!saysIt) {
                throw new Refusal("calendar.refusal.says");
            }
            if (after.says() == null && (after.amount() < 1 || after.amount() > MOST_UNITS)) {
                throw new Refusal("calendar.refusal.amount", MOST_UNITS);
            }
            if (after.article().isBlank() || after.article().length() > 20) {
                throw new Refusal("calendar.refusal.article");
            }
            if (after.validUntil() != null && after.validUntil().isBefore(after.validFrom())) {
                throw new Refusal("calendar.refusal.endBeforeStart");
            }
        }
    }

    record OfIndex(@Nullable StatutoryIndex before, @Nullable StatutoryIndex after) implements Edit {

        /** No term goes by it. */
        @Override
        public LocalDate since() {
            return LocalDate.of(LAST_YEAR + 1, 1, 1);
        }

        @Override
        public String label() {
            StatutoryIndex index = after == null ? Objects.requireNonNull(before) : after;
            return DAY.format(index.validFrom()) + ": " + index.tenge() + " ₸";
        }

        @Override
        public void requireRight() {
            if (after != null) {
                requireSource(after.source());
                requireYear(after.validFrom().getYear());
                if (after.tenge() < 1 || after.tenge() > MOST_TENGE) {
                    throw new Refusal("calendar.refusal.amount", MOST_TENGE);
                }
            }
        }
    }

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd.MM");

    /** No term that ends before this day can be another by it. */
    LocalDate since();

    /** What it is about, in any language. */
    String label();

    /** @throws Refusal when what is to be cannot be */
    void requireRight();

    private static void requireWords(LocalizedText name, String source) {
        if (!Arrays.stream(Language.values()).allMatch(name::has)) {
            throw new Refusal("calendar.refusal.languages");
        }
        Refusal.ifLonger(name, LONGEST_NAME);
        requireSource(source);
    }

    private static void requireSource(String source) {
        if (source.isBlank()) {
            throw new Refusal("calendar.refusal.source");
        }
        Refusal.ifLonger(source, LONGEST_SOURCE);
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal("calendar.refusal.year", FIRST_YEAR, LAST_YEAR);
        }
    }
}
