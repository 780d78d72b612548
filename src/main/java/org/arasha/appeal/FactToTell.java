package org.arasha.appeal;

import java.util.UUID;

/**
 * A detention or proceeding of an incident, as the letter tells it after the statements.
 *
 * @param told whether it does; its authors may leave it out
 */
public record FactToTell(UUID fact, String words, boolean told) {}
