package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.arasha.AppealForms;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Form;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.Users;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.directory.Channel;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.StatusBadge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signs with an account reads as much as who signs by a link, and says as much. */
@ArashaTest
record SigningWithAccountTests(Windows windows, AppealForms forms, Filings filings, Cases cases, SignatoryStore signatories, Appeals appeals,
        Organisations organisations, Users users, JdbcClient jdbc, As as) {

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsUnderWhoseNameUnderWhichTextsAndUntilWhen(Language reader) {
        Form form = forms.signersRemark();
        Window window = form.open(windows.of(form.who()).speak(reader));
        Appeal appeal = as.role(Role.LAWYER, () -> appeals.find(signatory(form).appeal()));

        assertThat(window.text()).contains("N. Name", "Director", "Partner",
                window.words("appeal.link.filed", 1, window.words("ui.language.name.RU")),
                window.words("appeal.link.until", Dates.day(appeal.signUntil(), reader)));
    }

    @Test
    void nobodySignsWhoDoesNotSayThatItIsThey() {
        Form form = forms.signersRemark();
        Window window = form.open(windows.of(form.who())).write("appeal.sign.words", "").press("appeal.sign");

        assertThat(window.complaint("appeal.link.confirmed")).isEqualTo(window.words("appeal.refusal.notConfirmed"));
        assertThat(signatory(form).answer()).isEqualTo(Answer.AWAITED);
        window.mark(window.words("appeal.link.confirmed"), true).press("appeal.sign");
        assertThat(signatory(form).answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void whoDeclinesIsAskedFirst() {
        Form form = forms.signersRemark();
        Window window = form.open(windows.of(form.who())).write("appeal.sign.words", "Not ours.").press("appeal.decline");
        assertThat(signatory(form).answer()).isEqualTo(Answer.AWAITED);

        window.confirm();

        assertThat(signatory(form)).extracting(Signatory::answer, Signatory::reason).containsExactly(Answer.DECLINED, "Not ours.");
        assertThat(window.address()).isEqualTo("work");
    }

    /** As many lines of a letter say so as there are organisations that nobody can be written to for. */
    @Test
    void anOrganisationThatNobodySpeaksForIsSaidToHearNothing() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        OrganisationId partner = filings.partner();
        filings.invite(appeal, organisations.own().id());
        filings.invite(appeal, partner);
        assertThat(unspoken(appeal)).as("invited, not asked yet").isOne();

        filings.handOver(appeal);
        assertThat(unspoken(appeal)).as("asked").isOne();

        Users.Row speaker = entered(partner, null);
        assertThat(unspoken(appeal)).as("who has no address").isOne();
        change(speaker, "speaker@partner.example");
        assertThat(unspoken(appeal)).isZero();

        as.role(Role.ADMINISTRATOR, () -> users.bar(speaker.id(), true));
        assertThat(unspoken(appeal)).as("who may not sign in any more").isOne();
    }

    @Test
    void ofALetterThatIsAbandonedNobodyNeedsToHear() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        filings.invite(appeal, filings.partner());
        as.role(Role.LAWYER, () -> appeals.drop(appeal, appeals.find(appeal).incidentIds().getFirst()));

        assertThat(unspoken(appeal)).isZero();
    }

    @Test
    void onlyWhoMayEnterAnAddressIsToldTo() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        filings.invite(appeal, filings.partner());
        filings.handOver(appeal);

        Window window = windows.of(Role.APPROVER).open("appeals/" + appeals.find(appeal).number());

        assertThat(window.text()).contains(window.words("appeal.signatory.nobodySpeaks")).doesNotContain(window.words("appeal.signatory.nobodySpeaks.enter"));
    }

    /** Whoever comes to speak for an organisation when it was asked before. */
    @Test
    void whoComesLaterIsAskedOnce() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        OrganisationId partner = filings.partner();
        SignatoryId signatory = filings.invite(appeal, partner);
        Users.Row speaker = entered(partner, "before@partner.example");
        assertThat(mails(signatory)).as("invited, not asked yet").isZero();
        filings.handOver(appeal);
        assertThat(mails(signatory)).isOne();

        as.role(Role.ADMINISTRATOR, () -> users.bar(speaker.id(), true));
        as.role(Role.ADMINISTRATOR, () -> users.bar(speaker.id(), false));
        assertThat(mails(signatory)).as("who was asked before").isOne();
        change(speaker, "other@partner.example");
        assertThat(mails(signatory)).as("at another address").isEqualTo(2);
        entered(partner, "second@partner.example");
        assertThat(mails(signatory)).isEqualTo(3);

        jdbc.sql("update outgoing_mail set send_key = send_key || ':before', message_id = id::text where topic = ?").param(signatory.value()).update();
        as.role(Role.ADMINISTRATOR, () -> {
            Users.Row now = users.find(speaker.id()).orElseThrow();
            users.change(now.with("Another name", now.email(), Set.of(Role.PARTNER, Role.AUDITOR), now.organisation()));
        });
        assertThat(mails(signatory)).as("called otherwise, and with another role").isEqualTo(3);

        as.role(Role.LAWYER, () -> appeals.takeBack(appeal, "There is a slip."));
        entered(partner, "third@partner.example");
        assertThat(mails(signatory)).as("nothing is to be signed").isEqualTo(3);
    }

    /** Else nothing asks them once it opens to them again. */
    @Test
    void whoComesWhileSomebodyIsAgainstTheLetterIsAskedAllTheSame() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        OrganisationId partner = filings.partner();
        SignatoryId signatory = filings.invite(appeal, partner);
        filings.handOver(appeal);
        cases.withdraw(appeals.find(appeal).incidentIds().getFirst());

        entered(partner, "meanwhile@partner.example");

        assertThat(mails(signatory)).isOne();
    }

    private Users.Row entered(OrganisationId partner, @Nullable String email) {
        String login = "partner-" + UUID.randomUUID().toString().substring(0, 8);
        as.role(Role.ADMINISTRATOR, () -> users.enter(login, "N. Name", email, Set.of(Role.PARTNER), partner.value(), "a long password"));
        return as.role(Role.ADMINISTRATOR, () -> users.all()).stream().filter(one -> one.login().equals(login)).findFirst().orElseThrow();
    }

    private void change(Users.Row speaker, String email) {
        as.role(Role.ADMINISTRATOR, () -> {
            Users.Row now = users.find(speaker.id()).orElseThrow();
            users.change(now.with(now.name(), email, now.roles(), now.organisation()));
        });
    }

    private long unspoken(AppealId appeal) {
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number());
        String said = window.words("appeal.signatory.nobodySpeaks.enter");
        return window.all(StatusBadge.class).filter(one -> one.getElement().getTextRecursively().contains(said)).count();
    }

    @Test
    void whoHasSignedHearsOfEachCorrection() {
        AppealId appeal = filings.appealOpened();
        OrganisationId partner = filings.partner();
        SignatoryId signatory = filings.invite(appeal, partner);
        jdbc.sql("update app_user set email = ? where id = ?").params(signatory.value() + "@partner.example", filings.speakerOf(partner).value()).update();
        filings.retitle(appeal, "An appael for help");
        filings.draft(appeal, Channel.POST);
        filings.signed(signatory);
        assertThat(mails(signatory)).isEqualTo(1);

        mend(appeal, "An appeal for help");
        assertThat(mails(signatory)).isEqualTo(2);
        mend(appeal, "An appeal for help!");
        assertThat(mails(signatory)).isEqualTo(3);
    }

    private void mend(AppealId appeal, String title) {
        cases.does(appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Look again."));
        filings.retitle(appeal, title);
        cases.does(appeal, "Draft appeal", () -> appeals.handOver(appeal, true));
    }

    private int mails(SignatoryId to) {
        return jdbc.sql("select count(*) from outgoing_mail where topic = ?").param(to.value()).query(Integer.class).single();
    }

    private Signatory signatory(Form form) {
        return signatories.findById(SignatoryId.of(form.address().split("/")[1])).orElseThrow();
    }
}
