package org.arasha.reporting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Alarm;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
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

    Alarm alarm() {
        return new Alarm(heldNow, inDanger, false, false, null);
    }

    /** What happened, and apart from it all else that is written, as messages would say it. */
    List<String> texts() {
        String besides = Stream.of(heldNow ? Texts.get(language, "reporting.held") : "", inDanger ? Texts.get(language, "reporting.danger") : "",
                line("day", day == null ? "" : day.toString()), line("when", when), line("where", where), line("who", who),
                line("contact", contact)).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return Stream.of(what, besides).filter(text -> !text.isEmpty()).toList();
    }

    private String line(String field, String words) {
        return words.isBlank() ? "" : Texts.get(language, "reporting." + field) + ": " + words.strip();
    }

    @Override
    public String toString() {
        return "PublicReport[]";
    }
}
