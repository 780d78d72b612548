package org.arasha.incident;

import org.arasha.shared.Act;

public record PlaceNamed(PlaceNameId record) implements Act {}
