package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.Channel;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** A name that nobody has written in the language of a letter is asked for, and never made of another. */
@ArashaTest
record NamesOfSignatoriesTests(Windows windows, Cases cases, Filings filings, Appeals appeals, Signatories signatories, Invitations invitations,
        Letters letters, Organisations organisations, As as) {

    @Test
    void areWrittenInEachLanguageInWhichALetterGoesOut() {
        AppealId id = inRussianAndKazakh();
        Organisation partner = organisations.find(filings.partner());
        Window window = draft(id).fill("appeal.invite.organisation", partner).write("appeal.invite.name", "А. Имя")
                .write("appeal.invite.post", "директор").press("appeal.invite");
        assertThat(window.text()).contains(window.words("appeal.signatory.notNamed", window.words("ui.language.name.KK")));

        window.press("appeal.handOver");
        assertThat(window.notices()).contains(window.words("appeal.rule.everySignatoryIsNamed", 1, "KK", "NAME"));
        assertThat(cases.waiting(id)).containsExactly("Draft appeal");

        window.unfold("appeal.signatory.mend").turnTo("appeal.signatory.name", Language.KK).write("appeal.signatory.name", "Ә. Аты")
                .turnTo("appeal.signatory.post", Language.KK).write("appeal.signatory.post", "директоры").press("appeal.signatory.save")
                .press("appeal.handOver");

        assertThat(cases.waiting(id)).doesNotContain("Draft appeal");
        assertThat(signed(id, Language.RU)).isEqualTo(new LetterSignatory("директор", "Partner", "А. Имя", LetterSignatory.Answer.AWAITED));
        assertThat(signed(id, Language.KK)).isEqualTo(new LetterSignatory("директоры", "Partner", "Ә. Аты", LetterSignatory.Answer.AWAITED));
    }

    /** Three hundred forms held up a browser for half a minute. */
    @Test
    void areMendedInAFormThatIsBuiltOnceItIsOpened() {
        AppealId id = filings.appealWritten(Channel.POST);
        filings.invite(id, filings.partner());
        Window window = draft(id);
        assertThat(window.folded("appeal.signatory.mend")).singleElement().satisfies(form -> assertThat(form.getContent()).isEmpty());

        assertThat(window.unfold("appeal.signatory.mend").has("appeal.signatory.name")).isTrue();
    }

    @Test
    void leadToTheOrganisationWhoseNameIsMissing() {
        AppealId id = inRussianAndKazakh();
        OrganisationId partner = as.role(Role.LAWYER, () -> organisations.enter(LocalizedText.of(Language.RU, "Фонд"), LocalizedText.NONE, null,
                null)).id();
        as.role(Role.LAWYER, () -> signatories.invite(id, partner, text("N. Name"), text("Director")));
        Window window = draft(id);
        assertThat(window.text()).contains(window.words("appeal.signatory.organisationNotNamed", window.words("ui.language.name.KK")));

        window.press("appeal.handOver");
        assertThat(window.notices()).contains(window.words("appeal.rule.everySignatoryIsNamed", 1, "KK", "ORGANISATION"));

        windows.of(Role.LAWYER).open("organisations/" + partner.value()).turnTo("directory.organisation.name", Language.KK)
                .write("directory.organisation.name", "Қор").press("ui.save");
        window.press("appeal.handOver");
        assertThat(cases.waiting(id)).doesNotContain("Draft appeal");
        assertThat(signed(id, Language.KK).organisation()).isEqualTo("Қор");
    }

    /** The letter came to be filed in another language after they had signed. */
    @Test
    void areWrittenInAFurtherLanguageOfWhoHasSigned() {
        AppealId id = filings.appealWritten(Channel.POST, Channel.POST);
        as.role(Role.LAWYER, () -> signatories.invite(id, filings.partner(), LocalizedText.of(Language.RU, "А. Имя"),
                LocalizedText.of(Language.RU, "директор")));
        returnedOnceSigned(id);
        assertThat(draft(id).unfold("appeal.signatory.mend").has("appeal.signatory.name")).as("nothing is missing").isFalse();
        Window approver = windows.of(Role.APPROVER).open("appeals/" + appeals.find(id).number() + "/draft");
        assertThat(approver.text()).as("who writes nothing").contains("Partner", approver.words("appeal.answer.SIGNED"));
        filings.writeApart(id);
        Window window = draft(id).press("appeal.handOver");
        assertThat(window.notices()).contains(window.words("appeal.rule.everySignatoryIsNamed", 1, "KK", "NAME"));

        window.unfold("appeal.signatory.mend").turnTo("appeal.signatory.name", Language.KK).write("appeal.signatory.name", "Ә. Аты")
                .turnTo("appeal.signatory.post", Language.KK).write("appeal.signatory.post", "директоры").press("appeal.signatory.save");

        assertThat(signatory(id)).matches(Signatory::hasSigned).extracting(Signatory::name).isEqualTo(new LocalizedText("А. Имя", "Ә. Аты", null));
        window.unfold("appeal.signatory.mend").turnTo("appeal.signatory.name", Language.KK).write("appeal.signatory.name", "Ә. Аты-жөні")
                .press("appeal.signatory.save");
        assertThat(signatory(id)).as("a slip in what was added").matches(Signatory::hasSigned).extracting(Signatory::name)
                .isEqualTo(new LocalizedText("А. Имя", "Ә. Аты-жөні", null));
        assertRefused("appeal.refusal.signedUnderThisName", () -> correct(signatory(id), new LocalizedText("О. Другой", "Ә. Аты-жөні", null)));
        window.press("appeal.handOver");
        assertThat(cases.waiting(id)).doesNotContain("Draft appeal");
    }

    @Test
    void areNoOthersUntilWhoHasSignedIsAskedAgain() {
        AppealId id = filings.appealWritten(Channel.POST);
        filings.invite(id, filings.partner());
        returnedOnceSigned(id);
        Signatory signed = signatory(id);
        assertRefused("appeal.refusal.signedUnderThisName", () -> correct(signed, text("O. Other")));
        assertRefused("appeal.refusal.answeredAlready", () -> as.role(Role.LAWYER, () -> invitations.remove(signed.id())));

        Window window = draft(id).press("appeal.signatory.askAgain");
        assertThat(signatory(id).hasSigned()).as("it is asked first").isTrue();
        window.confirm();

        correct(signed, text("O. Other"));
        assertThat(signatory(id)).matches(Signatory::isAwaited).extracting(Signatory::name).isEqualTo(text("O. Other"));
        as.role(Role.LAWYER, () -> invitations.remove(signed.id()));
        assertThat(as.role(Role.LAWYER, () -> signatories.of(id))).as("the organisation has taken its signature back").isEmpty();
    }

    @Test
    void standInTheOrderTheLawyersGiveThem() {
        AppealId id = filings.appealWritten(Channel.POST);
        SignatoryId first = filings.invite(id, filings.partner());
        SignatoryId second = filings.invite(id, filings.partner());
        SignatoryId third = filings.invite(id, filings.partner());
        returnedOnceSigned(id);

        draft(id).pressLast("appeal.signatory.up");
        as.role(Role.LAWYER, () -> invitations.moveUp(third));
        as.role(Role.LAWYER, () -> invitations.moveUp(third));

        assertThat(as.role(Role.LAWYER, () -> signatories.of(id))).allMatch(Signatory::hasSigned).extracting(Signatory::id)
                .containsExactly(third, first, second);
    }

    private void returnedOnceSigned(AppealId id) {
        filings.handOver(id);
        as.role(Role.LAWYER, () -> signatories.of(id)).forEach(one -> filings.signed(one.id()));
        cases.does(id, "Approve appeal", () -> appeals.giveBack(id, "In Kazakh, too."));
    }

    private void correct(Signatory known, LocalizedText name) {
        as.role(Role.LAWYER, () -> invitations.correct(known, name, known.post()));
    }

    private Signatory signatory(AppealId id) {
        return as.role(Role.LAWYER, () -> signatories.of(id)).getFirst();
    }

    private Window draft(AppealId id) {
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft");
        return window.offers("desk.claim") ? window.press("desk.claim") : window;
    }

    private AppealId inRussianAndKazakh() {
        AppealId id = filings.appealWritten(Channel.POST, Channel.POST);
        filings.writeApart(id);
        return id;
    }

    private LetterSignatory signed(AppealId id, Language language) {
        return as.role(Role.LAWYER, () -> letters.of(id, language)).signatories().getFirst();
    }
}
