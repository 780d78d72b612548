package org.arasha.workflow;

/** The words of {@code AppealPreparation.bpmn}. */
final class AppealPreparationProcess {

    static final String KEY = "AppealPreparation";
    static final String APPEAL_ID = "appealId";
    static final String SIGNATORY_ID = "signatoryId";
    static final String APPROVED = "approved";

    static final String DRAFT_APPEAL = "Task_DraftAppeal";
    static final String CONFIRM_SIGNATURE = "Task_ConfirmSignature";
    static final String APPROVE_APPEAL = "Task_ApproveAppeal";

    static final String TAKEN_BACK = "AppealTakenBack";

    static final String FOLLOW_UP = "Call_FollowUp";

    private AppealPreparationProcess() {}
}
