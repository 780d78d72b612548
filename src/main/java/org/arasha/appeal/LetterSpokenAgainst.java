package org.arasha.appeal;

import org.arasha.incident.IncidentId;
import org.arasha.shared.Act;

/** Somebody of this case refuses what a letter that is out, or lies before those who sign it, says of them. */
public record LetterSpokenAgainst(IncidentId record) implements Act {}
