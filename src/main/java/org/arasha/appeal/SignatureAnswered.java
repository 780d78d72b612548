package org.arasha.appeal;

import org.arasha.shared.Act;

/** @param byLetter whether a lawyer noted an answer that came outside the product */
public record SignatureAnswered(SignatoryId record, AppealId appeal, boolean byLetter) implements Act {}
