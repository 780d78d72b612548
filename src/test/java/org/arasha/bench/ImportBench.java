package org.arasha.bench;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.imports.ImportId;
import org.arasha.imports.Importing;
import org.arasha.imports.Mapping;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand rows of a table become cases, from the moment somebody presses "Import" to the last row: with a process each,
 * waiting to be registered, and as closed records with people, claims and a source each. Then all are taken back.
 */
@ArashaTest
@Tag("bench")
record ImportBench(Importing importing) {

    private static final int ROWS = Integer.getInteger("rows", 10_000);

    @Test
    void importsTenThousandRows() {
        BenchReport report = new BenchReport("import");
        importing.imported(table("warm-up", 20_000, 300), Mapping.Aim.OPEN);
        importing.imported(table("warm-up", 20_000, 300), Mapping.Aim.PAST);
        for (Mapping.Aim aim : Mapping.Aim.values()) {
            long checked = System.nanoTime();
            ImportId id = importing.begun(table(aim.name(), 0, ROWS), aim);
            long begun = System.nanoTime();
            importing.work();
            double seconds = (System.nanoTime() - begun) / 1e9;
            int imported = importing.find(id).imported();
            long undo = System.nanoTime();
            int undone = importing.undone(id).undone();
            report.line("rows as", aim, "imported", imported, "read and check, s", words((begun - checked) / 1e9),
                    "import, s", words(seconds), "rows a minute", String.format(Locale.ROOT, "%.0f", imported / seconds * 60),
                    "undone", undone, "undo, s", words((System.nanoTime() - undo) / 1e9));
            report.write();
        }
    }

    /** Eight years; in each row a victim of its own, two claims and a source. */
    private static String table(String run, int others, int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(n -> ("%02d.%02d.20%d;Задержание репортёра %s-%d;Актобе;Актюбинская область;"
                        + "Задержание или арест;%s, репортёр;\"Репортёра задержали.\nПричину не назвали.\";https://example.org/%d;%s-%d")
                        .formatted(n % 28 + 1, n % 12 + 1, 15 + n % 8, run, n, MadeUpNames.of(others + n), n, run, n))
                .collect(Collectors.joining("\n", "Дата;Название;Город;Регион;Категории;Пострадавшие;Что произошло;Ссылка;№\n", "\n"));
    }

    private static String words(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
