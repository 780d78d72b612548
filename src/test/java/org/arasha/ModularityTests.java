package org.arasha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(ArashaApplication.class);

    @Test
    void modulesDependOnlyInTheDirectionTheyDeclare() {
        modules.verify();
    }

    /** Migrations run in this order at the start, without looking through all classes for it. */
    @Test
    void theListOfModulesIsWholeAndInTheOrderOfTheirDependencies() throws IOException {
        List<String> listed = Pattern.compile("\"(\\w+)\"").matcher(Files.readString(
                        Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json")))
                .results().map((MatchResult result) -> result.group(1)).toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(
                modules.stream().map(module -> module.getIdentifier().toString()).toList());
        for (ApplicationModule module : modules) {
            assertThat(listed.subList(0, listed.indexOf(module.getIdentifier().toString())))
                    .as("before " + module.getIdentifier())
                    .containsAll(module.getDirectDependencies(modules).uniqueModules()
                            .map(other -> other.getIdentifier().toString()).toList());
        }
    }
}
