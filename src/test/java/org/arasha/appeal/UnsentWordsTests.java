package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.arasha.AppealForms;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Form;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words that somebody has typed are not passed over when another button is pressed. */
@ArashaTest
record UnsentWordsTests(Windows windows, AppealForms forms, Cases cases, Filings filings, Appeals appeals, Signatories signatories,
        Invitations invitations, Organisations organisations, As as) {

    private static final String TYPED = "The date is wrong.";

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodySignsOverARemarkThatWasNotSent(Language reader) {
        Form form = forms.signersRemark();
        Window window = form.open(windows.of(form.who()).speak(reader)).write("appeal.sign.words", TYPED);

        window.mark(window.words("appeal.link.confirmed"), true).press("appeal.sign");
        assertThat(window.complaint("appeal.sign.words")).isEqualTo(window.words("appeal.sign.words.unsent"));
        assertThat(window.written("appeal.sign.words")).isEqualTo(TYPED);
        assertThat(window.address()).as("still there").isNotEqualTo("work");

        window.press("appeal.link.remark.send");
        assertThat(window.notices()).contains(window.words("appeal.link.done.remark"));
        window.press("appeal.sign");
        assertThat(window.notices()).contains(window.words("appeal.signed"));
        assertThat(window.address()).isEqualTo("work");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodyApprovesOverARemarkThatNobodyWouldSee(Language reader) {
        AppealId id = filings.appealDrafted(Channel.POST);
        Window window = windows.of(Role.APPROVER).speak(reader).open("appeals/" + appeals.find(id).number() + "/approve")
                .press("desk.claim").write("appeal.remark", TYPED);

        window.press("appeal.approve");
        assertThat(window.complaint("appeal.remark")).isEqualTo(window.words("appeal.remark.unsent"));
        assertThat(window.written("appeal.remark")).isEqualTo(TYPED);
        assertThat(cases.waiting(id)).containsExactly("Approve appeal");

        window.write("appeal.remark", "").press("appeal.approve");
        assertThat(appeals.find(id).isApproved()).isTrue();
    }

    @Test
    void anInvitationThatIsHalfTypedStaysWhateverIsDoneWithTheOthers() {
        AppealId id = filings.appealWritten(Channel.POST);
        filings.invite(id, filings.partner());
        filings.invite(id, filings.partner());
        var third = organisations.find(filings.partner());
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim")
                .fill("appeal.invite.organisation", third).write("appeal.invite.name", "A. Third").write("appeal.invite.post", "Editor");

        window.press("appeal.noteDeclined");
        assertThat(answers(id)).as("asked first").doesNotContain(LetterSignatory.Answer.DECLINED);
        window.confirm();
        assertThat(answers(id)).contains(LetterSignatory.Answer.DECLINED);
        window.unfold("appeal.signatory.mend").write("appeal.signatory.post", "Chair").press("appeal.signatory.save")
                .press("appeal.signatory.remove");

        assertThat(window.value("appeal.invite.organisation")).isEqualTo(third);
        assertThat(window.written("appeal.invite.name")).isEqualTo("A. Third");
        assertThat(window.written("appeal.invite.post")).isEqualTo("Editor");
        window.press("appeal.handOver");
        assertThat(window.complaint("appeal.invite.name")).isEqualTo(window.words("appeal.invite.unsent"));
        assertThat(cases.waiting(id)).as("nor does it go with the draft").containsExactly("Draft appeal");
        window.press("appeal.invite");
        assertThat(as.role(Role.LAWYER, () -> signatories.of(id))).extracting(one -> one.name().in(Language.RU)).contains("A. Third").hasSize(2);
        assertThat(window.written("appeal.invite.name")).as("room for the next").isEmpty();
    }

    @Test
    void anInvitationThatIsHalfTypedAndFoundAgainCanBeLetGo() {
        AppealId id = filings.appealWritten(Channel.POST);
        String draft = "appeals/" + appeals.find(id).number() + "/draft";
        windows.of(Role.LAWYER).open(draft).press("desk.claim").fill("appeal.invite.organisation", organisations.find(filings.partner()))
                .write("appeal.invite.name", "A. Third").write("appeal.invite.post", "Editor").write("appeal.invite.email", "third@");
        Window window = windows.of(Role.LAWYER).open(draft);
        assertThat(window.written("appeal.invite.name")).as("found again").isEqualTo("A. Third");

        window.press("appeal.invite.clear");

        assertThat(List.of(window, windows.of(Role.LAWYER).open(draft))).allSatisfy(one -> {
            assertThat(one.value("appeal.invite.organisation")).isNull();
            assertThat(List.of(one.written("appeal.invite.name"), one.written("appeal.invite.post"), one.written("appeal.invite.email")))
                    .containsOnly("");
        });
        window.press("appeal.handOver");
        assertThat(cases.waiting(id)).doesNotContain("Draft appeal");
    }

    @Test
    void theNextInvitationKeepsWhatAnotherWindowHasTypedOfIt() {
        AppealId id = filings.appealWritten(Channel.POST);
        var partner = organisations.find(filings.partner());
        String draft = "appeals/" + appeals.find(id).number() + "/draft";
        Window window = windows.of(Role.LAWYER).open(draft).press("desk.claim")
                .fill("appeal.invite.organisation", partner).write("appeal.invite.name", "A. First").press("appeal.invite");
        windows.of(Role.LAWYER).open(draft).write("appeal.invite.name", "B. Next");

        window.write("appeal.invite.post", "Editor");

        assertThat(window.written("appeal.invite.name")).isEqualTo("B. Next");
        assertThat(windows.of(Role.LAWYER).open(draft).written("appeal.invite.name")).isEqualTo("B. Next");
    }

    @Test
    void correctingAPostLeavesTheNameThatAColleagueHasCorrectedMeanwhile() {
        AppealId id = filings.appealWritten(Channel.POST);
        filings.invite(id, filings.partner());
        String draft = "appeals/" + appeals.find(id).number() + "/draft";
        Window window = windows.of(Role.LAWYER).open(draft).press("desk.claim").unfold("appeal.signatory.mend")
                .write("appeal.signatory.post", "Half typed");
        Signatory known = as.role(Role.LAWYER, () -> signatories.of(id)).getFirst();
        as.user(as.newUser(Role.LAWYER), () -> invitations.correct(known, Cases.text("C. Corrected"), known.post()));

        assertThat(windows.of(Role.LAWYER).open(draft).unfold("appeal.signatory.mend").written("appeal.signatory.name")).isEqualTo("C. Corrected");
        window.write("appeal.signatory.post", "Chair").press("appeal.signatory.save");

        Signatory now = as.role(Role.LAWYER, () -> signatories.of(id)).getFirst();
        assertThat(now.name()).isEqualTo(Cases.text("C. Corrected"));
        assertThat(now.post().says("Chair")).isTrue();
    }

    private List<LetterSignatory.Answer> answers(AppealId id) {
        return as.role(Role.LAWYER, () -> signatories.of(id)).stream().map(Signatory::answer).toList();
    }
}
