package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.mail.Postman;
import org.arasha.mail.SentMail;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter that is held back because somebody has taken back consent leaves by itself once they agree again. */
@ArashaTest
record HeldMailTests(Cases cases, Filings filings, Submissions submissions, Correspondence correspondence, Appeals appeals, Records records,
        Consents consents, Postman postman, JdbcClient jdbc, As as) {

    @Test
    void leavesOnceTheyAgreeAgain() {
        SubmissionId id = filings.opened(Channel.MAIL);
        IncidentId incident = appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();
        cases.withdraw(incident);
        postman.deliverDue();
        assertThat(sent(id)).extracting(SentMail::state, SentMail::held).containsExactly(tuple(SentMail.State.WAITING, true));

        as.role(Role.INTAKE, () -> consents.note(records.of(incident).victims().getFirst().person(), Consent.Purpose.NAMED_IN_APPEALS,
                Consent.State.GIVEN, incident.value(), null, null));
        askedAboutAgain(id);
        postman.deliverDue();

        assertThat(sent(id)).extracting(SentMail::state, SentMail::held).containsExactly(tuple(SentMail.State.SENT, false));
        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today());
    }

    /** A minute later. */
    private void askedAboutAgain(SubmissionId id) {
        jdbc.sql("update outgoing_mail set due_at = now() where topic = ?").param(id.value()).update();
    }

    private List<SentMail> sent(SubmissionId id) {
        return as.role(Role.LAWYER, () -> correspondence.sent(id));
    }
}
