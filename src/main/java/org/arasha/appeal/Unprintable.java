package org.arasha.appeal;

import java.util.Optional;

/** A sign that the typeface of letters lacks, and where in the letter it stands. */
record Unprintable(String sign, Passage.Part part, int number) {

    static Optional<Unprintable> in(Letter letter) {
        return Passage.of(letter).flatMap(passage -> Typeface.lacking(passage.text()).stream()
                .map(sign -> new Unprintable(sign, passage.part(), passage.number()))).findFirst();
    }
}
