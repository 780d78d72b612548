package org.arasha.appeal;

import org.arasha.shared.Act;

/** The personal links of somebody open nothing any more. */
record SigningLinkWithdrawn(SignatoryId record) implements Act {}
