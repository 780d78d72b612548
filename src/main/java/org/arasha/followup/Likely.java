package org.arasha.followup;

import org.arasha.shared.LocalizedText;

/** A submission that a mail may answer, and its body. */
public record Likely(String number, LocalizedText body) {}
