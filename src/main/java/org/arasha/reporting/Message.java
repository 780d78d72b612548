package org.arasha.reporting;

import java.time.LocalDate;
import java.util.List;
import org.arasha.evidence.FileId;
import org.jspecify.annotations.Nullable;

/**
 * Something said in an exchange.
 *
 * @param fromReporter whether it came to us, by the reporter or in their thread
 * @param sender the address a mail says it is from, where that is not the reporter's; else null
 * @param saidOn in Asia/Almaty; of either side no time finer than the day is kept
 * @param by     who of us said it, by name; null for the reporter
 * @param files  what was sent with it
 */
public record Message(boolean fromReporter, @Nullable String sender, String text, LocalDate saidOn, @Nullable String by, List<Attached> files) {

    public static final int LONGEST = 20_000;

    /** A file by the name its sender gave it. */
    public record Attached(FileId file, String name) {

        @Override
        public String toString() {
            return "Attached[" + file.value() + "]";
        }
    }

    @Override
    public String toString() {
        return "Message[" + saidOn + "]";
    }
}
