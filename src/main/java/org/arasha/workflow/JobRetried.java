package org.arasha.workflow;

import org.arasha.shared.Act;
import org.arasha.shared.Id;

/** An administrator has had something tried again that the engine could not do by itself. */
record JobRetried(Id record) implements Act {}
