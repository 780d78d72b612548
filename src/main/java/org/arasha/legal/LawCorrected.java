package org.arasha.legal;

import org.arasha.shared.Act;

public record LawCorrected(LawId record) implements Act {}
