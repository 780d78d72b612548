package org.arasha.appeal;

import java.util.UUID;

/**
 * A detention or proceeding of an incident, as the letter tells it after the statements.
 *
 * @param told        whether it does; its authors may leave it out
 * @param unconfirmed whether it gives a fine in tenge by an index for which nobody vouches
 */
public record FactToTell(UUID fact, String words, boolean told, boolean unconfirmed) {}
