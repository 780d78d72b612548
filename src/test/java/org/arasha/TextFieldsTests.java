package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a field for text has it tried as all others are. */
class TextFieldsTests {

    private static final Pattern MADE = Pattern.compile("(?:Inputs\\.(?:line|text)|new LocalizedTextField)\\(\\s*([^,]+),");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

    /** The labels that classes get from others. */
    private static final Map<String, Set<String>> GIVEN = Map.of(
            "LetterTexts", Set.of("appeal.subject", "appeal.introduction", "appeal.assessment", "appeal.conclusion"),
            "NoteTask", Set.of("legal.aid.note", "legal.monitor.note"),
            "OfficialForm", Set.of("directory.official.name", "directory.official.post", "directory.official.addressedPost",
                    "directory.official.addressedName"),
            "OverrideFields", Set.of("appeal.override.*"),
            "AccountFields", Set.of("intake.told", "intake.claims"),
            "RemarkForm", Set.of("appeal.remark.here", "appeal.remark.answer"),
            "StatementFields", Set.of("appeal.statement.RU", "appeal.statement.KK", "appeal.statement.EN"));

    /** Where those are tried that no form of {@link TextFields} has, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "access.first.code", "NewUserFormTests: it is asked of nobody who is signed in, while there is no administrator",
            "appeal.override.*", "OverridesTests: it is asked only where a manager lets everybody go past a rule",
            "calendar.import.source", "CalendarScreenTests: it comes after a file",
            "calendar.name", "CalendarScreenTests: the calendar is everybody's, and is put back there",
            "calendar.reason", "CalendarScreenTests: the calendar is everybody's, and is put back there",
            "calendar.rule.article", "CalendarScreenTests: the terms are everybody's",
            "calendar.source", "CalendarScreenTests: the calendar is everybody's, and is put back there",
            "incident.place.code", "PlacesTests: what is too long is no code, and a new region would be everybody's");

    @Test
    void nameEveryFieldForTextThatThereIs() throws IOException {
        Set<String> made;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            made = files.filter(file -> file.toString().endsWith(".java")).flatMap(TextFieldsTests::made)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> tried = TextFields.rows().flatMap(row -> row.fields().stream()).map(TextFields.TextField::label).collect(Collectors.toSet());

        assertThat(made).as("fields of the sources").hasSizeGreaterThan(100);
        assertThat(made).filteredOn(label -> !tried.contains(label)).as("in no row of TextFields")
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
    }

    private static Stream<String> made(Path file) {
        String source = read(file);
        List<MatchResult> calls = MADE.matcher(source).results().toList();
        Stream<String> literal = calls.stream().map(call -> LITERAL.matcher(call.group(1).strip())).filter(one -> one.matches())
                .map(one -> one.group(1));
        boolean others = calls.stream().anyMatch(call -> !LITERAL.matcher(call.group(1).strip()).matches());
        String name = file.getFileName().toString().replace(".java", "");
        return others ? Stream.concat(literal, GIVEN.getOrDefault(name, Set.of(name + " has a label that GIVEN does not name")).stream())
                : literal;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
