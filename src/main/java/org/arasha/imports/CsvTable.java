package org.arasha.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.arasha.shared.Refusal;

/** A text whose cells are divided by commas or the like. */
final class CsvTable {

    private static final int SAMPLE = 20;

    private CsvTable() {}

    static SourceTable read(byte[] content, TableForm wanted) {
        Charset charset = wanted.charset() == null ? Encodings.detect(content) : Charset.forName(wanted.charset());
        String text = Encodings.decode(content, charset);
        if (text.isBlank()) {
            throw new Refusal("imports.refusal.empty");
        }
        String delimiter = wanted.delimiter() == null ? delimiterOf(text) : wanted.delimiter();
        SourceTable.Builder table = new SourceTable.Builder();
        try (CSVParser parser = parser(text, delimiter)) {
            try {
                for (CSVRecord record : parser) {
                    table.row((int) record.getRecordNumber(), record.toList());
                }
            } catch (UncheckedIOException | IllegalStateException broken) {
                if (broken.getCause() instanceof OneRow.TooWide) {
                    throw new Refusal("imports.refusal.tooManyColumns", SourceTable.MOST_COLUMNS);
                }
                throw new Refusal("imports.refusal.quotes", parser.getRecordNumber() + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.build(new TableForm(charset.name(), delimiter, null, List.of()));
    }

    /** The one that makes the most columns alike in the first rows; a comma where none makes any. */
    static String delimiterOf(String text) {
        String best = TableForm.DELIMITERS.getFirst();
        int most = 0;
        for (String delimiter : TableForm.DELIMITERS) {
            int alike = likeness(text, delimiter);
            if (alike > most) {
                best = delimiter;
                most = alike;
            }
        }
        return best;
    }

    /** How many divisions there are in the rows that are as wide as the first. */
    private static int likeness(String text, String delimiter) {
        int width = 0;
        int alike = 0;
        try (CSVParser parser = parser(text, delimiter)) {
            for (CSVRecord record : parser) {
                width = width == 0 ? record.size() : width;
                alike += record.size() == width ? width - 1 : 0;
                if (record.getRecordNumber() == SAMPLE) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return alike;
        }
        return alike;
    }

    private static CSVParser parser(String text, String delimiter) throws IOException {
        OneRow rows = new OneRow(new StringReader(text), delimiter.charAt(0));
        CSVParser parser = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get().parse(rows);
        rows.boundBy(parser::getRecordNumber);
        return parser;
    }
}
