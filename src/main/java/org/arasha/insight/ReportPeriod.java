package org.arasha.insight;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** A year, or a part of it. */
public record ReportPeriod(int year, Part part) {

    /** Cases are numbered from 1991 on; the year before is there to compare with. */
    public static final int FIRST_YEAR = 1990;
    public static final int LAST_YEAR = 2100;

    public enum Part {
        YEAR(1, 12), H1(1, 6), H2(7, 6), Q1(1, 3), Q2(4, 3), Q3(7, 3), Q4(10, 3),
        M1(1, 1), M2(2, 1), M3(3, 1), M4(4, 1), M5(5, 1), M6(6, 1), M7(7, 1), M8(8, 1), M9(9, 1), M10(10, 1), M11(11, 1), M12(12, 1);

        private final int first;
        private final int months;

        Part(int first, int months) {
            this.first = first;
            this.months = months;
        }

        /** Those that are as long as it, with which it can be compared. */
        public List<Part> alike() {
            return Arrays.stream(values()).filter(one -> one.months == months).toList();
        }

        public boolean isMonth() {
            return months == 1;
        }

        /** Its last month, by itself. */
        public Part lastMonth() {
            return values()[M1.ordinal() + first + months - 2];
        }
    }

    public ReportPeriod {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("A year of a report lies between 1990 and 2100");
        }
    }

    public static ReportPeriod of(YearMonth month) {
        return new ReportPeriod(month.getYear(), Part.values()[Part.M1.ordinal() + month.getMonthValue() - 1]);
    }

    public YearMonth first() {
        return YearMonth.of(year, part.first);
    }

    public YearMonth last() {
        return first().plusMonths(part.months - 1);
    }

    /** The same part of another year. */
    public ReportPeriod in(int other) {
        return new ReportPeriod(other, part);
    }
}
