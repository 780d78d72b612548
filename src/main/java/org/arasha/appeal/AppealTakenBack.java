package org.arasha.appeal;

import org.arasha.shared.Act;

/** The letter was taken back from those who sign, to be mended. */
public record AppealTakenBack(AppealId record) implements Act {}
