package org.arasha.appeal;

import org.arasha.shared.Act;

/** Somebody who is asked to sign has something to say of the letter. */
record SignatoryRemarked(SignatoryId record) implements Act {}
