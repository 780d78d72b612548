package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeals;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever says how a case ended has before them what was reached. */
@ArashaTest
record WhatBodiesAnsweredTests(Windows windows, Cases cases, Filings filings, Submissions submissions, Appeals appeals, Incidents incidents,
        JdbcClient jdbc, As as) {

    @Test
    void standsBeforeTheFactsWithEachGradeAndWhatWasDecided() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.CLOSE);
        IncidentId incident = appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();

        for (Language reader : Language.values()) {
            Window window = windows.of(Role.MANAGER).speak(reader).open("incidents/" + incidents.find(incident).number() + "/outcome");
            String known = window.text();
            assertThat(known).contains(submissions.find(id).number(), "Nothing was found.", "investigate", window.words("followup.grade.FORMAL_REPLY"),
                    window.words("followup.next.CLOSE"), "As said.", window.words("followup.result.ANSWERED"));
            assertThat(known.indexOf(window.words("followup.answered"))).isBetween(0, known.indexOf(window.words("incident.facts") + "\n"));
        }
    }

    /** What a lawyer found to be none says nothing of what was reached, though it came last. */
    @Test
    void saysWhatTheBodyRepliedLast() {
        SubmissionId id = filings.registered(2);
        as.role(Role.INTAKE, () -> {
            submissions.recordReply(id, cases.today(), "Wait.");
            submissions.recordReply(id, cases.today(), "Nothing was found.");
        });
        Reply first = repliesTo(id).getFirst();
        for (int days : new int[] {-1, 1}) {
            jdbc.sql("update reply set received_on = received_on + ? where id = ?").params(days, first.id().value()).update();
        }
        assertThat(repliesTo(id)).extracting(Reply::text).containsExactly("Wait.", "Nothing was found.");
        filings.assess(id, NextStep.CLOSE);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today(), "We are on leave."));
        filings.assessLate(id, NextStep.WAIT);
        IncidentId incident = appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();

        String known = windows.of(Role.MANAGER).open("incidents/" + incidents.find(incident).number() + "/outcome").text();

        assertThat(known).contains("Nothing was found.").doesNotContain("Wait.", "We are on leave.");
    }

    private List<Reply> repliesTo(SubmissionId id) {
        return as.role(Role.LAWYER, () -> submissions.repliesTo(id));
    }

    @Test
    void isNothingWhereNothingWasFiled() {
        IncidentId incident = cases.analysed(Remedy.NONE);

        Window window = windows.of(Role.MANAGER).open("incidents/" + incidents.find(incident).number() + "/outcome");

        assertThat(window.text()).contains(window.words("verification.conclusion.ESTABLISHED"), window.words("incident.facts"))
                .doesNotContain(window.words("followup.answered"));
    }
}
