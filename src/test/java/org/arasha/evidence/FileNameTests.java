package org.arasha.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void keepsTheLastPartOfAPath() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\Users\\me\\скан.pdf")).isEqualTo("скан.pdf");
        assertThat(FileName.clean("/")).isEqualTo("file");
        assertThat(FileName.clean("..")).isEqualTo("file");
        assertThat(FileName.clean(" \u200b ")).isEqualTo("file");
    }

    @Test
    void dropsWhatIsNotSeenOrTurnsTheTextAround() {
        assertThat(FileName.clean("a\r\nb\0c\u0085d\u2028e.txt")).isEqualTo("abcde.txt");
        assertThat(FileName.clean("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileName.clean("\u2066a\u200Bb\uFEFF\u2069.pdf")).isEqualTo("ab.pdf");
    }

    @Test
    void keepsTheEndingOfALongName() {
        assertThat(FileName.clean("я".repeat(300) + ".pdf")).hasSize(200).endsWith("я.pdf");
        assertThat(FileName.clean("😀".repeat(150))).doesNotContain("\uFFFD").isNotEmpty();
    }
}
