package org.arasha.legal;

/** What is done for the person. */
public enum Remedy {
    OWN_APPEAL, COLLECTIVE_APPEAL, LEGAL_AID, MONITOR, NONE;

    public boolean isAppeal() {
        return this == OWN_APPEAL || this == COLLECTIVE_APPEAL;
    }
}
