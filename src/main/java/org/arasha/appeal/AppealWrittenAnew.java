package org.arasha.appeal;

import org.arasha.shared.Act;

/** What was recalled before it was sent is written anew. */
public record AppealWrittenAnew(AppealId record) implements Act {}
