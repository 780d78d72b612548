package org.arasha.insight;

/** What it is that runs out. */
public enum DeadlineKind {
    /** The term in which a body has to reply, by law. */ REPLY,
    /** A step of our own, with a day until which it should be done. */ STEP,
    /** An organisation is asked to sign until the closing day. */ SIGNATURE,
    /** A term that was named with a case. */ CASE,
    /** A case against somebody is heard on the day. */ HEARING,
    /** We have to complain, or to go to court, by law. */ FILING;

    /** Whether we have missed something when it is over; what bodies and partners do not do in time is followed by a step of ours. */
    public boolean isOurs() {
        return switch (this) {
            case STEP, CASE, FILING -> true;
            case REPLY, SIGNATURE, HEARING -> false;
        };
    }
}
