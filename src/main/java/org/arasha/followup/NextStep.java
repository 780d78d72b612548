package org.arasha.followup;

/** What follows a reply, or silence. */
public enum NextStep {
    SATISFIED,
    /** To the superior body. */ COMPLAINT,
    PROSECUTOR,
    /** After a complaint was decided. */ COURT,
    /** The same once more, to the same body. */ REPEAT,
    /** Nothing goes on with the body; the public is told. */ PUBLISH,
    CLOSE,
    /** It was no reply (an acknowledgement, a notice): the clock goes on. */ WAIT,
    /** It says that the body does not have the appeal: it is filed again, and the clock starts with the new receipt. */ FILE_AGAIN;

    /** Whether it follows what a body replied to the demands, which then are graded. */
    public boolean isOfAReply() {
        return this != WAIT && this != FILE_AGAIN;
    }

    /** Whether another appeal goes on from it. */
    boolean opensAnAppeal() {
        return this == COMPLAINT || this == PROSECUTOR || this == COURT || this == REPEAT;
    }
}
