package org.arasha.insight;

import java.util.UUID;
import org.arasha.shared.Id;

/** A record as something that has a deadline: the record's own identity, of which nothing else is known here. */
public record DeadlineId(UUID value) implements Id {}
