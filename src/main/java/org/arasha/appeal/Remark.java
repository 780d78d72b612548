package org.arasha.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why an approver gave an appeal back. */
public record Remark(String text, @Nullable String by, Instant at) {}
