package org.arasha.insight;

import org.arasha.shared.Act;

record OfficialFigureRemoved(OfficialFigureId record) implements Act {}
