package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Difference.Kind;
import org.arasha.appeal.LetterText.Line;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    private static final LetterText BEFORE = text("We appeal to you.", "He was held for two hours.", "He was let go.");

    @Test
    void nothingDiffersFromItself() {
        assertThat(Difference.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void aChangedSentenceIsToldWordByWord() {
        List<Difference> differences = Difference.between(BEFORE, text("We appeal to you.", "He was held for three hours.", "He was let go."));

        assertThat(differences).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.CHANGED);
            assertThat(marked(one)).isEqualTo("He was held for -two +three hours.");
        });
    }

    @Test
    void aSentenceThatCameOrWentIsToldWhole() {
        assertThat(Difference.between(BEFORE, text("We appeal to you.", "He was held for two hours.", "Nobody said why.", "He was let go.")))
                .singleElement().satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.ADDED);
                    assertThat(marked(one)).isEqualTo("+Nobody said why.");
                });
        assertThat(Difference.between(BEFORE, text("We appeal to you.", "He was let go."))).singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.REMOVED));
    }

    @Test
    void twoSentencesWithNothingInCommonAreNotTakenForOne() {
        assertThat(Difference.between(text("He was held for two hours."), text("Nobody answered us since.")))
                .extracting(Difference::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    private static String marked(Difference difference) {
        return difference.pieces().stream().map(piece -> switch (piece.mark()) {
            case KEPT -> piece.words();
            case ADDED -> "+" + piece.words();
            case REMOVED -> "-" + piece.words();
        }).collect(Collectors.joining(" "));
    }

    private static LetterText text(String... lines) {
        return new LetterText(Stream.of(lines).map(line -> new Line(Line.Kind.PROSE, line)).toList());
    }
}
