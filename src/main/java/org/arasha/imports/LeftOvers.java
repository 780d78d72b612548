package org.arasha.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.arasha.shared.Formulas;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rows that were not imported, with the reasons: to read, and to mend and import again. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Imports.IMPORTS)
public class LeftOvers {

    private final Imports imports;
    private final Preview preview;
    private final RowTable rows;

    LeftOvers(Imports imports, Preview preview, RowTable rows) {
        this.imports = imports;
        this.preview = preview;
        this.rows = rows;
    }

    /** A row that failed though it looked sound. */
    public record Failed(int number, String reasonKey, List<Object> arguments) {}

    public List<Failed> failed(ImportId id, int after) {
        imports.find(id);
        return rows.failed(id, after, Imports.PAGE).stream().map(one -> new Failed(one.row().number(),
                Objects.requireNonNull(one.problem()), one.arguments())).toList();
    }

    /** As CSV in UTF-8 with a mark, which spreadsheet programs read right; no cell of it can become a formula. */
    public String csv(ImportId id, Language language) {
        ImportRun run = imports.find(id);
        RowReader reader = preview.reader(run.header(), Objects.requireNonNull(run.mapping()));
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setDelimiter(language.csvDelimiter())
                .setQuoteMode(QuoteMode.ALL).get())) {
            csv.printRecord(line(run.header(), Texts.get(language, "imports.csv.row"), Texts.get(language, "imports.csv.why")));
            for (RowTable.Failed one : rows.leftOver(id, run.state() == ImportRun.State.DRAFT)) {
                csv.printRecord(line(one.row().cells(), String.valueOf(one.row().number()), why(one, reader, language)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String why(RowTable.Failed one, RowReader reader, Language language) {
        if (one.problem() != null) {
            return Texts.get(language, one.problem(), one.arguments().toArray());
        }
        return one.sound() ? Texts.get(language, one.state() == RowState.WAITING ? "imports.csv.notReached" : "imports.csv.notChosen")
                : reader.read(one.row()).problems().stream().map(problem -> words(language, problem)).collect(Collectors.joining(" "));
    }

    static String words(Language language, Problem problem) {
        String what = Texts.get(language, problem.key(), problem.arguments());
        return problem.column() == null ? what : problem.column() + ": " + what;
    }

    private static List<String> line(List<String> cells, String... more) {
        return Stream.concat(new ArrayList<>(cells).stream(), Arrays.stream(more)).map(Formulas::harmless).toList();
    }
}
