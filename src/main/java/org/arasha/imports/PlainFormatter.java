package org.arasha.imports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Writes days as 2019-03-29, whatever the country of the workbook; months alone as 2019-03; numbers as they are. */
final class PlainFormatter extends DataFormatter {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final boolean since1904;

    /** @param since1904 whether the workbook counts its days from 1904 on: who formats a cell does not know it */
    PlainFormatter(boolean since1904) {
        super(Locale.ROOT);
        this.since1904 = since1904;
    }

    @Override
    public String formatRawCellContents(double value, int index, @Nullable String format, boolean ignored) {
        if (format == null || !DateUtil.isADateFormat(index, format) || !DateUtil.isValidExcelDate(value)) {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904, true);
        if (!format.toLowerCase(Locale.ROOT).contains("d")) {
            return moment.toLocalDate().toString().substring(0, 7);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.format(TO_THE_MINUTE);
    }
}
