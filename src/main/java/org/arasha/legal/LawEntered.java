package org.arasha.legal;

import org.arasha.shared.Act;

public record LawEntered(LawId record) implements Act {}
