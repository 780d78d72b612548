package org.arasha.reporting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports on the public page.
 *
 * @param mark  of the form it was sent with: the same form sent twice is one report
 * @param day   when it happened, or null
 * @param when  when, in their words; empty for none, as are where, who and contact
 */
public record PublicReport(byte[] mark, Language language, String what, @Nullable LocalDate day, String when, String where,
        String who, boolean heldNow, boolean inDanger, String contact, List<SentFile> files) {

    public static final int LONGEST_WORDS = 500;
    public static final int LONGEST_WHO = 2_000;

    /** A file that has arrived whole and waits on disk. */
    public record SentFile(String name, Path content) {

        @Override
        public String toString() {
            return "SentFile[]";
        }
    }

    @Override
    public String toString() {
        return "PublicReport[]";
    }
}
