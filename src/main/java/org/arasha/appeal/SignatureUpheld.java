package org.arasha.appeal;

import org.arasha.shared.Act;

/** Slips were mended in a letter that was signed; the signature stands. */
record SignatureUpheld(SignatoryId record) implements Act {}
