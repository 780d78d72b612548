package org.arasha.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.arasha.calendar.SingleDay.Kind;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;

/** A table whose first line names its columns: the day and its kind, and if need be names and a source. */
final class CsvDays {

    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-MM-dd", "dd.MM.uuuu", "d.M.uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT)).toList();

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "day", List.of("day", "date", "день", "дата", "күн", "күні"), "kind", List.of("kind", "вид", "түрі"),
            "ru", List.of("ru", "name_ru"), "kk", List.of("kk", "name_kk"), "en", List.of("en", "name_en"),
            "source", List.of("source", "источник", "дереккөз"));

    private static final Map<Kind, List<String>> KINDS = Map.of(
            Kind.OFF, List.of("off", "выходной", "демалыс"), Kind.WORKING, List.of("working", "рабочий", "жұмыс"),
            Kind.KURBAN_AIT, List.of("kurban-ait", "курбан-айт", "құрбан айт"));

    private CsvDays() {}

    static void read(String text, DayFile.Builder days) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        String delimiter = Stream.of(";", "\t", ",").filter(first::contains).findFirst().orElse(",");
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            List<String> header = null;
            try {
                for (CSVRecord record : parser) {
                    if (record.stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    if (header == null) {
                        header = header(record);
                    } else {
                        row(new Row(header, record), days);
                    }
                }
            } catch (UncheckedIOException | IllegalStateException broken) {
                throw new Refusal("calendar.file.quotes", parser.getCurrentLineNumber());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(CSVRecord record) {
        List<String> header = record.stream().map(CsvDays::plain).map(cell -> COLUMNS.entrySet().stream()
                .filter(one -> one.getValue().contains(cell)).map(Map.Entry::getKey).findFirst().orElse("")).toList();
        if (!header.contains("day") || !header.contains("kind")) {
            throw new Refusal("calendar.file.columns");
        }
        return header;
    }

    private static void row(Row row, DayFile.Builder days) {
        Optional<LocalDate> day = day(row.cell("day"));
        Optional<Kind> kind = KINDS.entrySet().stream().filter(one -> one.getValue().contains(plain(row.cell("kind"))))
                .map(Map.Entry::getKey).findFirst();
        if (day.isEmpty()) {
            days.problem(row.line(), "calendar.file.noDay", shortened(row.cell("day")));
        } else if (kind.isEmpty()) {
            days.problem(row.line(), "calendar.file.noKind", shortened(row.cell("kind")));
        } else {
            days.day(row.line(), day.get(), kind.get(), new LocalizedText(row.cell("ru"), row.cell("kk"), row.cell("en")), row.cell("source"));
        }
    }

    private static Optional<LocalDate> day(String cell) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(cell, form));
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }

    private record Row(List<String> header, CSVRecord record) {

        int line() {
            return (int) record.getRecordNumber();
        }

        String cell(String column) {
            int at = header.indexOf(column);
            return at < 0 || at >= record.size() ? "" : record.get(at).strip();
        }
    }
}
