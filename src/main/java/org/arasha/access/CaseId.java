package org.arasha.access;

import java.util.UUID;
import org.arasha.shared.Id;

/** A case as this module knows it: the incident's own identity, of which nothing else is known here. */
public record CaseId(UUID value) implements Id {}
