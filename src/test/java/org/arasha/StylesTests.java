package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be read off the styles themselves. */
class StylesTests {

    private static final Pattern SCROLLS = Pattern.compile("([^{}]+)\\{[^{}]*overflow(?:-y)?:\\s*(?:auto|scroll)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    /** On every screen: what only some are shown stands indented. */
    private static final Pattern RULE = Pattern.compile("(?m)^([^\\s@{}][^{}]*)\\{");

    /** The page scrolls, and nothing in it does: one wheel, one place where one is. Wide tables go sideways only. */
    @Test
    void nothingScrollsWithinThePage() throws IOException {
        try (Stream<Path> sheets = Files.list(Path.of("frontend"))) {
            List<String> scrolling = sheets.filter(one -> one.toString().endsWith(".css")).flatMap(one -> SCROLLS.matcher(read(one)).results())
                    .map(one -> one.group(1).strip()).toList();
            assertThat(scrolling).isEmpty();
        }
    }

    /** The later of two rules for the same would quietly undo the earlier, wherever else that is used. */
    @Test
    void whatOneSheetStylesIsStyledInOnePlaceOfIt() throws IOException {
        try (Stream<Path> sheets = Files.list(Path.of("frontend"))) {
            assertThat(sheets.filter(one -> one.toString().endsWith(".css")).flatMap(StylesTests::twice)).isEmpty();
        }
    }

    private static Stream<String> twice(Path sheet) {
        Set<String> styled = new HashSet<>();
        return RULE.matcher(COMMENT.matcher(read(sheet)).replaceAll("")).results().map(one -> one.group(1).strip())
                .filter(selector -> !styled.add(selector)).map(selector -> sheet.getFileName() + ": " + selector);
    }

    private static String read(Path sheet) {
        try {
            return Files.readString(sheet);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
