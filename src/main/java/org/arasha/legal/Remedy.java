package org.arasha.legal;

/** What is done for the person. */
public enum Remedy { OWN_APPEAL, COLLECTIVE_APPEAL, LEGAL_AID, MONITOR, NONE }
