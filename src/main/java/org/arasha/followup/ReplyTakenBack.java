package org.arasha.followup;

import org.arasha.shared.Act;

/** What was taken for a reply is not about this submission; it goes on where it would be without it. */
public record ReplyTakenBack(SubmissionId record, Awaits awaits) implements Act {

    /** What a submission waits for without the reply. */
    public enum Awaits {
        /** That somebody hands it in. */ FILING,
        /** A corrected address, or another way. */ ADDRESS,
        /** That the body confirms that it has it. */ RECEIPT,
        /** The reply, by the end of the term. */ REPLY,
        /** That a further reply is assessed, which is there. */ ASSESSMENT,
        /** The same as with it: a lawyer had found that it was none. */ AS_BEFORE,
        /** Nothing: it had been closed. */ NOTHING
    }
}
