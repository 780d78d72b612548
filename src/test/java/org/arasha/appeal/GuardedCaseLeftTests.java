package org.arasha.appeal;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a letter has said of a guarded case stays as guarded as the case when it leaves the letter. */
@ArashaTest
class GuardedCaseLeftTests {

    private final Appeals appeals;
    private final AppealNumbers numbers;
    private final AppealVersions versions;
    private final Remarks remarks;
    private final Statements statements;
    private final Filings filings;
    private final Windows windows;
    private final Cases cases;
    private final As as;
    private UserId member = UserId.SYSTEM;
    private UserId stranger = UserId.SYSTEM;

    GuardedCaseLeftTests(Appeals appeals, AppealNumbers numbers, AppealVersions versions, Remarks remarks, Statements statements, Filings filings,
            Windows windows, Cases cases, As as) {
        this.appeals = appeals;
        this.numbers = numbers;
        this.versions = versions;
        this.remarks = remarks;
        this.statements = statements;
        this.filings = filings;
        this.windows = windows;
        this.cases = cases;
        this.as = as;
    }

    @BeforeEach
    void meet() {
        member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        stranger = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
    }

    /** Its subject is the title of the case, its versions say what happened. */
    @Test
    void anAppealStaysClosedThatItsLastCaseHasLeft() {
        IncidentId guarded = cases.restricted(member, Remedy.OWN_APPEAL);
        AppealId appeal = filings.allOf(member, guarded).getFirst();
        String number = appeals.find(appeal).number();

        as.user(member, () -> appeals.drop(appeal, guarded));

        assertThat(as.user(member, () -> appeals.visible(number)).closedAt()).isNotNull();
        assertThat(as.user(member, () -> appeals.worded(number))).hasSize(1);
        assertRefused("appeal.refusal.noSuchAppeal", () -> as.user(stranger, () -> appeals.visible(number)));
        assertRefused("appeal.refusal.noSuchAppeal", () -> as.user(stranger, () -> versions.before(appeal, 100)));
        assertThat(as.user(stranger, () -> appeals.worded(number))).isEmpty();
        assertThat(as.user(stranger, () -> appeals.before(null))).extracting(AppealRow::id).doesNotContain(appeal);
        assertThat(numbers.of(List.of(appeal.value()), List.of()).getFirst().cases()).as("of it no number is told").containsExactly(guarded.value());
    }

    @Test
    void whatALetterSaidThatGoesOnIsForWhoMaySeeTheCase() {
        IncidentId guarded = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        IncidentId open = cases.analysed(Remedy.COLLECTIVE_APPEAL);
        cases.does(member, guarded, "Choose collective appeal", () -> appeals.openWith(guarded));
        AppealId appeal = filings.allOf(member, guarded).getFirst();
        cases.does(member, open, "Choose collective appeal", () -> appeals.join(open, appeal));
        as.user(member, () -> remarks.at(statements.of(appeal, guarded).statements().getFirst().statement(), "Say when."));

        as.user(member, () -> remarks.at(appeals.find(appeal), TextPlace.SUBJECT, "Name the town."));
        as.user(member, () -> remarks.at(appeals.find(appeal), TextPlace.CONCLUSION, "Shorter."));

        as.user(member, () -> appeals.drop(appeal, guarded));
        filings.retitle(appeal, "Of the others");

        int last = as.user(member, () -> versions.last(appeal));
        assertThat(last).isGreaterThan(1);
        assertThat(as.user(member, () -> remarks.on(appeal))).extracting(Remark::text).containsExactly("Shorter.", "Name the town.", "Say when.");
        assertThat(as.user(stranger, () -> versions.before(appeal, 100))).isEmpty();
        assertThat(as.user(stranger, () -> versions.last(appeal))).isZero();
        assertThat(as.user(stranger, () -> versions.shownBefore(appeal))).isEmpty();
        assertRefused("appeal.refusal.noSuchVersion", () -> as.user(stranger, () -> versions.text(appeal, last, Language.RU)));
        assertThat(as.user(stranger, () -> remarks.on(appeal))).extracting(Remark::text).as("at what reads as it did").containsExactly("Shorter.");
        Window page = windows.of(stranger).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim");
        assertThat(page.text()).contains(page.words("appeal.versions.guarded"));
    }
}
