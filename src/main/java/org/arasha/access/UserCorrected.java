package org.arasha.access;

import org.arasha.shared.Act;

/**
 * A user is called otherwise, or is written to elsewhere.
 *
 * @param elsewhere whether they are written to elsewhere
 */
public record UserCorrected(UserId record, boolean elsewhere) implements Act {}
