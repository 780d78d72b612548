package org.arasha.evidence;

/** What a copy for use is of; what is taken out and what stays is said in other words of each. */
public enum CopyKind { PICTURE, PDF, RECORDING }
