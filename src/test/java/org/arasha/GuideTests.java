package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guides name in bold or in quotation marks is on the screen in the same words. */
class GuideTests {

    private static final Set<String> KEYS = Set.of("J", "K", "C", "G", "T", "Enter", "Ctrl+K", "/", "Alt+↑", "Alt+↓");
    private static final Pattern NAMED = Pattern.compile("\\*\\*(.+?)\\*\\*|«(.+?)»");

    @Test
    void namesStepsAndFieldsAsTheScreensDo() throws IOException {
        Properties texts = new Properties();
        try (Reader russian = Files.newBufferedReader(Path.of("src/main/resources/messages_ru.properties"))) {
            texts.load(russian);
        }
        Set<String> onScreen = new HashSet<>(KEYS);
        texts.values().forEach(text -> onScreen.add(text.toString()));
        for (Path guide : guides()) {
            List<String> named = NAMED.matcher(Files.readString(guide).replaceAll("\\s*\\n\\s*", " ")).results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
            assertThat(onScreen).as(guide.getFileName().toString()).containsAll(named);
        }
    }

    private static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/guide"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }
}
