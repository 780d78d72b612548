package org.arasha.appeal;

import org.arasha.shared.Act;

record TextRemarked(AppealId record) implements Act {}
