package org.arasha.desk;

/** How far a case is, in the words of the people who work on it. */
public enum Stage { INTAKE, VERIFICATION, LEGAL, APPEAL, FOLLOW_UP, CLOSED }
