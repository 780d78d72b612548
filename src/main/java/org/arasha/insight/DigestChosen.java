package org.arasha.insight;

import org.arasha.access.UserId;
import org.arasha.shared.Act;

/** Somebody has chosen at which hour the mail about their day comes, or that none comes. */
record DigestChosen(UserId record) implements Act {}
