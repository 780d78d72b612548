package org.arasha.appeal;

import org.arasha.shared.Act;

/** Name, post or invitation of who is asked to sign was mended. */
record SignatoryCorrected(SignatoryId record) implements Act {}
