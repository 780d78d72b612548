package org.arasha.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.directory.Consent.Purpose;
import org.arasha.legal.Possible.Until;
import org.arasha.legal.RemedyRules.Choice;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemedyRulesTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 22);

    private static final List<Possible> OVER = List.of(new Possible(Recourse.SUPERIOR_BODY, new Until.Over(new Term(DAY, DAY.plusMonths(3),
            new StatutoryTerm(1, TermKind.COMPLAINT, "LAW_221", "10", DAY, null, 3, StatutoryTerm.Unit.MONTHS, true, false, "source",
                    StatutoryTerm.Start.LEARNING, null, null), List.of(), List.of()))));

    @ParameterizedTest
    @EnumSource(names = {"OWN_APPEAL", "COLLECTIVE_APPEAL"})
    void refusesAnAppealAgainstTheWish(Remedy remedy) {
        assertThat(refusal(remedy, Set.of(), "", Purpose.APPEAL)).contains("legal.rule.noAppealAgainstTheWish");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"OWN_APPEAL", "COLLECTIVE_APPEAL"})
    void letsBeWhatIsNoAppeal(Remedy remedy) {
        assertThat(refusal(remedy, Set.of(Recourse.CRIME_REPORT), "", Purpose.APPEAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CRIME_REPORT")
    void refusesEachWayToAppealAgainstTheWish(Recourse recourse) {
        assertThat(refusal(Remedy.LEGAL_AID, Set.of(recourse), "", Purpose.APPEAL)).contains("legal.rule.noAppealAgainstTheWish");
        assertThat(refusal(null, Set.of(recourse), "", Purpose.APPEAL)).contains("legal.rule.noAppealAgainstTheWish");
    }

    @Test
    void refusesAReportToThePoliceAgainstTheWish() {
        assertThat(refusal(Remedy.OWN_APPEAL, Set.of(Recourse.CRIME_REPORT), "", Purpose.REPORT_TO_POLICE))
                .contains("legal.rule.noReportToPoliceAgainstTheWish");
        assertThat(refusal(Remedy.OWN_APPEAL, Set.of(Recourse.SUPERIOR_BODY), "In time.", Purpose.REPORT_TO_POLICE)).isEmpty();
    }

    @Test
    void asksWhyATermThatIsOverMayBeRestored() {
        assertThat(refusal(Remedy.LEGAL_AID, Set.of(Recourse.SUPERIOR_BODY), " ", null)).contains("legal.rule.whatIsOverHasAReason");
        assertThat(refusal(Remedy.LEGAL_AID, Set.of(Recourse.SUPERIOR_BODY), "They were ill.", null)).isEmpty();
        assertThat(refusal(Remedy.LEGAL_AID, Set.of(Recourse.COURT), "", null)).isEmpty();
    }

    private static Optional<String> refusal(Remedy remedy, Set<Recourse> recourses, String restoration, Purpose against) {
        return RemedyRules.refusal(new Choice(remedy, recourses, restoration), OVER, purpose -> purpose == against).map(Refusal::messageKey);
    }
}
