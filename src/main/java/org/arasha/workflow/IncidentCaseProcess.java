package org.arasha.workflow;

import java.util.Map;
import org.arasha.desk.Stage;

/** The words of {@code IncidentCase.bpmn}. */
final class IncidentCaseProcess {

    static final String KEY = "IncidentCase";
    static final String INCIDENT_ID = "incidentId";
    static final String IS_CASE = "isCase";
    static final String CONCLUSION = "conclusion";
    static final String REMEDY = "remedy";
    static final String CHANGES_FACTS = "changesFacts";
    static final String GO_ON = "goOn";

    static final String REGISTER_REPORT = "Task_RegisterReport";
    static final String VERIFY_FACTS = "Task_VerifyFacts";
    static final String ANALYSE_LEGALLY = "Task_AnalyseLegally";
    static final String CHOOSE_APPEAL = "Task_ChooseAppeal";
    static final String APPEAL_ENDED_AWAITED = "Catch_AppealEnded";
    static final String GIVE_LEGAL_AID = "Task_GiveLegalAid";
    static final String MONITOR_CASE = "Task_MonitorCase";
    static final String RECORD_OUTCOME = "Task_RecordOutcome";
    static final String REVIEW_NEW_INFORMATION = "Task_ReviewNewInformation";
    static final String RECONSIDER_ANALYSIS = "Task_ReconsiderAnalysis";
    static final String DECIDE_ON_WITHDRAWAL = "Task_DecideOnWithdrawal";

    static final String NEW_INFORMATION = "NewInformation";
    static final String CONSENT_WITHDRAWN = "ConsentWithdrawn";
    static final String APPEAL_ENDED = "AppealEnded";
    static final String CASE_REOPENED = "CaseReopened";

    /** The stage a case is in when its main flow reaches an element. */
    static final Map<String, Stage> STAGES = Map.of(
            REGISTER_REPORT, Stage.INTAKE,
            VERIFY_FACTS, Stage.VERIFICATION,
            ANALYSE_LEGALLY, Stage.LEGAL,
            CHOOSE_APPEAL, Stage.APPEAL,
            APPEAL_ENDED_AWAITED, Stage.APPEAL,
            GIVE_LEGAL_AID, Stage.FOLLOW_UP,
            MONITOR_CASE, Stage.FOLLOW_UP,
            RECORD_OUTCOME, Stage.FOLLOW_UP);

    private IncidentCaseProcess() {}
}
