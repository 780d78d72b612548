package org.arasha.access;

import java.util.UUID;
import org.arasha.shared.Id;

public record AbsenceId(UUID value) implements Id {}
