package org.arasha.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody has done.
 *
 * @param step the element in the process definition; its name is the text {@code step.Task_VerifyFacts}
 * @param by   the name of whoever held it, or null where nobody did: the deed was done elsewhere than on its screen
 * @param at   when it was done; what was known then is what its doer left behind
 */
public record DoneStep(String step, @Nullable String by, Instant at) {}
