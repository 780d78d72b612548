package org.arasha.followup;

/** How a submission ended. */
public enum Result {
    ANSWERED, SILENT,
    /** The records do not say whether the body replied. */ NOT_KNOWN
}
