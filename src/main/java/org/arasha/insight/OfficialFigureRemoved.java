package org.arasha.insight;

import org.arasha.shared.Act;

public record OfficialFigureRemoved(OfficialFigureId record) implements Act {}
