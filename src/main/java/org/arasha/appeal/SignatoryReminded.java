package org.arasha.appeal;

import org.arasha.shared.Act;

/** Somebody was reminded by mail before signatures close. */
public record SignatoryReminded(SignatoryId record) implements Act {}
