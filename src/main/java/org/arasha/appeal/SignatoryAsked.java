package org.arasha.appeal;

import org.arasha.shared.Act;

/** The letter lies before them: for the first time, or again because its text has changed. */
record SignatoryAsked(SignatoryId record) implements Act {}
