package org.arasha.calendar;

import java.util.UUID;
import org.arasha.shared.Id;

/** Names a rule in the trail, where all records go by such ids. */
public record StatutoryTermId(UUID value) implements Id {}
