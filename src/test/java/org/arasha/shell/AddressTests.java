package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;

/** An address tells nobody whether a record exists that is not theirs to see. */
@ArashaTest
record AddressTests(Windows windows, Cases cases, Filings filings, Incidents incidents, Appeals appeals, Submissions submissions, As as) {

    @Test
    void saysTheSameOfACaseThatIsMissingMalformedOrNotTheirs() {
        String restricted = incidents.find(cases.restricted(member(), Remedy.OWN_APPEAL)).number().toString();

        for (String screen : List.of("incidents/%s", "incidents/%s/verify", "incidents/%s/analyse", "intake/%s/register",
                "incidents/%s/choose-appeal")) {
            assertSameWords("access.refusal.noSuchCase", screen, "2019-9999", "2019-99999999999999999999", "x", "2019-0001'--", restricted);
        }
    }

    @Test
    void saysTheSameOfAnAppealThatIsMissingMalformedOrNotTheirs() {
        UserId member = member();
        AppealId id = filings.allOf(member, cases.restricted(member, Remedy.OWN_APPEAL)).getFirst();
        String restricted = appeals.find(id).number();

        for (String screen : List.of("appeals/%s", "appeals/%s/draft", "appeals/%s/approve")) {
            assertSameWords("appeal.refusal.noSuchAppeal", screen, "2019-A999", "x", "%20", restricted);
        }
    }

    @Test
    void saysTheSameOfASubmissionThatIsMissingMalformedOrNotTheirs() {
        UserId member = member();
        UserId boss = as.newUser(Role.MANAGER, Role.APPROVER);
        IncidentId incident = cases.restricted(member, Remedy.OWN_APPEAL);
        AppealId appeal = filings.allOf(member, incident).getFirst();
        filings.draft(member, appeal, Channel.POST);
        filings.approve(boss, appeal);
        String restricted = as.user(boss, () -> submissions.of(appeal)).getFirst().number();

        for (String screen : List.of("submissions/%s", "submissions/%s/hand-in", "submissions/%s/assess",
                "submissions/%s/correct-address")) {
            assertSameWords("followup.refusal.noSuchSubmission", screen, "2019-A1-999", "x", restricted);
        }
    }

    @Test
    void saysTheSameOfASignatureThatIsMissingMalformedOrNotTheirs() {
        var partner = filings.partner();
        var asked = filings.invite(filings.appealOpened(), filings.partner());

        for (String id : List.of(UUID.randomUUID().toString(), "x", asked.value().toString())) {
            Window window = windows.of(filings.speakerOf(partner)).open("appeals/" + id + "/sign");
            assertThat(window.text()).contains(window.words("appeal.refusal.noSuchAppeal"));
        }
    }

    @Test
    void leadsBackToWorkFromAnAddressThatIsNone() {
        Window window = windows.of(Role.INTAKE).open("incidents/2019-0001/no/such/page");

        assertThat(window.text()).contains(window.words("shell.fault.noSuchPage"), window.words("shell.toWork"));
    }

    private UserId member() {
        return as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
    }

    private void assertSameWords(String key, String screen, String... numbers) {
        for (Language language : Language.values()) {
            for (String number : numbers) {
                Window window = windows.of(as.idOf(Role.LAWYER)).speak(language).open(screen.formatted(number));
                assertThat(window.text()).as(screen, number).contains(window.words("shell.cannotOpen"), window.words(key));
            }
        }
    }
}
