package org.arasha.legal;

import org.arasha.shared.Act;

public record NormEntered(NormId record) implements Act {}
