package org.arasha.followup;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.incident.IncidentId;
import org.arasha.mail.MailFromOutside;
import org.arasha.mail.Postman;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ArashaTest
record ForwardingTests(Submissions submissions, Forwardings forwardings, MistakenForwardings mistaken, FilingDays filingDays,
        Correspondence correspondence, Authorities authorities, FiledAs filedAs, Appeals appeals, Terms terms, Timers timers, Postman postman,
        MailFromOutside outside, JdbcClient jdbc, Cases cases, Filings filings, Windows windows, As as) {

    private static final String WHY = "The notice was about another appeal.";

    @Test
    void aChainOfFiveBodiesIsFollowedToItsEnd() {
        SubmissionId first = filings.registered(6);
        AppealId appeal = submissions.find(first).appeal();
        SubmissionId last = first;
        for (int daysAgo = 5; daysAgo > 1; daysAgo--) {
            filings.receive(last, daysAgo + 1);
            last = filings.passOn(last, filings.anotherBody(), daysAgo, 1).id();
        }

        assertThat(filings.submissionsOf(appeal)).hasSize(5).extracting(Submission::number).doesNotHaveDuplicates();
        Submission fifth = submissions.find(last);
        Window window = windows.of(Role.INTAKE).open(filings.page(first));
        assertThat(window.text()).as("who has it now").contains(fifth.number());
        assertThat(window.text()).as("by whom").contains(window.words("followup.chain.by", Dates.day(fifth.course().forwardedHere(), Language.EN),
                bodyOf(fifth.course().forwardedFrom())));
        assertThat(as.role(Role.LAWYER, () -> forwardings.before(fifth))).hasSize(4).first().extracting(Submission::id).isEqualTo(first);
        assertThat(as.role(Role.LAWYER, () -> correspondence.letter(fifth.id()))).as("the letter that we wrote").isNotEmpty();
        filings.receive(last, 1);
        filings.reply(last);
        filings.assess(last, NextStep.CLOSE);
        assertThat(filings.submissionsOf(appeal)).extracting(Submission::result)
                .containsExactlyInAnyOrder(Result.FORWARDED, Result.FORWARDED, Result.FORWARDED, Result.FORWARDED, Result.ANSWERED);
    }

    private String bodyOf(SubmissionId id) {
        return authorities.find(submissions.find(id).authority()).name().in(Language.EN);
    }

    @Test
    void aCircleIsRecordedAsItHappenedAndShown() {
        SubmissionId first = filings.registered(4);
        OfficialId back = submissions.find(first).official();
        SubmissionId second = filings.passOn(first, filings.anotherBody(), 3, 1).id();
        filings.receive(second, 2);

        Submission third = filings.passOn(second, back, 1, 1);

        assertThat(as.role(Role.LAWYER, () -> forwardings.loop(third))).map(Submission::id).contains(first);
        String number = submissions.find(first).number();
        Window window = windows.of(Role.LAWYER);
        assertThat(window.open(page(third)).text()).contains(window.words("followup.chain.loop", number));
        assertThat(window.open(page(submissions.find(second))).text()).contains(window.words("followup.chain.loop", number));
    }

    @Test
    void thePageOfTheFirstSaysWhatWasPassedOn() {
        SubmissionId id = filings.registeredWithDemands(2, 3);
        Submission part = filings.passOn(id, filings.anotherBody(), 1, 1);
        String demand = as.role(Role.LAWYER, () -> submissions.demandsTo(part)).getFirst().text().en();

        assertThat(windows.of(Role.LAWYER).open(page(submissions.find(id))).text()).contains("– " + demand);
    }

    @Test
    void whatStaysWithTheBodyIsNotPassedOn() {
        SubmissionId id = filings.registeredWithDemands(2, 3);
        Official own = authorities.official(submissions.find(id).official());
        OfficialId deputy = as.role(Role.LAWYER, () -> authorities.appoint(own.authority(), own.name(), own.post(),
                own.addressedPost(), own.addressedName(), own.since(), null)).id();

        assertRefused("followup.refusal.forwardedToItself", () -> filings.passOn(id, deputy, 1, 1));
        assertRefused("followup.refusal.whichDemands", () -> filings.passOn(id, filings.anotherBody(), 1, 0));
        assertRefused("followup.refusal.beforeFiling", () -> filings.passOn(id, filings.anotherBody(), 4, 1));
        Forwardings.Notice notice = filings.passedOn(id, filings.anotherBody(), 1, 1);
        as.role(Role.INTAKE, () -> forwardings.record(id, notice));
        assertRefused("followup.refusal.whichDemands", () -> as.role(Role.INTAKE, () -> forwardings.record(id, notice)));
        filings.passOn(id, filings.anotherBody(), 1, 1);
        assertRefused("followup.refusal.closed", () -> filings.passOn(id, filings.anotherBody(), 1, 1));
    }

    @Test
    void nothingIsPassedOnThatWasNotFiled() {
        SubmissionId id = filings.opened(Channel.POST);

        assertRefused("followup.refusal.notFiled", () -> filings.passOn(id, filings.anotherBody(), 0, 1));
    }

    @Test
    void passingOnAfterThreeWorkingDaysIsADefect() {
        SubmissionId id = filings.registered(20);

        Submission late = filings.passOn(id, filings.anotherBody(), 5, 1);
        assertThat(isLate(late)).isTrue();
        SubmissionId inTime = filings.registered(1);
        assertThat(isLate(filings.passOn(inTime, filings.anotherBody(), 0, 1))).isFalse();
        Window window = windows.of(Role.LAWYER);
        assertThat(window.open(page(submissions.find(id))).text()).contains(window.words("followup.chain.late"));

        filings.receive(id, 6);
        assertThat(isLate(late)).as("by the corrected receipt").isFalse();
    }

    @Test
    void noOtherCodeSaysThatPassingOnIsLate() {
        SubmissionId id = filings.registered(20);
        Submission other = filings.passOn(id, filings.anotherBody(), 5, 1);

        as.role(Role.LAWYER, () -> filedAs.correct(id, Appeal.Kind.CRIME_REPORT, "It is a report of a crime."));

        assertThat(isLate(other)).isFalse();
    }

    private boolean isLate(Submission passedOn) {
        return as.role(Role.LAWYER, () -> forwardings.isLate(passedOn));
    }

    @Test
    void whatWasNeverPassedOnStaysWithItsBodyWhoseClockRunsAsBefore() {
        SubmissionId first = filings.registered(4);
        Submission.RunningClock clock = submissions.find(first).clock();
        Submission other = filings.passOn(first, filings.anotherBody(), 1, 1);
        assertThat(submissions.find(first).result()).isEqualTo(Result.FORWARDED);
        Window page = windows.of(Role.LAWYER).open(page(other)).press("followup.mistake.takeBack");
        assertThat(page.complaint("followup.mistake.reason")).isEqualTo(page.words("ui.required"));

        page.write("followup.mistake.reason", WHY).press("followup.mistake.takeBack");

        assertThat(page.text()).contains(WHY, page.words("followup.result.MISTAKEN"));
        Submission again = submissions.find(first);
        assertThat(again.isClosed()).isFalse();
        assertThat(again.clock()).isEqualTo(clock);
        assertThat(again.course().forwardedAway()).isNull();
        assertThat(timers.dueOf(first)).isEqualTo(WorkingDays.endOf(clock.dueOn()));
        assertThat(submissions.find(other.id()).result()).isEqualTo(Result.MISTAKEN);
        SubmissionId right = filings.passOn(first, filings.anotherBody(), 1, 1).id();
        filings.receive(right, 0);
        filings.reply(right);
        filings.assess(right, NextStep.CLOSE);
        assertThat(cases.waiting(incidentOf(first))).containsExactly("Record outcome");
    }

    @Test
    void aBodyThatWasSilentIsSilentAgainAndWhoAnswersIsAssessed() {
        SubmissionId first = filings.registered(40);
        timers.goesOff(first);
        Submission other = filings.passOn(first, filings.anotherBody(), 1, 1);
        timers.goesOff(other.id());
        assertThat(cases.waiting(other.id())).containsExactly("Chase registration");

        takeBack(other);

        assertThat(cases.waiting(other.id())).isEmpty();
        timers.goesOff(first);
        assertThat(cases.waiting(first)).containsExactly("No reply: what next?");
        filings.reply(first);
        filings.assess(first, NextStep.CLOSE);
        assertThat(cases.waiting(incidentOf(first))).containsExactly("Record outcome");
    }

    @Test
    void aPartThatWasNeverPassedOnComesBackToWhatItsBodyHolds() {
        SubmissionId first = filings.registeredWithDemands(3, 4);
        Instant due = timers.dueOf(first);
        Submission other = filings.passOn(first, filings.anotherBody(), 2, 1);
        Submission kept = filings.passOn(first, filings.anotherBody(), 2, 1);

        takeBack(other);

        assertThat(submissions.demandsTo(submissions.find(first))).hasSize(2);
        assertThat(timers.dueOf(first)).isEqualTo(due);
        assertThat(timers.dueOf(kept.id())).as("the other part is followed up").isNotNull();
        takeBack(kept);
        assertThat(submissions.demandsTo(submissions.find(first))).hasSize(3);
        assertThat(partsPassedOn(first)).isZero();
    }

    @Test
    void ofWhatWasPassedOnWholeInPartsOnlyTheMistakenPartComesBack() {
        SubmissionId first = filings.registeredWithDemands(2, 4);
        Submission part = filings.passOn(first, filings.anotherBody(), 2, 1);
        Submission rest = filings.passOn(first, filings.anotherBody(), 1, 1);

        takeBack(part);

        Submission again = submissions.find(first);
        assertThat(again.isClosed()).isFalse();
        assertThat(again.held()).isEqualTo(part.held()).doesNotContainAnyElementsOf(rest.held());
    }

    @Test
    void aReceiptThatOnlyThePassingOnToldOfIsTakenBackWithIt() {
        SubmissionId whole = filings.handedIn(9);
        Submission other = filings.passOn(whole, filings.anotherBody(), 2, 1);
        assertThat(submissions.find(whole).receipt()).isNotNull();

        takeBack(other);

        assertThat(submissions.find(whole).receipt()).isNull();
        assertThat(timers.dueOf(whole)).as("it is asked for its registration")
                .isEqualTo(WorkingDays.endOf(terms.term(TermKind.REGISTRATION, cases.today().minusDays(9)).dueOn()));
        filings.receive(whole, 5);
        assertThat(submissions.find(whole).clock().termFrom()).isEqualTo(terms.term(TermKind.REPLY, cases.today().minusDays(5)).startsOn());
    }

    @Test
    void aPartThatToldOfAReceiptTakesItAlongAndTheClockStops() {
        SubmissionId id = filedAgain();
        Submission part = filings.passOn(id, filings.anotherBody(), 1, 1);
        assertThat(submissions.find(id).clock()).isNotNull();

        takeBack(part);

        assertThat(submissions.find(id).receipt()).isNull();
        assertThat(submissions.find(id).clock()).isNull();
        assertThat(timers.dueOf(id)).isEqualTo(WorkingDays.endOf(terms.term(TermKind.REGISTRATION, cases.today().minusDays(3)).dueOn()));
    }

    /** With two demands, three days ago; the body gave no receipt. */
    private SubmissionId filedAgain() {
        SubmissionId id = filings.registeredWithDemands(2, 9);
        filings.reply(id);
        filings.assess(id, NextStep.FILE_AGAIN);
        cases.does(id, "Correct address", () -> submissions.correctAddress(id, Channel.POST, ""));
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today().minusDays(3), null));
        return id;
    }

    /** Its process would run twice. */
    @Test
    void nothingIsTakenBackWhileALateReplyOfItsBodyIsToBeAssessedAndWhoWroteHasIt() {
        SubmissionId first = filings.handedIn(9);
        Submission other = filings.passOn(first, filings.anotherBody(), 2, 1);
        filings.reply(first);
        assertThat(cases.waiting(first)).containsExactly("Assess late reply");

        assertRefused("followup.refusal.assessFirstThenTakeBack", () -> takeBack(other));

        filings.assessLate(first, NextStep.WAIT);
        takeBack(other);
        assertThat(submissions.find(first).isClosed()).isFalse();
        assertThat(submissions.find(first).receipt()).as("its body has written since").isNotNull();
        assertThat(timers.dueOf(first)).isEqualTo(WorkingDays.endOf(submissions.find(first).clock().dueOn()));
    }

    @Test
    void whoExtendsTheTermOfAPartHasIt() {
        SubmissionId id = filedAgain();
        Submission part = filings.passOn(id, filings.anotherBody(), 1, 1);
        jdbc.sql("""
                insert into extension (id, version, submission, decided_on, came_on, until, reason)
                values (gen_random_uuid(), 1, :id, :on, :on, :on, '')""").param("id", id.value()).param("on", cases.today()).update();

        takeBack(part);

        assertThat(submissions.find(id).receipt()).isNotNull();
    }

    @Test
    void noSilenceIsLeftByATermThatNeverRan() {
        SubmissionId first = filings.registered(28);
        timers.goesOff(first);
        Submission other = filings.passOn(first, filings.anotherBody(), 1, 1);
        as.role(Role.LAWYER, () -> filedAs.correct(first, Appeal.Kind.CRIME_REPORT, "It is a report of a crime."));

        takeBack(other);

        assertThat(submissions.find(first).silent()).isNull();
        assertThat(submissions.find(first).clock()).as("no rule is entered for these").isNull();
        assertThat(cases.waiting(first)).isEmpty();
    }

    @Test
    void nobodyReceivesAnythingAfterTheyHavePassedAPartOfItOn() {
        SubmissionId id = filings.registeredWithDemands(2, 9);
        SubmissionId other = filings.passOn(id, filings.anotherBody(), 6, 1).id();

        assertRefused("followup.refusal.afterForwarding", () -> filings.receive(id, 5));

        as.role(Role.LAWYER, () -> mistaken.takeBack(other, "It was another notice."));
        filings.receive(id, 5);
        assertThat(submissions.find(id).receipt()).isEqualTo(filings.receipt(5));
    }

    @Test
    void whatWeHaveFiledWithTheOtherBodyOurselvesIsNotTakenBackAndWasPassedOn() {
        SubmissionId first = filings.registeredWithDemands(2, 9);
        Submission other = filings.passOn(first, filings.anotherBody(), 8, 1);
        timers.goesOff(other.id());
        cases.does(other.id(), "Chase registration", () -> submissions.giveUpRegistration(other.id()));
        cases.does(other.id(), "Correct address", () -> submissions.correctAddress(other.id(), Channel.MAIL, "other@authority.example"));

        assertRefused("followup.refusal.otherBodyHasIt", () -> takeBack(other));

        assertThat(submissions.find(other.id()).filedOn()).isNull();
        assertThat(partsPassedOn(first)).isOne();
    }

    @Test
    void aLetterThatCameBackIsNotFiledWhereItsPassingOnIsTakenBack() {
        SubmissionId id = filings.opened(Channel.MAIL);
        postman.deliverDue();
        outside.returns(id.value());
        Submission other = filings.passOn(id, filings.anotherBody(), 0, 1);
        assertThat(submissions.find(id).filedOn()).isNotNull();

        takeBack(other);

        assertThat(submissions.find(id).filedOn()).isNull();
        assertThat(submissions.find(id).route().firstFiledOn()).isEqualTo(cases.today());
        assertThat(cases.waiting(id)).containsExactly("Correct address");
    }

    @Test
    void aMailThatWasNotSentYetIsFiledWhenItIs() {
        SubmissionId id = filings.opened(Channel.MAIL);
        Submission other = filings.passOn(id, filings.anotherBody(), 0, 1);

        takeBack(other);

        assertThat(submissions.find(id).filedOn()).isNull();
        assertThat(submissions.find(id).route().firstFiledOn()).isNull();
        assertThat(cases.waiting(id)).isEmpty();
        postman.deliverDue();
        assertThat(submissions.find(id).filedOn()).isEqualTo(cases.today());
    }

    @Test
    void aMailThatIsLeavingAtThisMomentIsFiledWhenItHas() {
        SubmissionId id = filings.opened(Channel.MAIL);
        Submission other = filings.passOn(id, filings.anotherBody(), 0, 1);
        jdbc.sql("update outgoing_mail set in_doubt = 1, due_at = now() + interval '1 hour' where topic = ?").param(id.value()).update();

        takeBack(other);

        assertThat(cases.waiting(id)).isEmpty();
    }

    @Test
    void whatIsToBeFiledAgainIsNotFiledBecauseItsFirstDayWasCorrected() {
        SubmissionId id = filings.registeredWithDemands(2, 9);
        filings.reply(id);
        filings.assess(id, NextStep.FILE_AGAIN);
        Submission part = filings.passOn(id, filings.anotherBody(), 1, 1);
        as.role(Role.INTAKE, () -> filingDays.correct(id, cases.today().minusDays(10)));

        takeBack(part);

        assertThat(submissions.find(id).filedOn()).isNull();
        assertThat(submissions.find(id).route().firstFiledOn()).isEqualTo(cases.today().minusDays(10));
        assertThat(cases.waiting(id)).containsExactly("Correct address");
    }

    @Test
    void noDayOfOursIsLeftForWhatNobodyReceived() {
        SubmissionId id = filings.handedIn(9);
        as.role(Role.LAWYER, () -> filedAs.correct(id, Appeal.Kind.CRIME_REPORT, "It is a report of a crime."));
        Submission other = filings.passOn(id, filings.anotherBody(), 2, 1);
        assertThat(watched(id)).isOne();

        takeBack(other);

        assertThat(watched(id)).isZero();
    }

    @Test
    void whatNeverWasIsNotLate() {
        SubmissionId first = filings.registered(20);
        Submission other = filings.passOn(first, filings.anotherBody(), 5, 1);

        takeBack(other);

        Window window = windows.of(Role.LAWYER).open(page(submissions.find(first)));
        assertThat(window.text()).contains(window.words("followup.mistake")).doesNotContain(window.words("followup.chain.late"));
    }

    private int watched(SubmissionId id) {
        return jdbc.sql("select count(*) from watch_day where submission = ?").param(id.value()).query(Integer.class).single();
    }

    private int partsPassedOn(SubmissionId id) {
        return jdbc.sql("select count(*) from figure_fact_of_records where record = ? and fact = 'PASSED_ON_IN_PART'").param(id.value())
                .query(Integer.class).single();
    }

    @Test
    void whatTheOtherBodyHasIsNoMistake() {
        SubmissionId first = filings.registered(4);
        Submission other = filings.passOn(first, filings.anotherBody(), 2, 1);
        assertRefused("followup.refusal.mistakeWithoutReason", () -> as.role(Role.LAWYER, () -> mistaken.takeBack(other.id(), " ")));
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> mistaken.takeBack(other.id(), WHY))).isInstanceOf(AccessDeniedException.class);
        filings.receive(other.id(), 1);

        assertRefused("followup.refusal.otherBodyHasIt", () -> takeBack(other));
        assertRefused("followup.refusal.otherBodyHasIt", () -> as.role(Role.LAWYER, () -> mistaken.takeBack(filings.registered(1), WHY)));
    }

    /** The process of the first has ended: the other is followed up by itself. */
    @Test
    void whatWasPassedOnAfterTheEndIsNotTakenBack() {
        SubmissionId first = filings.replied();
        filings.assess(first, NextStep.CLOSE);
        filings.reply(first);
        Forwardings.Notice notice = filings.passedOn(first, filings.anotherBody(), 0, 1);
        cases.does(first, "Assess late reply", () -> forwardings.assessLate(first, submissions.find(first).version(), notice));
        Submission other = onward(first).getFirst();

        assertRefused("followup.refusal.endedMeanwhile", () -> takeBack(other));
        assertThat(submissions.find(other.id()).isClosed()).isFalse();
    }

    private void takeBack(Submission other) {
        as.role(Role.LAWYER, () -> mistaken.takeBack(other.id(), WHY));
    }

    private IncidentId incidentOf(SubmissionId id) {
        return appeals.find(submissions.find(id).appeal()).incidentIds().getFirst();
    }

    @Test
    void isRecordedOnThePageAndFoundInAssessing() {
        SubmissionId id = filings.registeredWithDemands(2, 3);
        Official other = authorities.official(filings.anotherBody());
        Window window = windows.of(Role.INTAKE).open(page(submissions.find(id)));
        window.press("followup.forwarding.record");
        assertThat(window.complaint("followup.forwarding.to")).isEqualTo(window.words("ui.required"));
        window.fill("followup.forwarding.to", other).fill("followup.forwarding.on", cases.today())
                .fill("followup.forwarding.demands", Set.of(submissions.demandsTo(submissions.find(id)).getFirst()))
                .press("followup.forwarding.record");
        Submission opened = onward(id).getFirst();
        assertThat(window.notices()).contains(window.words("followup.forwarding.part", opened.number()));

        filings.reply(id);
        Window lawyer = windows.of(Role.LAWYER).open(page(submissions.find(id)) + "/assess").press("desk.claim");
        lawyer.fill("followup.forwarding.to", other).fill("followup.forwarding.on", cases.today()).press("followup.forwarding.assess");

        assertThat(lawyer.notices()).contains(lawyer.words("followup.forwarding.whole", onward(id).getLast().number()));
        assertThat(submissions.find(id).result()).isEqualTo(Result.FORWARDED);
    }

    private List<Submission> onward(SubmissionId id) {
        return as.role(Role.LAWYER, () -> forwardings.after(submissions.find(id)));
    }

    private static String page(Submission submission) {
        return "submissions/" + submission.number();
    }
}
