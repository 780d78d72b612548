package org.arasha.appeal;

import org.arasha.shared.Act;

/**
 * What was recalled before it was sent is written anew.
 *
 * @param earlier the appeal of which it was
 */
public record AppealWrittenAnew(AppealId record, AppealId earlier) implements Act {}
