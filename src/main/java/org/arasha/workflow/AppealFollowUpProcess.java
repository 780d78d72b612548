package org.arasha.workflow;

/** The words of {@code AppealFollowUp.bpmn}. */
final class AppealFollowUpProcess {

    static final String KEY = "AppealFollowUp";
    static final String SUBMISSION_ID = "submissionId";
    static final String REGISTERED = "registered";
    static final String NEXT_STEP = "nextStep";
    static final String FORWARDED_TO = "forwardedTo";

    static final String HAND_IN = "Task_HandIn";
    static final String CORRECT_ADDRESS = "Task_CorrectAddress";
    static final String CHASE_REGISTRATION = "Task_ChaseRegistration";
    static final String ASSESS_REPLY = "Task_AssessReply";
    static final String ASSESS_LATE_REPLY = "Task_AssessLateReply";
    static final String DECIDE_ON_SILENCE = "Task_DecideOnSilence";

    static final String WITH_OTHER_BODY = "Call_FollowUpWithOtherBody";
    static final String RECEIPT_OR_BOUNCE = "Gateway_ReceiptOrBounce";
    static final String REPLY_OR_SILENCE = "Gateway_ReplyOrSilence";

    static final String TERM_EXPIRED = "Timer_TermExpired";
    static final String NO_RECEIPT = "Timer_NoReceipt";

    static final String RECEIPT_RECORDED = "ReceiptRecorded";
    static final String MAIL_BOUNCED = "MailBounced";
    static final String REPLY_RECORDED = "ReplyRecorded";
    static final String LATE_REPLY_RECORDED = "LateReplyRecorded";
    static final String REPLY_NOT_KNOWN = "ReplyNotKnown";
    static final String SUBMISSION_RECALLED = "SubmissionRecalled";
    static final String SUBMISSION_FORWARDED = "SubmissionForwarded";
    static final String FORWARDED_IN_WHOLE = "ForwardedInWhole";
    static final String TERM_MOVED = "TermMoved";
    static final String REGISTRATION_GIVEN_UP = "RegistrationGivenUp";
    static final String NOT_FILED_AGAIN = "NotFiledAgain";

    private AppealFollowUpProcess() {}
}
