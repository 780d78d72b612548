package org.arasha.access;

import org.arasha.shared.Act;

/** From now on everyone who works on cases sees the case. */
public record RestrictionLifted(CaseId record) implements Act {}
