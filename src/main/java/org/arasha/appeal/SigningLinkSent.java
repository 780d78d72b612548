package org.arasha.appeal;

import org.arasha.shared.Act;

/** A personal link went out by mail. */
record SigningLinkSent(SignatoryId record) implements Act {}
