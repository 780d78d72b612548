package org.arasha.desk;

import org.arasha.access.UserId;

/**
 * A new step has gone to whoever stands in for somebody away, without anybody giving it to them.
 *
 * @param task the engine's id of the step
 */
public record WentToStandIn(String task, UserId to) {}
