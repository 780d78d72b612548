package org.arasha.legal;

import org.arasha.shared.Act;

record LawEntered(LawId record) implements Act {}
