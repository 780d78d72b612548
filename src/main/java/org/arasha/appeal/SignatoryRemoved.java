package org.arasha.appeal;

import org.arasha.shared.Act;

/** Somebody who was invited by mistake is not asked to sign any more. */
record SignatoryRemoved(AppealId record) implements Act {}
