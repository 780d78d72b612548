package org.arasha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.incident.Alarm;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.Outcome;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.Test;

@ArashaTest
class JoiningTests {

    private final Joining joining;
    private final Intake intake;
    private final IncidentMerges merges;
    private final Records records;
    private final Cases cases;
    private final As as;

    JoiningTests(Joining joining, Intake intake, IncidentMerges merges, Records records, Cases cases, As as) {
        this.joining = joining;
        this.intake = intake;
        this.merges = merges;
        this.records = records;
        this.cases = cases;
        this.as = as;
    }

    @Test
    void makesNewInformationOfAReportOfWhatIsKnown() {
        IncidentId known = cases.verified();

        Incident reported = as.role(Role.INTAKE, () -> joining.receive(known, new NewReport(Report.Channel.PRESS,
                "He was hit.\n\nTwo men ran away.", "", null, new Registration(Cases.text("Again"), PartialDate.on(cases.today()),
                Place.UNKNOWN, Set.of(), List.of(), List.of(), Claim.Attribution.MEDIA, null, Alarm.NONE, false))));

        assertThat(records.unchecked(known).claims()).extracting(claim -> claim.text().in(Language.EN))
                .endsWith("He was hit.", "Two men ran away.");
        assertThat(records.unchecked(known).claims().getLast().attribution()).isEqualTo(Claim.Attribution.MEDIA);
        assertThat(cases.waiting(known)).contains("Review new information");
        assertThat(cases.waiting(reported.id())).isEmpty();
        as.role(Role.INTAKE, () -> {
            assertThat(merges.into(reported.id())).map(Incident::id).contains(known);
            assertThat(intake.report(reported.id()).told()).startsWith("He was hit.");
        });
    }

    @Test
    void givesTheReportItsWordsBackWhenTheTwoTurnOutToBeDifferent() {
        IncidentId known = cases.verified();
        IncidentId reported = cases.reported();
        as.role(Role.INTAKE, () -> joining.join(reported, known));

        as.role(Role.INTAKE, () -> merges.undo(merges.of(known).getFirst().merge()));

        assertThat(records.unchecked(reported).claims()).extracting(claim -> claim.text().in(Language.EN))
                .containsExactly("A reporter is held.");
        assertThat(cases.waiting(reported)).containsExactly("Register report");
    }

    @Test
    void refusesToJoinACaseThatHasEnded() {
        IncidentId closed = cases.verified(Conclusion.CONTRADICTED);
        cases.close(closed, Outcome.NOT_ESTABLISHED);
        IncidentId reported = cases.reported();

        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> joining.join(reported, closed))).hasMessage("incident.refusal.closed");
        assertThat(cases.waiting(reported)).containsExactly("Register report");
    }

    @Test
    void cutsALineThatIsTooLongForAClaimBetweenWords() {
        String long1 = "слово ".repeat(700).strip();

        List<String> sentences = Joining.sentences("first\r\n" + long1 + "\n" + "я".repeat(4_500));

        assertThat(sentences).allSatisfy(one -> assertThat(one.length()).isBetween(1, Claim.LONGEST_TEXT));
        assertThat(String.join(" ", sentences).replace(" ", "")).hasSize("first".length() + 700 * 5 + 4_500);
        assertThat(sentences.get(1)).endsWith("слово");
    }
}
