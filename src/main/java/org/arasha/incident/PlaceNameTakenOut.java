package org.arasha.incident;

import org.arasha.shared.Act;

public record PlaceNameTakenOut(PlaceNameId record) implements Act {}
