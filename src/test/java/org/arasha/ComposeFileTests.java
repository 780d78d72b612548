package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yaml.snakeyaml.Yaml;

/** The files a production installation starts from say nothing that Compose or the application would not understand. */
class ComposeFileTests {

    private static final Set<String> TOP_LEVEL =
            Set.of("name", "include", "services", "models", "networks", "volumes", "secrets", "configs");
    /** Those of the Compose specification that one may expect here. */
    private static final Set<String> OF_A_SERVICE = Set.of("build", "cap_add", "cap_drop", "command", "configs",
            "depends_on", "entrypoint", "env_file", "environment", "expose", "healthcheck", "hostname", "image", "init",
            "labels", "logging", "mem_limit", "networks", "ports", "profiles", "pull_policy", "read_only", "restart",
            "secrets", "security_opt", "shm_size", "stop_grace_period", "stop_signal", "tmpfs", "ulimits", "user",
            "volumes", "working_dir");
    private static final Set<String> OF_A_HEALTHCHECK =
            Set.of("test", "interval", "timeout", "retries", "start_period", "start_interval", "disable");
    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");
    private static final String MAIL_PROPERTIES = "SPRING_MAIL_PROPERTIES_MAIL_SMTP_";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::[?-][^}]*)?}");

    private final Map<String, Object> compose = yaml(Path.of("docker-compose.yml"));
    private final Map<String, Object> services = map(compose.get("services"));
    private final Map<String, Object> arasha = map(services.get("arasha"));
    private final String dockerfile = text(Path.of("Dockerfile"));

    @Test
    void usesKeysOfTheComposeSpecificationOnly() {
        assertThat(TOP_LEVEL).containsAll(compose.keySet());
        services.values().forEach(service -> {
            assertThat(OF_A_SERVICE).containsAll(map(service).keySet());
            assertThat(OF_A_HEALTHCHECK).containsAll(map(map(service).get("healthcheck")).keySet());
        });
    }

    @Test
    void waitsForEachServiceByACondition() {
        Map<String, Object> needed = map(arasha.get("depends_on"));
        assertThat(needed).containsKeys("postgres", "mailpit");
        needed.forEach((name, how) -> {
            Object condition = map(how).get("condition");
            assertThat(services).containsKey(name);
            assertThat(CONDITIONS).contains(String.valueOf(condition));
            if ("service_healthy".equals(condition)) {
                assertThat(map(services.get(name))).containsKey("healthcheck");
            }
        });
    }

    @Test
    void declaresTheVolumesItMounts() {
        Set<String> mounted = services.values().stream().flatMap(service -> list(map(service).get("volumes")).stream())
                .map(volume -> volume.split(":")[0]).collect(Collectors.toSet());
        assertThat(map(compose.get("volumes")).keySet()).containsExactlyInAnyOrderElementsOf(mounted);
        assertThat(list(arasha.get("volumes"))).contains("evidence:" + environmentOfTheImage().get("ARASHA_DATA"));
    }

    @Test
    void givesTheApplicationOnlyWhatItReads() throws IOException {
        Set<String> read = new TreeSet<>();
        settingsOfSpring().forEach(name -> read.add(variable(name)));
        ownSettings().forEach(name -> read.add(variable(name)));
        assertThat(read).contains("SPRING_DATASOURCE_URL", "SPRING_MAIL_HOST", "ARASHA_MAIL_IMAP_HOST");
        Set<String> given = new TreeSet<>(map(arasha.get("environment")).keySet());
        given.addAll(environmentOfTheImage().keySet());
        given.removeIf(name -> name.startsWith(MAIL_PROPERTIES) && read.contains("SPRING_MAIL_PROPERTIES"));
        assertThat(read).containsAll(given);
    }

    @Test
    void holdsNoSecret() throws IOException {
        services.values().forEach(service -> map(map(service).get("environment")).forEach((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET|TOKEN|KEY).*")) {
                assertThat(String.valueOf(value)).as(name).matches(VARIABLE);
                assertThat(String.valueOf(value)).as(name).doesNotContainPattern(":-[^}]");
            }
        }));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains(".env");
        assertThat(text(Path.of(".env.example"))).doesNotContainPattern("(?m)PASSWORD=.+$");
    }

    @Test
    void asksForNothingThatTheExampleOfSettingsDoesNotName() {
        Set<String> asked = VARIABLE.matcher(text(Path.of("docker-compose.yml"))).results()
                .map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> named = Pattern.compile("(?m)^#?([A-Z_]+)=").matcher(text(Path.of(".env.example"))).results()
                .map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(named).isEqualTo(asked);
    }

    @Test
    void packsTheJarThatTheBuildMakesWithItsLibraries() throws Exception {
        String jar = "target/" + finalName() + ".jar";
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).containsExactly("*", "!" + jar, "!target/lib");
        String copied = Pattern.compile("COPY " + jar + " (\\S+)").matcher(dockerfile).results().findFirst().orElseThrow().group(1);
        assertThat(entrypoint()).startsWith("java").endsWith("-jar", copied);
        assertThat(dockerfile).as("the jar looks for its libraries beside it")
                .contains("COPY target/lib " + Path.of(copied).resolveSibling("lib"));
    }

    @Test
    void runsInProductionModeAndNotAsRoot() {
        assertThat(environmentOfTheImage()).containsEntry("SPRING_PROFILES_ACTIVE", "production");
        assertThat(dockerfile).containsPattern("(?m)^USER [1-9]\\d*:[1-9]\\d*$").contains("/actuator/health")
                .contains("VOLUME " + environmentOfTheImage().get("ARASHA_DATA"));
    }

    /** What all libraries on the class path say that they can be configured with. */
    private static Set<String> settingsOfSpring() throws IOException {
        Pattern name = Pattern.compile("\"name\"\\s*:\\s*\"(spring\\.[a-z0-9.-]+)\"");
        Set<String> names = new HashSet<>();
        for (URL metadata : Collections.list(
                ComposeFileTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = metadata.openStream()) {
                name.matcher(new String(json.readAllBytes(), StandardCharsets.UTF_8)).results()
                        .map(found -> found.group(1)).forEach(names::add);
            }
        }
        return names;
    }

    private static Set<String> ownSettings() {
        Set<String> names = new HashSet<>();
        collect("arasha", map(yaml(Path.of("src/main/resources/application.yaml")).get("arasha")), names);
        return names;
    }

    private static void collect(String prefix, Map<String, Object> settings, Set<String> names) {
        settings.forEach((key, value) -> {
            if (value instanceof Map) {
                collect(prefix + "." + key, map(value), names);
            } else {
                names.add(prefix + "." + key);
            }
        });
    }

    /** As Spring Boot reads a setting from the environment: dots become underscores, hyphens go. */
    private static String variable(String setting) {
        return setting.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT);
    }

    private Map<String, String> environmentOfTheImage() {
        String lines = Pattern.compile("(?m)^ENV ((?:.*\\\\\\n)*.*)$").matcher(dockerfile).results()
                .map(found -> found.group(1)).collect(Collectors.joining(" "));
        return Pattern.compile("([A-Z_]+)=(\\S+)").matcher(lines).results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private List<String> entrypoint() {
        String exec = Pattern.compile("(?m)^ENTRYPOINT (\\[.*])$").matcher(dockerfile).results().findFirst().orElseThrow().group(1);
        return list(new Yaml().load(exec));
    }

    private static String finalName() throws Exception {
        Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        Node name = project.getElementsByTagName("finalName").item(0);
        return name.getTextContent().strip();
    }

    private static Map<String, Object> yaml(Path file) {
        return map(new Yaml().load(text(file)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }
}
