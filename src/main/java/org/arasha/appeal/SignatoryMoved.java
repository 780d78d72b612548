package org.arasha.appeal;

import org.arasha.shared.Act;

/** Who signs a letter stands above another in it. */
record SignatoryMoved(SignatoryId record) implements Act {}
