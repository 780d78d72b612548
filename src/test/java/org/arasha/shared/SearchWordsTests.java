package org.arasha.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void areOfThreeLettersOrMoreAndEachOnce() {
        assertThat(SearchWords.of("  held in\tAktau, in Aktau\0, held ").words()).containsExactly("held", "Aktau,");
        assertThat(SearchWords.of("a bc ")).matches(SearchWords::isEmpty);
    }

    @Test
    void areEightAtMost() {
        assertThat(SearchWords.of(IntStream.range(100, 120).mapToObj(String::valueOf).collect(Collectors.joining(" "))).words())
                .hasSize(8).endsWith("107");
    }

    @Test
    void aSignOfThePatternStandsForItself() {
        assertThat(SearchWords.within("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
    }
}
