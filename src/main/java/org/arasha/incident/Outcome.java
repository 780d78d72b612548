package org.arasha.incident;

/** How an incident ended; counted for the yearly overview. */
public enum Outcome {
    PERPETRATORS_PUNISHED, CASE_AGAINST_JOURNALIST_CLOSED, RELEASED, COMPENSATED, APOLOGY, NOTHING, NOT_ESTABLISHED,
    NOT_KNOWN,
    /** The person took their consent back. */ STOPPED,
    /** The report was none; intake keeps why. */ NO_CASE,
    /** It was reported twice: what it held is in another case. */ MERGED;

    /** Whether somebody has answered for what happened, so that it did. What became of the person, or of the case against them, says less. */
    public boolean isAnsweredFor() {
        return this == PERPETRATORS_PUNISHED || this == COMPENSATED || this == APOLOGY;
    }

    /** Whether something was reached for whom it happened to. */
    public boolean isReached() {
        return switch (this) {
            case PERPETRATORS_PUNISHED, CASE_AGAINST_JOURNALIST_CLOSED, RELEASED, COMPENSATED, APOLOGY -> true;
            case NOTHING, NOT_ESTABLISHED, NOT_KNOWN, STOPPED, NO_CASE, MERGED -> false;
        };
    }
}
