package org.arasha.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.arasha.incident.NormRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each of the articles that come with the product can be entered as it stands, and says where its official text is. */
class NormsThatComeAlongTests {

    private static final Set<String> FIELDS = Set.of("law", "address", "short", "article", "title", "title-from", "from", "until");

    /** By which laws are found at Adilet: a letter for what kind of act it is, then year and number in ten signs, the last of them sometimes a line. */
    private static final String ADILET = "https://adilet\\.zan\\.kz/(rus|kaz|eng)/docs/[A-Z]\\d{9}[\\d_]";

    static Stream<Arguments> entries() throws IOException {
        try (InputStream in = NormsThatComeAlongTests.class.getResourceAsStream("/law/norms.yaml")) {
            Map<String, Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            return all.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void haveEachFieldInItsShape(String key, Map<String, Object> one) {
        assertThat(FIELDS).containsAll(one.keySet());
        assertThat(NormRef.LAWS).contains((String) one.get("law"));
        assertThat((String) one.get("address")).matches(ADILET);
        assertThat((String) one.get("article")).matches("\\d+(-\\d+)?");
        assertThat(key).endsWith("-" + one.get("article"));
        assertThat(Stream.of("short", "title")).allSatisfy(words -> assertThat(one.get(words)).asInstanceOf(
                map(String.class, String.class)).containsOnlyKeys("ru", "kk", "en")
                .allSatisfy((language, said) -> assertThat(said).isEqualTo(said.strip()).isNotBlank()));
        assertThat(day(one, "from")).isBefore(day(one, "until"));
    }

    /** As it stands there; where it is not certain, at the end of the times on that side. */
    private static LocalDate day(Map<String, Object> one, String key) {
        return one.containsKey(key) ? LocalDate.parse((String) one.get(key)) : key.equals("from") ? LocalDate.MIN : LocalDate.MAX;
    }
}
