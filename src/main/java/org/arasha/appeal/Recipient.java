package org.arasha.appeal;

import org.arasha.directory.OfficialId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;

/** Somebody who gets a letter of their own, and the language in which they get it. */
public record Recipient(OfficialId official, LocalizedText post, LocalizedText name, Language language) {}
