package org.arasha.insight;

import org.arasha.shared.Act;

/** A manager has entered an official figure, or corrected it. */
record OfficialFigureEntered(OfficialFigureId record) implements Act {}
