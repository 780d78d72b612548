package org.arasha.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the records that one process runs on are named in lists of work. Each module describes its own. */
public interface Subjects {

    /** The process whose records these are, by its key: {@code AppealPreparation}. */
    String process();

    /**
     * Describes the record a process instance runs on.
     *
     * @param record the instance's business key
     * @param part   what one of several equal steps is about (the signatory of <i>Confirm signature</i>), else null
     */
    Subject describe(UUID record, @Nullable UUID part);
}
