package org.arasha.appeal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the hour of the machine out of what is made on it: a file says when its letter was dated, not when it was printed. */
final class Timeless {

    /** Among the first days that a zip can name; the very first stands for all before, which are told in the zone of the machine. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Timeless() {}

    static Instant beginning(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The same zip, whose entries have no time of their own. */
    static byte[] zip(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream(file.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var again = new ZipEntry(entry.getName());
                again.setTimeLocal(LONG_AGO);
                to.putNextEntry(again);
                from.transferTo(to);
            }
        }
        return out.toByteArray();
    }
}
