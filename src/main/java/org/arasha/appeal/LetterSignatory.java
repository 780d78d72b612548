package org.arasha.appeal;

/** Someone who was asked to sign: name and post in the language of the letter, as of its date. */
public record LetterSignatory(String post, String organisation, String name, Answer answer) {

    public enum Answer { AWAITED, SIGNED, DECLINED, NONE_IN_TIME }

    boolean hasSigned() {
        return answer == Answer.SIGNED;
    }

    boolean isAwaited() {
        return answer == Answer.AWAITED;
    }
}
