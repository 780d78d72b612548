package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Channel;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was approved stays as it was, on its page, too. */
@ArashaTest
class ApprovedLetterTests {

    private final Filings filings;
    private final Appeals appeals;
    private final Letters letters;
    private final Incidents incidents;
    private final Records records;
    private final Windows windows;
    private final As as;

    ApprovedLetterTests(Filings filings, Appeals appeals, Letters letters, Incidents incidents, Records records, Windows windows, As as) {
        this.filings = filings;
        this.appeals = appeals;
        this.letters = letters;
        this.incidents = incidents;
        this.records = records;
        this.windows = windows;
        this.as = as;
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void saysWhatWasKnownWhenItWasApproved() {
        AppealId appeal = filings.appealApproved(Channel.IN_PERSON);
        reword(appeals.find(appeal).incidentIds().getFirst(), "Something else was said later.");

        assertThat(facts(appeal)).contains("A reporter was held.").doesNotContain("Something else was said later.");
    }

    @Test
    void followsTheRecordUntilThen() {
        AppealId appeal = filings.appealDrafted(Channel.IN_PERSON);
        reword(appeals.find(appeal).incidentIds().getFirst(), "Something else was said later.");

        assertThat(facts(appeal)).contains("Something else was said later.");
    }

    @Test
    void eachStepOfItsPageLeadsToTheRecordAsItWasThen() {
        AppealId appeal = filings.appealApproved(Channel.IN_PERSON);
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        UserId lawyer = as.newUser(Role.LAWYER);

        var page = windows.of(lawyer).open("appeals/" + appeals.find(appeal).number());

        assertThat(page.text()).contains("Approve appeal", "Draft appeal", page.words("incident.asItWas"));
        assertThat(page.all(org.arasha.incident.ui.AsOfLink.class).toList()).hasSize(2)
                .allSatisfy(link -> assertThat(link.getHref()).startsWith("incidents/" + incidents.find(incident).number() + "/as-of/"));
    }

    private void reword(IncidentId id, String words) {
        UserId verifier = as.newUser(Role.VERIFIER);
        as.user(verifier, () -> {
            Claim claim = records.of(id).claims().getFirst();
            records.save(claim.worded(text(words)));
        });
    }

    private List<String> facts(AppealId appeal) {
        return as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)).items().stream()
                .flatMap(LetterItem::allSentences).map(Letter.Sentence::text).toList();
    }
}
