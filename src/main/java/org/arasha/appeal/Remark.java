package org.arasha.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an approver gave an appeal back, or what somebody says of it who is asked to sign.
 *
 * @param signatory who is asked to sign; null where an approver wrote
 */
public record Remark(String text, @Nullable String by, @Nullable SignatoryId signatory, Instant at) {}
