package org.arasha.appeal;

import org.arasha.shared.Act;

/** Authors have decided whether the letter tells of a detention or proceeding. */
record FactLeftOut(AppealId record) implements Act {}
