package org.arasha.appeal;

import java.util.UUID;
import org.arasha.shared.Id;

public record RuleMarkId(UUID value) implements Id {}
