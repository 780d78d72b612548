package org.arasha.intake.ui;

import org.arasha.intake.Report;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;

/** How a report came in, how to reach the reporter, and when, where and to whom it happened in their words. */
class ReportFacts extends Facts {

    ReportFacts(Report report) {
        fact("intake.receivedAt", report.hasTime() ? Dates.dayAndTime(report.receivedAt()) : Dates.day(report.receivedAt()));
        fact("intake.channel", getTranslation("intake.channel." + report.channel()));
        fact("intake.contact", report.contact());
        fact("intake.said.when", report.saidWhen());
        fact("intake.said.where", report.saidWhere());
        fact("intake.said.who", report.saidWho());
    }
}
