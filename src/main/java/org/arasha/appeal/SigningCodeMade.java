package org.arasha.appeal;

import org.arasha.shared.Act;

/** Somebody got another code for their link. */
record SigningCodeMade(SignatoryId record) implements Act {}
