package org.arasha.incident.ui;

/** A part in which one can ask somebody about the case; the screens on which claims are verified show it, too. */
public interface AskingPart extends RecordPart {}
