package org.arasha.incident;

import org.arasha.shared.Act;

record PlaceNamed(PlaceNameId record) implements Act {}
