package org.arasha.workflow;

/** The words of {@code ReporterMessage.bpmn}. */
final class ReporterMessageProcess {

    static final String KEY = "ReporterMessage";
    static final String EXCHANGE_ID = "exchangeId";

    static final String ANSWER_REPORTER = "Task_AnswerReporter";

    private ReporterMessageProcess() {}
}
