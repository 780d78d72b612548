package org.arasha.appeal;

import org.arasha.shared.Act;

/** Somebody who is asked to sign has something to say of the letter. */
public record SignatoryRemarked(SignatoryId record) implements Act {}
