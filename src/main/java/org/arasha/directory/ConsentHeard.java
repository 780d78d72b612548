package org.arasha.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has said reaches their cases: it was noted just now, or a merge has brought it to a case that had not heard it. */
public sealed interface ConsentHeard permits ConsentNoted, ConsentBrought {

    PersonId record();

    Consent.Purpose purpose();

    Consent.State state();

    /** The case it is about, or null for all cases of the person. */
    @Nullable UUID about();
}
