package org.arasha.appeal;

import org.arasha.shared.Language;

/** How another language was when this one was last a right translation of it. */
public record Behind(Language language, String was) {}
