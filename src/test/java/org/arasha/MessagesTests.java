package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile(
            "(?:getTranslation|Texts\\.get|new Refusal|new EmptyState|new Section|\\.fact|\\.empty|Inputs\\.(?:line|text|choice|any|search)|new Choices|new OrganisationField|new RowButton|new FoldedForm)\\(\\s*"
                    + "(?:[A-Za-z_.]+,\\s*)?\"([a-zA-Z]+(?:\\.[A-Za-z_0-9]+)+)\"\\s*[,)]");
    private static final Pattern SECOND_KEY = Pattern.compile("Inputs\\.any\\(\\s*\"[^\"]+\",\\s*\"([^\"]+)\"");
    private static final Pattern NAME_OF_SCREEN = Pattern.compile("extends (?:Screen|FoldedForm)\\b[\\s\\S]*?super\\(\"([^\"]+)\"");
    private static final Pattern LITERAL_ON_SCREEN = Pattern.compile(
            "new (?:Span|H1|H2|H3|H4|Paragraph|Button|Text|NativeLabel)\\(\"[^\"]*\\p{L}{2,}[^\"]*\"");

    @Test
    void eachTextExistsInAllThreeLanguages() throws IOException {
        Set<String> russian = keys(Language.RU);
        assertThat(keys(Language.KK)).as("Kazakh").isEqualTo(russian);
        assertThat(keys(Language.EN)).as("English").isEqualTo(russian);
    }

    @Test
    void noTextIsEmptyOrMalformed() throws IOException {
        for (Language language : Language.values()) {
            Properties texts = texts(language);
            for (String key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key)).as("%s %s", language, key).isNotBlank();
                new MessageFormat(texts.getProperty(key), language.locale());
            }
        }
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (Language language : Language.values()) {
            List<String> keys = Files.readAllLines(file(language)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('='))).toList();
            assertThat(keys).as(language.name()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> known = keys(Language.RU);
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            for (Pattern keys : List.of(KEY, SECOND_KEY, NAME_OF_SCREEN)) {
                keys.matcher(Files.readString(file)).results().map(found -> found.group(1)).filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(key + " in " + file.getFileName()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noLiteralReachesAScreen() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : sources()) {
            Matcher matcher = LITERAL_ON_SCREEN.matcher(Files.readString(file));
            while (matcher.find()) {
                if (!matcher.group().contains("\"Arasha\"")) {
                    literals.add(matcher.group() + " in " + file.getFileName());
                }
            }
        }
        assertThat(literals).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> keys(Language language) throws IOException {
        return new TreeSet<>(texts(language).stringPropertyNames());
    }

    private static Properties texts(Language language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Path file(Language language) {
        return Path.of("src/main/resources/messages_%s.properties".formatted(language.locale().getLanguage()));
    }
}
