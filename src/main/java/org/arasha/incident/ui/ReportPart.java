package org.arasha.incident.ui;

/** A part that shows what came in with a report; the screen on which the report is registered shows it, too. */
public interface ReportPart extends RecordPart {}
