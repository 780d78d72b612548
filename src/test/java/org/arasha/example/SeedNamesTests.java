package org.arasha.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;

/** The people of the published appeal are entered once in a database of the tests, from its example. */
class SeedNamesTests {

    /** They ask about names and titles, and enter nobody. */
    private static final List<String> ENTER_NOBODY = List.of("TheAppealOf29March2019Tests.java", "NameKeyTests.java", "IncidentListTests.java");

    /** The example takes whom it finds by name: what another test has noted of them would be said of the seed's, in one order of many. */
    @Test
    void noTestOfRecordsNamesThemAsItsOwn() throws IOException {
        ExampleFile file = ExampleFile.read();
        List<String> names = file.at("persons").root().keySet().stream().map(key -> file.at("persons", key).words("name", Language.RU)).toList();

        try (Stream<Path> tests = Files.walk(Path.of("src/test/java/org/arasha"))) {
            assertThat(tests.filter(one -> one.toString().endsWith(".java") && !ENTER_NOBODY.contains(one.getFileName().toString()))
                    .filter(one -> read(one).contains("@ArashaTest")).filter(one -> names.stream().anyMatch(read(one)::contains))).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
