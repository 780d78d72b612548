package org.arasha.access;

import org.arasha.shared.Act;

/** Somebody has chosen the language in which they are written to. */
record LanguageChosen(UserId record) implements Act {}
