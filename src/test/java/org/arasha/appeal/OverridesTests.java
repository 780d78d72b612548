package org.arasha.appeal;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.audit.Trail;
import org.arasha.audit.TrailEntry;
import org.arasha.audit.TrailFilter;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Approvers go past a rule only where a manager allows it, with a reason that stays visible. */
@ArashaTest
record OverridesTests(Windows windows, Cases cases, Filings filings, Appeals appeals, Statements statements, Letters letters, RuleMarks marks, Overrides overrides,
        Authorities authorities, Trail trail, As as) {

    private static final ApprovalRule RULE = ApprovalRule.EVERY_ADDRESSEE_IS_IN_OFFICE;

    @AfterEach
    void bindAgain() {
        as.role(Role.MANAGER, () -> Set.of(RULE, ApprovalRule.EVERY_ALLEGATION_IS_ATTRIBUTED).forEach(rule -> marks.mark(rule, false)));
        windows.close();
    }

    @Test
    void aRuleThatIsNotMarkedBindsWhateverTheReason() {
        AppealId id = toSomebodyOutOfOffice();

        assertRefused("appeal.rule.everyAddresseeIsInOffice", () -> approve(id, Map.of(RULE, "They come back tomorrow.")));
        assertThat(as.role(Role.LAWYER, () -> overrides.of(id))).isEmpty();
    }

    @Test
    void aMarkedRuleBindsWithoutAReason() {
        AppealId id = toSomebodyOutOfOffice();
        as.role(Role.MANAGER, () -> marks.mark(RULE, true));

        assertRefused("appeal.rule.everyAddresseeIsInOffice", () -> approve(id, Map.of()));
        assertRefused("appeal.rule.everyAddresseeIsInOffice", () -> approve(id, Map.of(RULE, "  ")));
    }

    @Test
    void anApproverGoesPastAMarkedRuleAndItStaysVisible() {
        AppealId id = toSomebodyOutOfOffice();
        as.role(Role.MANAGER, () -> marks.mark(RULE, true));
        Window window = windows.of(Role.APPROVER).open("appeals/" + appeals.find(id).number() + "/approve").press("desk.claim");

        window.press("appeal.approve");
        assertThat(window.complaint("appeal.override.EVERY_ADDRESSEE_IS_IN_OFFICE")).isEqualTo(window.words("ui.required"));
        window.write("appeal.override.EVERY_ADDRESSEE_IS_IN_OFFICE", "Ж".repeat(4_001)).press("appeal.approve");
        assertThat(window.complaint("appeal.override.EVERY_ADDRESSEE_IS_IN_OFFICE")).isEqualTo(window.words("ui.tooLong", 4_000));
        window.write("appeal.override.EVERY_ADDRESSEE_IS_IN_OFFICE", "They come back tomorrow.").press("appeal.approve");

        assertThat(appeals.find(id).isApproved()).isTrue();
        assertThat(windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number()).text())
                .contains(window.words("appeal.overrides"), "They come back tomorrow.");
        assertThat(as.role(Role.AUDITOR, () -> trail.page(TrailFilter.of(id.value()), null))).extracting(TrailEntry::act).contains("RuleOverridden");
    }

    @Test
    void anAllegationThatIsOnlySaidToBeAttributedLeavesWithAReasonWhereAManagerAllowsIt() {
        AppealId id = filings.appealWritten(Channel.POST);
        as.role(Role.LAWYER, () -> {
            Statement alleged = statements.of(id, appeals.find(id).incidentIds().getFirst()).statements().getLast().statement();
            statements.write(alleged, alleged.text(), true, alleged.claimIds());
        });
        filings.handOver(id);
        Map<ApprovalRule, String> past = Map.of(ApprovalRule.EVERY_ALLEGATION_IS_ATTRIBUTED, "The words before it say so.");

        assertRefused("appeal.rule.everyAllegationIsAttributed", () -> approve(id, past));
        as.role(Role.MANAGER, () -> marks.mark(ApprovalRule.EVERY_ALLEGATION_IS_ATTRIBUTED, true));
        approve(id, past);

        assertThat(appeals.find(id).isApproved()).isTrue();
    }

    @Test
    void nobodyGoesPastWhatIsNeverMarked() {
        assertRefused("appeal.override.refusal.never",
                () -> as.role(Role.MANAGER, () -> marks.mark(ApprovalRule.EVERY_NAMED_PERSON_CONSENTS, true)));

        AppealId id = filings.appealOpened();
        UserId both = as.newUser(Role.LAWYER, Role.APPROVER);
        filings.draft(both, id, Channel.POST);
        assertRefused("appeal.rule.notByAnAuthor", () -> cases.does(both, id, "Approve appeal", () -> appeals.approve(id,
                appeals.visible(id).version(), letters.filed(id), Map.of(ApprovalRule.NOT_BY_AN_AUTHOR, "In a hurry."))));
    }

    @Test
    void onlyAManagerMarksAndEverybodyWhoKeepsTheHouseSeesWho() {
        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> marks.mark(RULE, true))).isInstanceOf(AccessDeniedException.class);
        Window manager = windows.of(Role.MANAGER).open("administration/approval-rules");

        manager.pressNamed("appeal.rules.mark", manager.words("appeal.ruleName.EVERY_ADDRESSEE_IS_IN_OFFICE"));

        assertThat(marks.marked()).contains(RULE);
        RuleMarks.Mark latest = as.role(Role.ADMINISTRATOR, marks::history).getFirst();
        assertThat(latest.rule()).isEqualTo(RULE);
        assertThat(latest.marked()).isTrue();
        assertThat(latest.by()).isNotBlank();
        Window administrator = windows.of(Role.ADMINISTRATOR).open("administration/approval-rules");
        assertThat(administrator.text()).contains(administrator.words("appeal.rules.marked"),
                administrator.words("appeal.ruleBinds.EVERY_NAMED_PERSON_CONSENTS"));
        assertThat(administrator.offers("appeal.rules.unmark")).isFalse();
        assertThat(as.role(Role.AUDITOR, () -> trail.page(TrailFilter.NONE, null))).extracting(TrailEntry::act).contains("RuleMarked");
    }

    private void approve(AppealId id, Map<ApprovalRule, String> past) {
        cases.does(id, "Approve appeal", () -> appeals.approve(id, appeals.visible(id).version(), letters.filed(id), past));
    }

    private AppealId toSomebodyOutOfOffice() {
        AppealId id = filings.appealDrafted(Channel.POST);
        Official head = authorities.official(appeals.find(id).addressees().getFirst().official());
        LocalDate yesterday = cases.today().minusDays(1);
        as.role(Role.LAWYER, () -> authorities.appoint(new Official(head.id(), head.version(), head.authority(), head.name(), head.post(),
                head.addressedPost(), head.addressedName(), head.since(), yesterday)));
        return id;
    }
}
