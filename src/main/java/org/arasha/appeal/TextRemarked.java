package org.arasha.appeal;

import org.arasha.shared.Act;

public record TextRemarked(AppealId record) implements Act {}
