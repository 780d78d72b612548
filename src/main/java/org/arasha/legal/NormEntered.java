package org.arasha.legal;

import org.arasha.shared.Act;

record NormEntered(NormId record) implements Act {}
