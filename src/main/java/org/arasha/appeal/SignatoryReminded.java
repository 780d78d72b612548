package org.arasha.appeal;

import org.arasha.shared.Act;

/** Somebody was reminded by mail before signatures close. */
record SignatoryReminded(SignatoryId record) implements Act {}
