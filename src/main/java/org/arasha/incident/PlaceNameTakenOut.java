package org.arasha.incident;

import org.arasha.shared.Act;

record PlaceNameTakenOut(PlaceNameId record) implements Act {}
