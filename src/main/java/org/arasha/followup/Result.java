package org.arasha.followup;

/** How a submission ended. */
public enum Result {
    ANSWERED, SILENT,
    /** The body has passed the whole of it on to another one. */ FORWARDED,
    /** It was not sent: somebody it speaks of has taken back consent. */ RECALLED,
    /** The records do not say whether the body replied. */ NOT_KNOWN
}
