package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ArashaTest
class ForwardingTests {

    private final Submissions submissions;
    private final Forwardings forwardings;
    private final Correspondence correspondence;
    private final Authorities authorities;
    private final Cases cases;
    private final Filings filings;
    private final Windows windows;
    private final As as;

    ForwardingTests(Submissions submissions, Forwardings forwardings, Correspondence correspondence, Authorities authorities,
            Cases cases, Filings filings, Windows windows, As as) {
        this.submissions = submissions;
        this.forwardings = forwardings;
        this.correspondence = correspondence;
        this.authorities = authorities;
        this.cases = cases;
        this.filings = filings;
        this.windows = windows;
        this.as = as;
    }

    @AfterEach
    void close() {
        windows.close();
    }

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
        assertThat(as.role(Role.LAWYER, () -> forwardings.before(fifth))).hasSize(4).first().extracting(Submission::id).isEqualTo(first);
        assertThat(as.role(Role.LAWYER, () -> correspondence.letter(fifth.id()))).as("the letter that we wrote").isNotEmpty();
        filings.receive(last, 1);
        filings.reply(last);
        filings.assess(last, NextStep.CLOSE);
        assertThat(filings.submissionsOf(appeal)).extracting(Submission::result)
                .containsExactlyInAnyOrder(Result.FORWARDED, Result.FORWARDED, Result.FORWARDED, Result.FORWARDED, Result.ANSWERED);
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

        assertThat(filings.passOn(id, filings.anotherBody(), 5, 1).course().forwardedLate()).isTrue();
        SubmissionId inTime = filings.registered(1);
        assertThat(filings.passOn(inTime, filings.anotherBody(), 0, 1).course().forwardedLate()).isFalse();
        Window window = windows.of(Role.LAWYER);
        assertThat(window.open(page(submissions.find(id))).text()).contains(window.words("followup.chain.late"));
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

    private static void assertRefused(String reason, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(reason);
    }
}
