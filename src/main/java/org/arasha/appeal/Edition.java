package org.arasha.appeal;

/**
 * A letter as it leaves the house: whoever holds the file can tell which version it is and what it says by its hash. The same
 * edition makes the same file, byte by byte, wherever and whenever it is made.
 *
 * @param version the number among the versions of its appeal
 */
public record Edition(Letter letter, int version, Annex annex) {

    private static final int DIGITS_BY_EYE = 12;

    public static Edition of(Letter letter, int version) {
        return new Edition(letter, version, Annex.NONE);
    }

    /** Of the text, 64 hexadecimal digits; who has signed is no part of it. */
    String hash() {
        return LetterText.of(letter).hash();
    }

    String shortHash() {
        return hash().substring(0, DIGITS_BY_EYE);
    }
}
