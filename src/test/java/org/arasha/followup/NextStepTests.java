package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.calendar.Changing;
import org.arasha.calendar.Edit;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.StatutoryTerm.Start;
import org.arasha.calendar.StatutoryTerm.Unit;
import org.arasha.calendar.Term;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.followup.NextStepOffer.State;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.workflow.Timers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
record NextStepTests(Submissions submissions, Assessments assessments, Extensions extensions, Appeals appeals, Authorities authorities, Terms terms, Cases cases,
        Filings filings, Timers timers, Changing changing, Windows windows, JdbcClient jdbc, As as) {

    /** Of a time to which no other test goes: the rule that is entered for it stays. */
    private static final LocalDate REPLIED = LocalDate.of(2020, 9, 2);

    @Test
    void aComplaintMayBeMadeForThreeMonthsFromTheReply() {
        SubmissionId id = repliedOn(cases.today().minusDays(40));

        assertThat(offer(id, NextStep.COMPLAINT)).satisfies(offer -> {
            assertThat(offer.state()).isEqualTo(State.OPEN);
            assertThat(offer.term()).isEqualTo(terms.term(TermKind.COMPLAINT, cases.today().minusDays(40)));
        });
    }

    @Test
    void afterSilenceItCountsFromTheEndOfTheTermWhateverWasAcknowledgedBeforeOrSince() {
        SubmissionId id = filings.registered(40);
        filings.reply(id);
        filings.assess(id, NextStep.WAIT);
        timers.goesOff(id);
        assertThat(offer(id, NextStep.COMPLAINT).term().startsOn()).isEqualTo(submissions.find(id).silent());

        filings.reply(id);
        filings.assess(id, NextStep.WAIT);
        timers.goesOff(id);
        assertThat(offer(id, NextStep.COMPLAINT).term().startsOn()).isEqualTo(submissions.find(id).silent());
    }

    @Test
    void aTermThatIsOverIsRestoredForAReason() {
        SubmissionId id = repliedOn(cases.today().minusDays(130));
        assertThat(offer(id, NextStep.COMPLAINT).state()).isEqualTo(State.TO_BE_RESTORED);
        Window window = windows.of(Role.LAWYER).open(filings.page(id) + "/assess").press("desk.claim");

        window.fill("1. investigate", Grade.REFUSED_WITH_REASONS).fill("followup.whatNext", NextStep.COMPLAINT).press("followup.assess");
        assertThat(window.complaint("followup.remark")).isEqualTo(window.words("followup.refusal.restoreWithReason"));
        assertRefused("followup.refusal.restoreWithReason", () -> as.role(Role.LAWYER, () -> assessments.assess(id,
                submissions.find(id).version(), grades(id, Grade.REFUSED_WITH_REASONS), NextStep.COMPLAINT, " ")));
        window.write("followup.remark", "The author was held.").press("followup.assess");

        assertThat(submissions.find(id).next()).isEqualTo(NextStep.COMPLAINT);
        String complaint = as.role(Role.LAWYER, () -> appeals.following(id.value())).getFirst().number();
        assertThat(window.notices()).contains(window.words("followup.assessed.COMPLAINT") + complaint);
    }

    @Test
    void theCourtComesAfterAComplaint() {
        assertThat(offer(filings.replied(), NextStep.COURT).state()).isEqualTo(State.AFTER_COMPLAINT);
    }

    @Test
    void theCourtIsClosedOnTheScreenOnceItsTermIsOver() {
        SubmissionId first = filings.registeredWithDemands(1, 2);
        Official superior = superiorOf(first);
        filings.reply(first);
        filings.assess(first, NextStep.COMPLAINT);
        AppealId complaint = filings.of(appeals.find(submissions.find(first).appeal()).incidentIds().getFirst());
        filings.handOver(complaint);
        filings.approve(complaint);
        SubmissionId id = filings.submissionsOf(complaint).getFirst().id();
        assertThat(submissions.find(id).official()).isEqualTo(superior.id());
        filings.register(id, 140);
        LocalDate decided = cases.today().minusDays(130);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, decided, "The complaint is refused."));
        Term term = terms.term(TermKind.COURT, decided);

        for (Language reader : Language.values()) {
            Window window = windows.of(Role.LAWYER).speak(reader).open(filings.page(id) + "/assess");

            assertThat(window.text()).contains(window.words("followup.offer.PAST", window.words("followup.next.COURT"),
                    Dates.day(term.dueOn(), reader), term.inWords(reader, day -> Dates.day(day, reader))));
            assertThat(choice(window).getItemEnabledProvider().test(NextStep.COURT)).isFalse();
            assertThat(choice(window).getItemEnabledProvider().test(NextStep.PROSECUTOR)).as("no term is known").isTrue();
        }
        assertRefused("followup.refusal.pastTerm", () -> filings.assess(id, NextStep.COURT));
    }

    @Test
    void aClaimCountsFromTheDayThatTheDecisionOfTheComplaintBearsAndNotFromThatOnWhichItCame() {
        SubmissionId id = filings.complaint();
        filings.register(id, 20);
        LocalDate bears = cases.today().minusDays(10);
        filings.reply(id);
        assertThat(ownTerm(id)).isEqualTo(terms.term(TermKind.COURT, cases.today()).dueOn());
        assertRefused("followup.refusal.decisionDay", () -> as.role(Role.LAWYER, () -> assessments.assess(id, submissions.find(id).version(),
                grades(id, Grade.REFUSED_WITH_REASONS), NextStep.COURT, "")));
        assertRefused("followup.refusal.decidedThen", () -> sues(id, cases.today().minusDays(21), ""));
        assertRefused("followup.refusal.decidedThen", () -> sues(id, cases.today().plusDays(1), ""));

        Window window = windows.of(Role.LAWYER).open(filings.page(id) + "/assess").press("desk.claim")
                .fill("1. investigate", Grade.REFUSED_WITH_REASONS).fill("followup.whatNext", NextStep.COURT).press("followup.assess");
        assertThat(window.complaint("followup.decisionOn")).isEqualTo(window.words("ui.date.missing"));
        window.fill("followup.decisionOn", bears);

        Term term = terms.term(TermKind.COURT, bears);
        assertThat(choice(window).getItemLabelGenerator().apply(NextStep.COURT)).contains(Dates.day(term.dueOn()));
        window.press("followup.assess");
        AppealId claim = as.role(Role.LAWYER, () -> appeals.following(id.value())).getFirst().id();
        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(claim))).hasValue(term);
        assertThat(window.open(filings.page(id)).text()).contains(window.words("followup.reply.dated", Dates.day(bears)));
    }

    @Test
    void aDecisionThatCameWhenItsMonthWasOverIsSuedForWithThatAsTheReason() {
        SubmissionId id = filings.complaint();
        filings.register(id, 60);
        filings.reply(id);
        LocalDate bears = cases.today().minusDays(50);
        assertThat(as.role(Role.LAWYER, () -> assessments.offers(submissions.find(id), List.of(NextStep.COURT), bears))).singleElement().satisfies(offer -> {
            assertThat(offer.state()).isEqualTo(State.TO_BE_RESTORED);
            assertThat(offer.term()).isEqualTo(terms.term(TermKind.COURT, bears));
        });

        assertRefused("followup.refusal.restoreWithReason", () -> sues(id, bears, " "));
        cases.does(id, "Assess reply", () -> sues(id, bears, "It came fifty days later."));

        assertThat(submissions.find(id).next()).isEqualTo(NextStep.COURT);
    }

    @Test
    void whereOnlyTheDecisionShowsThatTheComplaintHadArrivedItBearsADayBeforeItCame() {
        SubmissionId id = filings.complaint();
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today().minusDays(20), null));
        filings.reply(id);
        assertThat(submissions.find(id).receipt().receivedOn()).isEqualTo(cases.today());
        assertRefused("followup.refusal.decidedThen", () -> sues(id, cases.today().minusDays(21), ""));

        cases.does(id, "Assess reply", () -> sues(id, cases.today().minusDays(5), ""));

        assertThat(dated(id)).containsExactly(cases.today().minusDays(5));
    }

    @Test
    void whereOnlyTheDecisionShowsThatTheComplaintWasFiledItBearsAnyDayBeforeItCame() {
        SubmissionId id = filings.complaint();
        submissions.replyByMail(id, cases.today(), "The complaint is refused.", UUID.randomUUID());
        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today());

        cases.does(id, "Assess reply", () -> sues(id, cases.today().minusDays(5), ""));

        assertThat(dated(id)).containsExactly(cases.today().minusDays(5));
    }

    @Test
    void theDayIsThatOfTheDecisionAndNotOfWhatCameBeforeIt() {
        SubmissionId id = filings.complaint();
        filings.register(id, 30);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today().minusDays(17), "It has been registered."));
        filings.reply(id);

        cases.does(id, "Assess reply", () -> sues(id, cases.today().minusDays(2), ""));

        assertThat(dated(id)).containsExactly(null, cases.today().minusDays(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void aDecisionThatCameByTheLastDayOfASilenceBearsADay(int before) {
        SubmissionId id = filings.complaint();
        filings.register(id, 40);
        LocalDate last = submissions.find(id).clock().dueOn();
        timers.goesOff(id);
        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.CLOSE, ""));
        as.role(Role.INTAKE, () -> submissions.recordReply(id, last.minusDays(before), "The complaint is refused."));
        assertRefused("followup.refusal.decisionDay", () -> suesLate(id, null));

        cases.does(id, "Assess late reply", () -> suesLate(id, last.minusDays(before + 1)));

        assertThat(dated(id)).containsExactly(last.minusDays(before + 1));
    }

    /** Bodies write so on the last day. */
    @Test
    void aNoticeThatCameOnTheLastDayOfASilenceIsNoDecisionAndHindersNoClaim() {
        SubmissionId id = filings.complaint();
        filings.register(id, 40);
        LocalDate last = submissions.find(id).clock().dueOn();
        as.role(Role.INTAKE, () -> submissions.recordReply(id, last, "We need longer."));
        cases.does(id, "Assess reply", () -> as.role(Role.LAWYER, () -> extensions.assess(id, submissions.find(id).version(),
                new Extensions.Notice(last, last, last.plusYears(1), "Another body is asked."))));
        timers.goesOff(id);
        assertThat(submissions.find(id).silent()).isEqualTo(last);

        cases.does(id, "No reply: what next?", () -> assessments.decideOnSilence(id, NextStep.COURT, ""));

        assertThat(submissions.find(id).next()).isEqualTo(NextStep.COURT);
    }

    @Test
    void aDecisionThatWasAssessedWithoutItsDayIsGivenItWithALetterThatIsFoundLater() {
        SubmissionId id = filings.complaint();
        filings.register(id, 30);
        LocalDate bears = cases.today().minusDays(12);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today().minusDays(10), "The complaint is refused."));
        filings.assess(id, NextStep.CLOSE);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today().minusDays(15), "On paper."));

        cases.does(id, "Assess late reply", () -> suesLate(id, bears));

        assertThat(dated(id)).containsExactly(null, bears);
        AppealId claim = as.role(Role.LAWYER, () -> appeals.following(id.value())).getFirst().id();
        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(claim))).hasValue(terms.term(TermKind.COURT, bears));
    }

    @Test
    void whatComesWhileTheDecisionIsReadBearsNoDayOfIt() {
        SubmissionId id = filings.complaint();
        filings.register(id, 20);
        filings.reply(id);
        long read = submissions.find(id).version();
        as.role(Role.INTAKE, () -> submissions.recordReply(id, cases.today(), "And something else."));

        assertRefused("followup.refusal.changed", () -> as.role(Role.LAWYER, () -> assessments.assess(id, read,
                grades(id, Grade.REFUSED_WITH_REASONS), NextStep.COURT, "", cases.today())));

        assertThat(dated(id)).containsExactly(null, null);
    }

    @Test
    void aDayOfTheDecisionThatWasMistypedIsCorrectedUntilTheClaimIsFiled() {
        SubmissionId id = filings.complaint();
        filings.register(id, 20);
        filings.reply(id);
        filings.assess(id, NextStep.COURT);
        AppealId claim = as.role(Role.LAWYER, () -> appeals.following(id.value())).getFirst().id();
        LocalDate bears = cases.today().minusDays(9);
        assertThat(windows.of(Role.INTAKE).open(filings.page(id)).offers("followup.correctDecisionDay")).isFalse();
        assertRefused("followup.refusal.decidedThen", () -> as.role(Role.LAWYER, () -> assessments.dateAnew(id, cases.today().minusDays(21))));

        Window page = windows.of(Role.LAWYER).open(filings.page(id)).fill("followup.decisionOn", bears).press("followup.correctDecisionDay");

        assertThat(page.notices()).contains(page.words("followup.decisionDayCorrected"));
        assertThat(dated(id)).containsExactly(bears);
        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(claim))).hasValue(terms.term(TermKind.COURT, bears));

        jdbc.sql("update own_term set met = true where id = ?").param(claim.value()).update();
        assertRefused("followup.refusal.noClaimToFile", () -> as.role(Role.LAWYER, () -> assessments.dateAnew(id, bears)));
        assertThat(page.open(filings.page(id)).offers("followup.correctDecisionDay")).isFalse();
    }

    private void sues(SubmissionId id, LocalDate bears, String remark) {
        as.role(Role.LAWYER, () -> assessments.assess(id, submissions.find(id).version(), grades(id, Grade.REFUSED_WITH_REASONS), NextStep.COURT,
                remark, bears));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void aFurtherLetterOfTheDecisionMovesTheClaimThatIsBeingWritten(int later) {
        SubmissionId id = filings.complaint();
        filings.register(id, 30);
        LocalDate came = cases.today().minusDays(10);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, came, "The complaint is refused."));
        cases.does(id, "Assess reply", () -> as.role(Role.LAWYER, () -> assessments.assess(id, submissions.find(id).version(),
                grades(id, Grade.REFUSED_WITH_REASONS), NextStep.COURT, "", came.minusDays(1))));
        as.role(Role.INTAKE, () -> submissions.recordReply(id, came.plusDays(later), "The same on paper."));

        cases.does(id, "Assess late reply", () -> as.role(Role.LAWYER, () -> assessments.assessLate(id, submissions.find(id).version(),
                grades(id, Grade.REFUSED_WITH_REASONS), NextStep.CLOSE, "", came.minusDays(4))));

        AppealId claim = as.role(Role.LAWYER, () -> appeals.following(id.value())).getFirst().id();
        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(claim))).hasValue(terms.term(TermKind.COURT, came.minusDays(4)));

        assertRefused("followup.refusal.decidedThen", () -> as.role(Role.LAWYER, () -> assessments.dateAnew(id, came.plusDays(1))));
        windows.of(Role.LAWYER).open(filings.page(id)).fill("followup.decisionOn", came.minusDays(3)).press("followup.correctDecisionDay");
        assertThat(dated(id)).containsExactly(came.minusDays(3), came.minusDays(3));
        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(claim))).as("also corrected after that letter")
                .hasValue(terms.term(TermKind.COURT, came.minusDays(3)));
    }

    @Test
    void aLetterThatIsNoneOfTheDecisionLeavesTheClaimAndTheDayIsStillCorrected() {
        SubmissionId id = filings.complaint();
        filings.register(id, 30);
        LocalDate came = cases.today().minusDays(10);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, came, "The complaint is refused."));
        cases.does(id, "Assess reply", () -> sues(id, came.minusDays(1), ""));
        filings.reply(id);
        assertRefused("followup.refusal.decisionDay", () -> as.role(Role.LAWYER, () -> assessments.assessLate(id, submissions.find(id).version(),
                grades(id, Grade.REFUSED_WITH_REASONS), NextStep.CLOSE, "", null)));
        Window window = windows.of(Role.LAWYER).open(filings.page(id) + "/assess-late").press("desk.claim");
        assertThat(window.day("followup.decisionOn")).as("the day that was said before").isEqualTo(came.minusDays(1));
        window.fill("followup.decisionOn", null).fill("1. investigate", Grade.REFUSED_WITH_REASONS).fill("followup.whatNext", NextStep.CLOSE)
                .press("followup.assess");
        assertThat(window.complaint("followup.decisionOn")).isEqualTo(window.words("ui.date.missing"));

        window.fill("followup.decisionOn", came.minusDays(1)).press("followup.assess");

        assertThat(cases.waiting(id)).isEmpty();
        AppealId claim = as.role(Role.LAWYER, () -> appeals.following(id.value())).getFirst().id();
        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(claim))).hasValue(terms.term(TermKind.COURT, came.minusDays(1)));

        as.role(Role.LAWYER, () -> assessments.dateAnew(id, came.minusDays(2)));

        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(claim))).hasValue(terms.term(TermKind.COURT, came.minusDays(2)));
    }

    private void suesLate(SubmissionId id, @Nullable LocalDate bears) {
        as.role(Role.LAWYER, () -> assessments.assessLate(id, submissions.find(id).version(), grades(id, Grade.REFUSED_WITH_REASONS), NextStep.COURT,
                "", bears));
    }

    private List<LocalDate> dated(SubmissionId id) {
        return as.role(Role.LAWYER, () -> submissions.repliesTo(id)).stream().map(Reply::dated).toList();
    }

    @Test
    void whereTheTableSaysSoAClaimCountsFromTheDayOnWhichTheDecisionCame() {
        StatutoryTerm court = terms.rule(TermKind.COURT, cases.today()).orElseThrow();
        changing.applied(List.of(new Edit.OfRule(court, startingWith(court, Start.LEARNING))));
        SubmissionId id = filings.complaint();
        filings.register(id, 20);
        filings.reply(id);

        assertThat(windows.of(Role.LAWYER).open(filings.page(id) + "/assess").has("followup.decisionOn")).isFalse();
        filings.assess(id, NextStep.COURT);

        AppealId claim = as.role(Role.LAWYER, () -> appeals.following(id.value())).getFirst().id();
        assertThat(as.role(Role.LAWYER, () -> assessments.fileBy(claim))).hasValue(terms.term(TermKind.COURT, cases.today()));
        changing.applied(List.of(new Edit.OfRule(terms.rule(TermKind.COURT, cases.today()).orElseThrow(), startingWith(court, Start.DECISION))));
    }

    private static StatutoryTerm startingWith(StatutoryTerm rule, Start starts) {
        return new StatutoryTerm(0, rule.kind(), rule.law(), rule.article(), rule.validFrom(), rule.validUntil(), rule.amount(), rule.unit(),
                rule.moves(), rule.receiptMoves(), rule.source(), starts, null, null);
    }

    private LocalDate ownTerm(SubmissionId id) {
        return jdbc.sql("select due_on from own_term where id = ?").param(id.value()).query(LocalDate.class).single();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theProsecutorIsRefusedInPlaceWhereTheTermIsOverByNow(Language reader) {
        LocalDate replied = REPLIED.plusDays(reader.ordinal());
        SubmissionId id = filings.opened(Channel.POST);
        cases.does(id, "Hand in", () -> submissions.handIn(id, REPLIED.minusDays(20), new Submission.Receipt(REPLIED.minusDays(20), null)));
        as.role(Role.INTAKE, () -> submissions.recordReply(id, replied, "Nothing was found."));
        Window window = windows.of(Role.LAWYER).speak(reader).open(filings.page(id) + "/assess").press("desk.claim")
                .fill("1. investigate", Grade.FORMAL_REPLY).fill("followup.whatNext", NextStep.PROSECUTOR).write("followup.remark", "They must act.");
        changing.applied(List.of(new Edit.OfRule(null, new StatutoryTerm(0, TermKind.PROSECUTOR, "APPC", "1", replied, replied, 1, Unit.MONTHS,
                true, true, "A law of a test", Start.LEARNING, null, null))));

        window.press("followup.assess");

        assertThat(window.notices()).contains(window.words("followup.refusal.pastTerm"));
        assertThat(window.written("followup.remark")).isEqualTo("They must act.");
        assertThat(cases.waiting(id)).containsExactly("Assess reply");
        window.fill("followup.whatNext", NextStep.PUBLISH).press("followup.assess");
        assertThat(submissions.find(id).next()).isEqualTo(NextStep.PUBLISH);
    }

    @Test
    void whatIsClosedAsSatisfiedIsGradedSoAndOfWhatIsNothingIsComplainedOfWithoutAReason() {
        SubmissionId id = filings.replied();
        assertRefused("followup.refusal.notAllSatisfied", () -> as.role(Role.LAWYER, () -> assessments.assess(id,
                submissions.find(id).version(), grades(id, Grade.PARTLY), NextStep.SATISFIED, "")));
        assertRefused("followup.refusal.nothingLeft", () -> as.role(Role.LAWYER, () -> assessments.assess(id,
                submissions.find(id).version(), grades(id, Grade.SATISFIED), NextStep.PROSECUTOR, " ")));
        Window window = windows.of(Role.LAWYER).open(filings.page(id) + "/assess").press("desk.claim");

        window.fill("1. investigate", Grade.REFUSED_WITH_REASONS).fill("followup.whatNext", NextStep.SATISFIED).press("followup.assess");
        assertThat(window.complaint("followup.whatNext")).isEqualTo(window.words("followup.refusal.notAllSatisfied"));
        window.fill("1. investigate", Grade.SATISFIED).fill("followup.whatNext", NextStep.COMPLAINT).press("followup.assess");
        assertThat(window.complaint("followup.whatNext")).isEqualTo(window.words("followup.refusal.nothingLeft"));
        assertThat(cases.waiting(id)).containsExactly("Assess reply");

        window.write("followup.remark", "It came a month late.").press("followup.assess");
        assertThat(submissions.find(id).next()).isEqualTo(NextStep.COMPLAINT);
    }

    @Test
    void aComplaintSaysWhyItHasNoAddressee() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.COMPLAINT);
        String draft = draftAfter(id);
        Window window = windows.of(Role.LAWYER).open(draft);
        assertThat(window.text()).contains(window.words("followup.nobody.SUPERIOR"));

        Official superior = superiorOf(id);
        assertThat(window.open(draft).text()).doesNotContain(window.words("followup.nobody.SUPERIOR"), window.words("followup.nobody.HEAD_OF_SUPERIOR"));

        leaves(superior);
        assertThat(window.open(draft).text()).as("nobody heads it today").contains(window.words("followup.nobody.HEAD_OF_SUPERIOR"));
    }

    @Test
    void anAppealToAProsecutorSaysWhyItHasNoAddressee() {
        SubmissionId id = filings.replied();
        String region = "XX-" + UUID.randomUUID().toString().substring(0, 3).toUpperCase(Locale.ROOT);
        Authority body = authorities.find(submissions.find(id).authority());
        as.role(Role.MANAGER, () -> authorities.change(body.coded(null, region)));
        filings.assess(id, NextStep.PROSECUTOR);
        String draft = draftAfter(id);
        Window window = windows.of(Role.LAWYER).open(draft);
        // The Prosecutor General, for every region, is known where another test has loaded the example.
        assertThat(window.text()).contains(window.words(authorities.coded("PROSECUTOR", region).isEmpty() ? "followup.nobody.PROSECUTOR"
                : "followup.nobody.HEAD_OF_PROSECUTOR"));

        as.role(Role.MANAGER, () -> authorities.change(
                authorities.enter(body.name(), body.addressed(), null, body.channel(), body.email()).coded("PROSECUTOR", region)));
        assertThat(window.open(draft).text()).contains(window.words("followup.nobody.HEAD_OF_PROSECUTOR"));
    }

    @Test
    void whatIsAskedOnceMoreSaysThatNobodyHeadsTheBodyAnyMore() {
        SubmissionId id = filings.replied();
        Official head = authorities.official(submissions.find(id).official());
        leaves(head);
        filings.assess(id, NextStep.REPEAT);

        Window window = windows.of(Role.LAWYER).open(draftAfter(id));

        assertThat(window.text()).contains(window.words("followup.nobody.HEAD"));
    }

    @Test
    void aComplaintThatIsRepeatedNeedsNoBodyAboveTheOneItGoesTo() {
        SubmissionId id = filings.complaint();
        filings.register(id, 0);
        filings.reply(id);
        Official head = authorities.official(submissions.find(id).official());
        leaves(head);
        filings.assess(id, NextStep.REPEAT);
        String repeated = as.role(Role.LAWYER, () -> appeals.following(id.value())).getFirst().number();

        Window window = windows.of(Role.LAWYER).open("appeals/" + repeated + "/draft");

        assertThat(window.text()).contains(window.words("followup.nobody.HEAD")).doesNotContain(window.words("followup.nobody.SUPERIOR"));
    }

    @Test
    void whyItHasNoAddresseeIsSaidUntilOneIsChosen() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.COMPLAINT);
        Official other = authorities.official(filings.anotherBody());
        Window window = windows.of(Role.LAWYER).open(draftAfter(id)).press("desk.claim");
        assertThat(window.text()).contains(window.words("followup.nobody.SUPERIOR"));

        window.fill("appeal.addressees", Set.of(other));

        assertThat(window.text()).doesNotContain(window.words("followup.nobody.SUPERIOR"));
    }

    private String draftAfter(SubmissionId id) {
        Appeal before = appeals.find(submissions.find(id).appeal());
        return "appeals/" + appeals.find(filings.of(before.incidentIds().getFirst())).number() + "/draft";
    }

    @Test
    void nothingIsSaidOfAllDemandsBeforeEachIsGraded() {
        SubmissionId id = filings.registeredWithDemands(2, 2);
        filings.reply(id);
        Window window = windows.of(Role.LAWYER).open(filings.page(id) + "/assess").press("desk.claim");

        window.fill("1. investigate", Grade.SATISFIED).fill("followup.whatNext", NextStep.COMPLAINT).press("followup.assess");

        assertThat(window.complaint("2. investigate")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("followup.whatNext")).isEmpty();
    }

    @Test
    void aComplaintBeginsWithWhatIsKnownAndBothSayOfEachOther() {
        SubmissionId id = filings.registeredWithDemands(2, 2);
        Authority body = authorities.find(submissions.find(id).authority());
        Official superior = superiorOf(id);
        filings.reply(id);
        List<Appeal.Demand> demands = submissions.demandsTo(submissions.find(id));
        Set<Submission.Graded> grades = Set.of(new Submission.Graded(demands.getFirst().demand(), Grade.SATISFIED, null),
                new Submission.Graded(demands.getLast().demand(), Grade.FORMAL_REPLY, null));

        cases.does(id, "Assess reply", () -> assessments.assess(id, submissions.find(id).version(), grades, NextStep.COMPLAINT, ""));

        Appeal before = appeals.find(submissions.find(id).appeal());
        Appeal complaint = appeals.find(filings.of(before.incidentIds().getFirst()));
        assertThat(complaint.incidents()).isEqualTo(before.incidents());
        assertThat(complaint.addressees()).as("to the superior, through the body complained of")
                .containsExactly(new Appeal.Addressee(superior.id(), body.channel(), body.email(), null));
        assertThat(complaint.demands()).singleElement().satisfies(one -> {
            assertThat(one.authority()).isEqualTo(superior.authority());
            assertThat(one.text()).isEqualTo(demands.getLast().text());
        });
        for (Language language : Language.values()) {
            assertThat(complaint.text().introduction().in(language)).contains(before.number(), "No. 1");
        }
        Window window = windows.of(Role.LAWYER);
        assertThat(window.open("appeals/" + complaint.number()).text()).contains(submissions.find(id).number());
        assertThat(window.open(filings.page(id)).text()).contains(complaint.number());
    }

    @Test
    void ofWhatWasPassedOnTheLetterSaysToWhomWeWroteAndWhoPassedItOn() {
        SubmissionId first = filings.registered(5);
        SubmissionId other = filings.passOn(first, filings.anotherBody(), 3, 1).id();
        filings.receive(other, 2);
        filings.reply(other);
        filings.assess(other, NextStep.PROSECUTOR);

        Appeal before = appeals.find(submissions.find(first).appeal());
        Appeal next = appeals.find(filings.of(before.incidentIds().getFirst()));
        assertThat(next.text().introduction().en()).startsWith("On " + Dates.day(cases.today().minusDays(5), Language.EN))
                .contains("on " + Dates.day(cases.today().minusDays(3), Language.EN) + " it was passed on to another body");
    }

    @Test
    void whatIsRepeatedGoesToTheSameBody() {
        SubmissionId id = filings.replied();
        filings.assess(id, NextStep.REPEAT);

        Appeal before = appeals.find(submissions.find(id).appeal());
        Appeal again = appeals.find(filings.of(before.incidentIds().getFirst()));
        assertThat(again.addressees()).extracting(Appeal.Addressee::official).containsExactly(submissions.find(id).official());
        assertThat(again.demands()).extracting(Appeal.Demand::authority).containsExactly(submissions.find(id).authority());
    }

    private void leaves(Official head) {
        LocalDate left = cases.today().minusDays(1);
        as.role(Role.MANAGER, () -> authorities.appoint(new Official(head.id(), head.version(), head.authority(), head.name(), head.post(),
                head.addressedPost(), head.addressedName(), head.since(), left)));
    }

    private Official superiorOf(SubmissionId id) {
        Authority body = authorities.find(submissions.find(id).authority());
        Official superior = authorities.official(filings.anotherBody());
        as.role(Role.MANAGER, () -> authorities.change(new Authority(body.id(), body.version(), body.name(), body.addressed(),
                superior.authority(), body.channel(), body.email(), body.postal(), body.code(), body.region())));
        return superior;
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<NextStep> choice(Window window) {
        return (RadioButtonGroup<NextStep>) window.field("followup.whatNext");
    }

    private SubmissionId repliedOn(LocalDate day) {
        SubmissionId id = filings.registered(140);
        as.role(Role.INTAKE, () -> submissions.recordReply(id, day, "Nothing was found."));
        return id;
    }

    private Set<Submission.Graded> grades(SubmissionId id, Grade grade) {
        return submissions.demandsTo(submissions.find(id)).stream().map(one -> new Submission.Graded(one.demand(), grade, null))
                .collect(Collectors.toSet());
    }

    private NextStepOffer offer(SubmissionId id, NextStep step) {
        return as.role(Role.LAWYER, () -> assessments.offers(submissions.find(id), List.of(step))).getFirst();
    }
}
