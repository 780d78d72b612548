package org.arasha.access;

import org.arasha.shared.Act;

/** From now on only its members and managers see the case. */
public record CaseRestricted(CaseId record) implements Act {}
