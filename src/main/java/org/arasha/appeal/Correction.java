package org.arasha.appeal;

/** A line of the letter in which a slip was mended. */
public record Correction(String before, String after) {}
