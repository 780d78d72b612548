package org.arasha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChromiumTests {

    @Test
    void ofTheForksOfARunOneSaysThatThereIsNoBrowser() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<arasha.test-fork>${surefire.forkNumber}</arasha.test-fork>");
        assertThat(Chromium.speaks("1")).isTrue();
        assertThat(Chromium.speaks("2")).isFalse();
        assertThat(Chromium.speaks(null)).as("run by itself").isTrue();
    }
}
