package org.arasha.appeal;

import org.arasha.shared.Act;

/** So many wrong codes were tried that a link opens nothing until there is another code. */
record SigningLinkLocked(SignatoryId record) implements Act {}
