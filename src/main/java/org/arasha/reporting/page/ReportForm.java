package org.arasha.reporting.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.arasha.intake.Report;
import org.arasha.reporting.PublicReport;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The fields of a report as they were typed, and what is wrong with them. The template reads both. */
final class ReportForm {

    static final String LOST = "reporting.refusal.lostFiles";

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final Submitted submitted;
    private final Map<String, Refusal> errors = new LinkedHashMap<>();
    private @Nullable LocalDate day;

    ReportForm(Submitted submitted) {
        this.submitted = submitted;
    }

    /** @return whether it may be sent */
    boolean check(LocalDate today) {
        if (submitted.get("what").isBlank()) {
            errors.put("what", new Refusal("reporting.error.what"));
        }
        atMost("what", Report.LONGEST_TOLD);
        atMost("when", PublicReport.LONGEST_WORDS);
        atMost("where", PublicReport.LONGEST_WORDS);
        atMost("who", PublicReport.LONGEST_WHO);
        atMost("contact", Report.LONGEST_CONTACT);
        String typed = submitted.get("day").strip();
        if (!typed.isEmpty()) {
            Optional<LocalDate> read = read(typed);
            if (read.isEmpty() || read.get().getYear() < 1991) {
                errors.put("day", new Refusal("reporting.error.day"));
            } else if (read.get().isAfter(today)) {
                errors.put("day", new Refusal("reporting.error.future"));
            }
            day = read.orElse(null);
        }
        // Only machines see the field; a person whose program has filled it gets to see it.
        if (submitted.has("website")) {
            errors.put("website", new Refusal("reporting.error.website"));
        }
        submitted.refusals().stream().findFirst().ifPresent(refusal -> errors.put("files", refusal));
        return errors.isEmpty();
    }

    private void atMost(String name, int most) {
        submitted.tooLong(name, most).ifPresent(refusal -> errors.put(name, refusal));
    }

    /** As browsers send it, or as people write it where the browser has no calendar. */
    private static Optional<LocalDate> read(String typed) {
        for (DateTimeFormatter form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, WRITTEN)) {
            try {
                return Optional.of(LocalDate.parse(typed, form));
            } catch (DateTimeException other) {
                // Then it may be in the other form.
            }
        }
        return Optional.empty();
    }

    PublicReport report(byte[] mark, Language language, WaitingRoom room) {
        return new PublicReport(mark, language, submitted.get("what").strip(), day, submitted.get("when"), submitted.get("where"),
                submitted.get("who"), submitted.has("held"), submitted.has("danger"), submitted.get("contact"), sent(submitted, room));
    }

    static List<PublicReport.SentFile> sent(Submitted submitted, WaitingRoom room) {
        return submitted.files().stream().map(file -> new PublicReport.SentFile(file.name(), room.find(file)
                .orElseThrow(() -> new Refusal(LOST)))).toList();
    }

    /** What is said above the errors. */
    public String errorsKey() {
        return submitted.isCut() ? "reporting.errors.cut" : "reporting.errors";
    }

    /** What was typed. */
    public String value(String name) {
        return submitted.get(name);
    }

    public boolean checked(String name) {
        return submitted.has(name);
    }

    public List<Waiting> waiting() {
        return submitted.files();
    }

    /** Those that wait, and those that do so no more as long as it has not been said. */
    public List<Waiting> carried() {
        return Stream.concat(submitted.files().stream(), submitted.lost().stream()).toList();
    }

    void lost() {
        wrong("files", new Refusal(LOST));
    }

    void wrong(String name, Refusal refusal) {
        errors.put(name, refusal);
    }

    /** In the order of the page, by field. */
    public Map<String, Refusal> errors() {
        return errors;
    }
}
