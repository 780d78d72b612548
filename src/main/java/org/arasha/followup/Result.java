package org.arasha.followup;

/** How a submission ended. */
public enum Result {
    ANSWERED, SILENT,
    /** The body has passed the whole of it on to another one. */ FORWARDED,
    /** It was not sent: somebody it speaks of has taken back consent. */ RECALLED,
    /** It did not come to the body, or the body did not register it. */ NOT_REGISTERED,
    /** No body has it: it was opened by mistake. */ MISTAKEN,
    /** The records do not say whether the body replied. */ NOT_KNOWN
}
