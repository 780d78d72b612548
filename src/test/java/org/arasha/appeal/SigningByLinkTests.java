package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.directory.Channel;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.legal.Analyses;
import org.arasha.mail.MailBounced;
import org.arasha.mail.MailSent;
import org.arasha.reporting.page.Visitor;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody without an account signs by a personal link and a code, on a page without script, cookie or session. */
@ArashaTest
class SigningByLinkTests {

    private final Filings filings;
    private final Cases cases;
    private final Appeals appeals;
    private final Signatories signatories;
    private final NotedAnswers noted;
    private final SignaturesAsked signatures;
    private final AppealSteps steps;
    private final Invitations invitations;
    private final SigningLinks links;
    private final SigningByLink signing;
    private final Letters letters;
    private final OwnTranslations translations;
    private final Remarks remarks;
    private final Analyses analyses;
    private final Records records;
    private final Visitor visitor;
    private final Windows windows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final As as;

    private AppealId appeal;
    private SigningLinks.Invited invited;

    SigningByLinkTests(Filings filings, Cases cases, Appeals appeals, Signatories signatories, NotedAnswers noted, SignaturesAsked signatures,
            AppealSteps steps, Invitations invitations, SigningLinks links, SigningByLink signing, Letters letters, OwnTranslations translations, Remarks remarks, Records records, Analyses analyses, Visitor visitor, Windows windows, JdbcClient jdbc,
            ApplicationEventPublisher events, TransactionTemplate transaction, As as) {
        this.filings = filings;
        this.cases = cases;
        this.appeals = appeals;
        this.signatories = signatories;
        this.noted = noted;
        this.signatures = signatures;
        this.steps = steps;
        this.invitations = invitations;
        this.links = links;
        this.signing = signing;
        this.letters = letters;
        this.translations = translations;
        this.remarks = remarks;
        this.records = records;
        this.analyses = analyses;
        this.visitor = visitor;
        this.windows = windows;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.as = as;
    }

    @Test
    void theLinkGoesOutWhenTheLetterIsHandedOverAndSaysNothingOfTheCase() {
        appeal = filings.appealOpened();
        invited = invite(appeal);
        assertThat(mails(invited.signatory().id())).isEmpty();

        filings.draft(appeal, Channel.POST);

        assertThat(mails(invited.signatory().id())).singleElement().satisfies(mail -> {
            assertThat(mail).contains("/sign/").doesNotContain("N. Name", "Director", invited.code().digits(), invited.code().inGroups(),
                    appeals.find(appeal).number(), appeals.find(appeal).text().subject().en());
        });
        assertThat(jdbc.sql("select hash from signing_link where signatory = ?").param(invited.signatory().id().value()).query(String.class).single())
                .isNotEqualTo(link()).hasSize(64);
        assertThat(jdbc.sql("select code_hash from signing_access where signatory = ?").param(invited.signatory().id().value())
                .query(String.class).single()).startsWith("$argon2id$");
    }

    @Test
    void theLetterIsShownAfterTheCodeAndSignedByIt() {
        asked();
        visitor.open("/sign/" + link());
        assertThat(visitor.text()).doesNotContain("investigate");
        assertThat(visitor.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.header("Referrer-Policy")).isEqualTo("no-referrer");

        visitor.type("code", invited.code().inGroups()).send();
        assertThat(visitor.text()).contains("investigate", "N. Name", "Director", "Partner");
        assertThat(visitor.page().select("h1")).hasSize(1);
        visitor.type("confirmed", "yes").press("deed", "sign");

        assertThat(visitor.text()).contains("You have signed the letter");
        assertThat(visitor.hasCookies()).isFalse();
        assertThat(now().answer()).isEqualTo(Answer.SIGNED);
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
        assertThat(as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)).signed()).hasSize(1);
        assertThat(acts()).contains("SigningLinkSent", "SignatureAnsweredByLink");
    }

    @Test
    void eachOfSeveralLettersCanBeReadBeforeAllOfThemAreSigned() {
        appeal = filings.appealWritten(Channel.POST, Channel.POST);
        filings.writeApart(appeal);
        invited = invite(appeal);
        filings.handOver(appeal);
        visitor.open("/sign/" + link()).type("code", code()).send();
        assertThat(visitor.text()).contains("do thing 1", "do thing 2");

        visitor.press("to", "2");
        assertThat(visitor.text()).contains("do thing 2").doesNotContain("do thing 1");
        visitor.press("show", "en");
        assertThat(visitor.text()).contains("do thing 2").doesNotContain("do thing 1");

        visitor.type("confirmed", "yes").press("deed", "sign");
        assertThat(now().answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void whoReadsByALinkIsToldInWhichLanguageTheTextIsOurTranslation() {
        asked();
        as.role(Role.LAWYER, () -> translations.mark(appeal, Set.of(Language.EN)));
        String mark = Texts.get(Language.EN, "appeal.letter.ownTranslation");

        visitor.open("/sign/" + link()).type("code", code()).send().press("show", "ru");
        assertThat(visitor.page().select("#own-translation")).isEmpty();
        visitor.press("show", "en");

        assertThat(visitor.page().select("#own-translation").text()).isEqualTo(mark);
        assertThat(visitor.page().select(".paper").text()).doesNotContain(mark);
    }

    @Test
    void nameAndPostAreConfirmedFirst() {
        asked();

        assertRefused("appeal.refusal.notConfirmed", () -> signing.sign(link(), code(), read(), false));
        assertThat(now().answer()).isEqualTo(Answer.AWAITED);
        visitor.open("/sign/" + link()).type("code", code()).send().press("deed", "sign");
        assertThat(visitor.page().select("#confirmed").attr("aria-invalid")).as("said at the box").isEqualTo("true");
        assertThat(visitor.page().select("#confirmed-error").text()).isNotEmpty();
        assertThat(visitor.page().select("#declining").hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void somebodyDeclinesWithAReasonThatTheLawyersSee() {
        asked();
        visitor.open("/sign/" + link()).type("code", code()).send().type("reason", "Not our field.").type("declining", "yes").press("deed", "decline");

        assertThat(visitor.text()).contains("You have declined");
        assertThat(now().answer()).isEqualTo(Answer.DECLINED);
        assertThat(now().reason()).isEqualTo("Not our field.");
        assertThat(as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)).signed()).isEmpty();
    }

    @Test
    void nobodyHasToSayWhyTheyDecline() {
        asked();
        visitor.open("/sign/" + link()).type("code", code()).send().type("declining", "yes").press("deed", "decline");

        assertThat(visitor.text()).contains("You have declined");
        assertThat(now().answer()).isEqualTo(Answer.DECLINED);
        assertThat(now().reason()).isNull();
    }

    @Test
    void thatSomebodyDeclinesIsConfirmedFirst() {
        asked();
        visitor.open("/sign/" + link()).type("code", code()).send().type("reason", "Not our field.").press("deed", "decline");

        assertThat(visitor.complaint("answer")).contains("will not sign");
        assertThat(visitor.page().select("#reason").text()).isEqualTo("Not our field.");
        assertThat(now().answer()).isEqualTo(Answer.AWAITED);
    }

    @Test
    void aRemarkLeavesTheAnswerOpen() {
        asked();
        visitor.open("/sign/" + link()).type("code", code()).send().type("remark", "The date is wrong.").press("deed", "remark");

        assertThat(visitor.text()).contains("The remark has gone to the lawyer");
        assertThat(remarks.on(appeal)).extracting(Remark::text, Remark::by, Remark::signatory)
                .containsExactly(tuple("The date is wrong.", "N. Name", invited.signatory().id()));
        assertThat(now().answer()).isEqualTo(Answer.AWAITED);
    }

    /** They hold no step while others sign, and after the closing day it is too late. */
    @Test
    void aRemarkReachesWhoeverHasWrittenTheLetter() {
        String mailbox = UUID.randomUUID() + "@author.example";
        reachLawyerAt(mailbox);
        try {
            asked();

            visitor.open("/sign/" + link()).type("code", code()).send().type("remark", "The date is wrong.").press("deed", "remark");

            String number = appeals.find(appeal).number();
            assertThat(jdbc.sql("select subject || ' ' || body from outgoing_mail where recipient = ?").param(mailbox).query(String.class).list())
                    .singleElement().asString().contains(number, "/appeals/" + number).doesNotContain("The date is wrong.", "N. Name");
        } finally {
            reachLawyerAt(null);
        }
    }

    private void reachLawyerAt(@Nullable String mailbox) {
        jdbc.sql("update app_user set email = ? where id = ?").params(mailbox, as.idOf(Role.LAWYER).value()).update();
    }

    @Test
    void nobodySignsTwiceNorFromTwoWindows() {
        asked();
        visitor.open("/sign/" + link()).type("code", code()).send();
        var otherWindow = visitor.page();
        visitor.type("confirmed", "yes").press("deed", "sign");

        visitor.again(otherWindow).type("reason", "No.").press("deed", "decline");

        assertThat(visitor.complaint("answer")).contains("answered already");
        assertThat(now().answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void aLinkThatIsAlteredOrAnothersOpensNothing() {
        asked();
        String ours = link();
        SigningCode code = invited.code();
        asked();

        assertRefused("appeal.refusal.linkUnknown", () -> signing.requireOpen(ours.substring(1) + "x"));
        assertThat(visitor.open("/sign/" + ours + "x").status()).isEqualTo(404);
        assertThat(visitor.text()).contains("This link opens nothing");
        assertRefused("appeal.refusal.wrongCode", () -> signing.read(link(), code.digits(), Language.EN, 0));
        assertRefused("appeal.refusal.wrongCode", () -> signing.read(ours, invited.code().digits(), Language.EN, 0));
    }

    @Test
    void tenWrongCodesLockTheLinkUntilThereIsAnother() {
        asked();
        String wrong = invited.code().digits().equals("00000000") ? "00000001" : "00000000";
        for (int i = 1; i < CodeAttempts.MOST; i++) {
            assertRefused("appeal.refusal.wrongCode", () -> signing.read(link(), wrong, null, 0));
        }
        assertRefused("appeal.refusal.linkLocked", () -> signing.read(link(), wrong, null, 0));
        assertRefused("appeal.refusal.linkLocked", () -> signing.read(link(), code(), null, 0));
        assertThat(acts()).containsOnlyOnce("SigningLinkLocked");

        SigningCode another = as.role(Role.LAWYER, () -> links.newCode(invited.signatory().id())).code();

        assertRefused("appeal.refusal.wrongCode", () -> signing.read(link(), code(), null, 0));
        assertThat(signing.read(link(), another.inGroups(), null, 0).letter()).isNotNull();
    }

    @Test
    void manyWhoTryALinkKeepNobodyFromTheDatabase() throws Exception {
        asked();
        String wrong = invited.code().digits().equals("00000000") ? "00000001" : "00000000";
        String ours = link();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> tries = IntStream.range(0, 40).mapToObj(n -> many.<Void>submit(() -> {
                assertThatThrownBy(() -> signing.read(ours, wrong, null, 0)).isInstanceOf(Refusal.class);
                return null;
            })).toList();
            for (Future<Void> one : tries) {
                one.get();
            }
        }
        assertRefused("appeal.refusal.linkLocked", () -> signing.read(link(), code(), null, 0));
    }

    @Test
    void aWithdrawnLinkOpensNothingAndOneSentAgainDoes() {
        asked();
        String first = link();
        as.role(Role.LAWYER, () -> links.withdraw(invited.signatory().id()));
        assertRefused("appeal.refusal.linkWithdrawn", () -> signing.read(first, code(), null, 0));

        as.role(Role.LAWYER, () -> links.sendAgain(invited.signatory().id()));

        assertThat(link()).isNotEqualTo(first);
        assertThat(signing.read(link(), code(), null, 0).signatory().id()).isEqualTo(invited.signatory().id());
        assertThatThrownBy(() -> as.role(Role.PARTNER, () -> links.sendAgain(invited.signatory().id()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLinkExpiresAfterTheClosingDay() {
        asked();
        jdbc.sql("update signing_link set until = date '2019-03-29' where hash = ?").param(DigestUtils.sha256Hex(link())).update();

        assertRefused("appeal.refusal.linkExpired", () -> signing.requireOpen(link()));
        assertThat(visitor.open("/sign/" + link()).status()).isEqualTo(410);
        assertThat(visitor.text()).contains("This link has expired");
    }

    @Test
    void nobodySignsAfterSignaturesHaveClosed() {
        asked();
        String read = read();
        signatures.close(appeal);

        assertRefused("appeal.refusal.signaturesClosed", () -> signing.sign(link(), code(), read, true));
    }

    @Test
    void aLetterThatHasChangedSinceItWasReadIsReadAgain() {
        asked();
        String read = read();
        reword("Something else was said later.");

        assertRefused("appeal.refusal.letterChanged", () -> signing.sign(link(), code(), read, true));
        signing.sign(link(), code(), read(), true);
        assertThat(now().answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void aLetterThatChangedUnderASignatureIsNotApproved() {
        asked();
        signing.sign(link(), code(), read(), true);
        reword("Something else was said later.");

        assertRefused("appeal.rule.everySignatureIsUnderThisText", () -> filings.approve(appeal));
    }

    @Test
    void whoSignedIsAskedAgainByANewLinkWhenTheTextHasChanged() {
        asked();
        signing.sign(link(), code(), read(), true);
        returned();
        filings.retitle(appeal, "Another title");
        assertRefused("appeal.refusal.notToSignYet", () -> signing.read(link(), code(), null, 0));

        handOver(false);

        assertThat(now().answer()).isEqualTo(Answer.AWAITED);
        assertThat(now().timesAsked()).isEqualTo(2);
        signing.sign(link(), code(), read(), true);
        filings.approve(appeal);
    }

    @Test
    void aTextThatHasNotChangedIsNotSignedAnew() {
        asked();
        signing.sign(link(), code(), read(), true);
        returned();

        handOver(false);

        assertThat(now().answer()).isEqualTo(Answer.SIGNED);
        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
    }

    @Test
    void aClosingDayThatIsPastMattersOnlyWhereSomebodyIsAsked() {
        asked();
        signing.sign(link(), code(), read(), true);
        returned();
        jdbc.sql("update appeal set sign_until = ? where id = ?").params(cases.today().minusDays(1), appeal.value()).update();

        windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim").press("appeal.handOver");

        assertThat(cases.waiting(appeal)).containsExactly("Approve appeal");
        assertThat(now().answer()).isEqualTo(Answer.SIGNED);
        returned();
        Appeal was = appeals.find(appeal);
        as.role(Role.LAWYER, () -> appeals.write(appeal, AppealDraft.of(was), new AppealDraft(new Appeal.AppealText(was.text().date(),
                was.text().language(), was.text().addressing(), text("Another title"), was.text().introduction(), was.text().assessment(),
                was.text().conclusion()), was.incidents(), was.addressees(), was.demands(), was.norms(), was.signUntil())));
        assertRefused("appeal.refusal.signUntilPast", () -> handOver(false));
        assertThat(now().answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void mendedSlipsLeaveTheSignatureAndAreShownToWhoSigned() {
        asked("An appael for help");
        signing.sign(link(), code(), read(), true);
        returned();
        filings.retitle(appeal, "An appeal for help");

        handOver(true);

        assertThat(now().answer()).isEqualTo(Answer.SIGNED);
        assertThat(mails(invited.signatory().id()).getLast()).as("nobody is called to answer")
                .contains(Texts.get(Language.EN, "appeal.link.subject.mended"));
        assertThat(signing.read(link(), code(), null, 0).corrections())
                .containsExactly(new Correction("An appael for help", "An appeal for help"));
        visitor.open("/sign/" + link()).type("code", code()).send();
        assertThat(visitor.page().select("ins").eachText()).containsExactly("An appeal for help");
        filings.approve(appeal);
        assertThat(appeals.find(appeal).isApproved()).isTrue();
    }

    @Test
    void aSlipThatIsPutBackLeavesTheSignatureUnderWhatWasSigned() {
        asked("An appael for help");
        signing.sign(link(), code(), read(), true);
        returned();
        filings.retitle(appeal, "An appeal for help");
        handOver(true);
        returned();
        filings.retitle(appeal, "An appael for help");

        handOver(false);

        assertThat(now()).matches(Signatory::hasSigned).matches(one -> !one.isForMendedText());
        filings.approve(appeal);
        assertThat(appeals.find(appeal).isApproved()).isTrue();
    }

    @Test
    void moreThanASlipIsNotHandedOverAsOne() {
        asked("An appeal for 10 people");
        signing.sign(link(), code(), read(), true);
        returned();
        filings.retitle(appeal, "An appeal for 100 people");

        assertRefused("appeal.correction.changesNoNumber", () -> handOver(true));
        assertThat(cases.waiting(appeal)).containsExactly("Draft appeal");
        assertThat(now().answer()).isEqualTo(Answer.SIGNED);
    }

    @Test
    void theOutboxForgetsTheLinkOnceItHasLeft() {
        asked();
        UUID signatory = invited.signatory().id().value();
        String key = jdbc.sql("update outgoing_mail set state = 'SENT' where topic = ? returning send_key").param(signatory)
                .query(String.class).single();

        transaction.executeWithoutResult(t -> events.publishEvent(new MailSent(signatory, key, Instant.EPOCH)));

        assertThat(jdbc.sql("select body from outgoing_mail where topic = ?").param(signatory).query(String.class).list()).containsExactly("");
    }

    @Test
    void aMailThatDidNotArriveIsSeenAtAGlance() {
        asked();
        UUID signatory = invited.signatory().id().value();
        transaction.executeWithoutResult(t -> events.publishEvent(new MailBounced(signatory, "signing:1")));

        Window page = page();
        assertThat(page.text()).contains(page.words("appeal.answer.AWAITED") + ": 1", page.words("appeal.step.bounced"));
    }

    @Test
    void theLawyerSendsALinkAgainFromTheAppealsPage() {
        asked();
        String first = link();

        page().press("appeal.link.again");

        assertThat(link()).isNotEqualTo(first);
    }

    @Test
    void whoIsRemindedGetsALinkToo() {
        asked();
        String first = link();

        signatures.remind(appeal);

        assertThat(mails(invited.signatory().id())).hasSize(2);
        assertThat(link()).isNotEqualTo(first);
        assertThat(now().remindedAt()).isNotNull();
    }

    @Test
    void aLinkThatWasTakenBackIsNotGivenOutByAReminder() {
        asked();
        as.role(Role.LAWYER, () -> links.withdraw(invited.signatory().id()));

        signatures.remind(appeal);

        assertThat(mails(invited.signatory().id())).hasSize(1);
        assertRefused("appeal.refusal.linkWithdrawn", () -> signing.requireOpen(link()));
        assertThat(now().remindedAt()).isNull();
        assertThat(acts()).doesNotContain("SignatoryReminded");
        as.role(Role.LAWYER, () -> links.sendAgain(invited.signatory().id()));
        signatures.remind(appeal);
        assertThat(mails(invited.signatory().id())).hasSize(3);
    }

    @Test
    void norWithWhatWasMendedAfterTheyHaveSigned() {
        asked("An appael for help");
        signing.sign(link(), code(), read(), true);
        as.role(Role.LAWYER, () -> links.withdraw(invited.signatory().id()));
        returned();
        filings.retitle(appeal, "An appeal for help");

        handOver(true);

        assertThat(mails(invited.signatory().id())).hasSize(1);
        assertThat(now().isForMendedText()).isTrue();
    }

    @Test
    void nobodyIsRemindedAfterTheClosingDayHoweverLateTheReminderComes() {
        asked();
        jdbc.sql("update appeal set sign_until = ? where id = ?").params(cases.today().minusDays(1), appeal.value()).update();

        steps.remindOfSignatures(appeal.value().toString());

        assertThat(mails(invited.signatory().id())).hasSize(1);
        jdbc.sql("update appeal set sign_until = ? where id = ?").params(cases.today(), appeal.value()).update();
        steps.remindOfSignatures(appeal.value().toString());
        assertThat(mails(invited.signatory().id())).hasSize(2);
    }

    @Test
    void aLinkThatIsTakenBackWhileItsCodeIsCheckedSignsNothing() {
        asked();
        String read = read();
        AtomicReference<CompletableFuture<?>> signed = new AtomicReference<>();

        as.role(Role.LAWYER, () -> transaction.executeWithoutResult(takingBack -> {
            links.withdraw(invited.signatory().id());
            signed.set(CompletableFuture.runAsync(() -> signing.sign(link(), code(), read, true)));
            await().until(this::somebodyWaits);
        }));

        assertThatThrownBy(signed.get()::join).hasCauseInstanceOf(Refusal.class).hasMessageContaining("appeal.refusal.linkWithdrawn");
        assertThat(now().answer()).isEqualTo(Answer.AWAITED);
    }

    /** Asked outside the transaction, by a thread of its own. */
    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'select 1 from appeal where id%')")
                .query(Boolean.class).single();
    }

    @Test
    void aCodeIsShownBesideThePersonAsTheyAreNamedFromNowOn() {
        appeal = filings.appealOpened();
        invited = invite(appeal);
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim");

        window.unfold("appeal.signatory.mend").fill("appeal.signatory.name", text("O. Other")).write("appeal.signatory.address", "other@partner.example")
                .press("appeal.signatory.save");

        assertThat(window.all(Dialog.class)).singleElement().satisfies(dialog -> {
            assertThat(dialog.getElement().getTextRecursively()).contains("O. Other, ").doesNotContain("N. Name");
            assertThat(dialog.isCloseOnEsc()).as("by a key that is pressed inadvertently").isFalse();
        });
    }

    @Test
    void whoIsInvitedIsMendedWhileTheLetterIsADraft() {
        appeal = filings.appealOpened();
        invited = invite(appeal);
        SignatoryId id = invited.signatory().id();
        SignatoryId mistaken = filings.invite(appeal, filings.partner());

        as.role(Role.LAWYER, () -> {
            invitations.correct(invited.signatory(), text("O. Other"), text("Chair"));
            invitations.remove(mistaken);
            noted.declined(id);
            invitations.askAgain(id);
        });
        filings.draft(appeal, Channel.POST);

        assertThat(as.role(Role.LAWYER, () -> signatories.of(appeal))).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(text("O. Other"));
            assertThat(one.answer()).isEqualTo(Answer.AWAITED);
        });
        assertRefused("appeal.refusal.handedOver", () -> as.role(Role.LAWYER, () -> invitations.remove(id)));
    }

    @Test
    void aCorrectionThatIsHalfTypedIsLeft() {
        appeal = filings.appealOpened();
        invited = invite(appeal);
        String page = "appeals/" + appeals.find(appeal).number() + "/draft";
        Window window = windows.of(Role.LAWYER).open(page).press("desk.claim").unfold("appeal.signatory.mend");
        String address = window.written("appeal.signatory.address");
        window.fill("appeal.signatory.name", text("O. Oth")).write("appeal.signatory.address", "other@");

        window.press("appeal.signatory.leave");

        for (Window shown : List.of(window, windows.of(Role.LAWYER).open(page))) {
            assertThat(shown.unfold("appeal.signatory.mend").value("appeal.signatory.name")).isEqualTo(text("N. Name"));
            assertThat(shown.written("appeal.signatory.address")).isEqualTo(address);
        }
        assertThat(now().name()).isEqualTo(text("N. Name"));
    }

    @Test
    void anAddressThatBouncedIsMendedWhileTheLetterIsOut() {
        asked();
        String before = link();
        Window page = page().unfold("appeal.signatory.mend").write("appeal.signatory.address", "other" + UUID.randomUUID().toString().substring(0, 8) + "@partner.example")
                .press("appeal.signatory.save");
        assertThat(page.all(Dialog.class)).extracting(Dialog::getHeaderTitle).containsExactly(page.words("appeal.code.title"));
        assertThat(page.all(Dialog.class).map(one -> one.getElement().getTextRecursively()).collect(Collectors.joining())).as("whose code it is")
                .contains(invited.signatory().name().in(Language.RU) + ", ");
        assertRefused("appeal.refusal.linkWithdrawn", () -> signing.requireOpen(before));

        signing.requireOpen(link());
        assertRefused("appeal.refusal.wrongCode", () -> signing.read(link(), code(), null, 0));
        assertThat(mails(invited.signatory().id())).hasSize(2);
    }

    @Test
    void anAddressIsNotMendedOnceNobodyCanAnswerAnyMore() {
        asked();
        SignatoryId id = invited.signatory().id();
        jdbc.sql("update appeal set sign_until = date '2019-03-29' where id = ?").param(appeal.value()).update();

        assertRefused("appeal.refusal.signaturesClosed", () -> as.role(Role.LAWYER, () -> links.address(id, "another@partner.example")));
        assertThat(mails(id)).hasSize(1);
    }

    @Test
    void anAddressThatIsMendedInADraftIsWrittenToWhenItIsHandedOver() {
        appeal = filings.appealOpened();
        invited = invite(appeal);
        SignatoryId id = invited.signatory().id();

        SigningCode code = as.role(Role.LAWYER, () -> links.address(id, "another@partner.example")).code();
        assertThat(mails(id)).isEmpty();
        filings.draft(appeal, Channel.POST);

        assertThat(mails(id)).hasSize(1);
        assertThat(signing.read(link(), code.digits(), null, 0).signatory().id()).isEqualTo(id);
    }

    @Test
    void whoHasAnAccountDoesNotReadAlongWhatIsMended() {
        appeal = filings.appealOpened();
        OrganisationId partner = filings.partner();
        SignatoryId signatory = filings.invite(appeal, partner);
        filings.retitle(appeal, "A title that is to be mended");
        filings.draft(appeal, Channel.POST);
        Window window = windows.of(filings.speakerOf(partner)).open("appeals/" + signatory.value() + "/sign");
        assertThat(window.text()).contains("A title that is to be mended");
        as.role(Role.LAWYER, () -> appeals.takeBack(appeal, "Look again."));

        UserId speaker = filings.speakerOf(partner);
        for (Consumer<SignatoryId> reading : List.<Consumer<SignatoryId>>of(letters::textOf, letters::recipientsToSign,
                id -> letters.toSign(id, Variant.toAll(Language.KK)), id -> letters.editionToSign(id, Variant.toAll(Language.RU)))) {
            assertRefused("appeal.refusal.notToSignYet", () -> as.user(speaker, () -> reading.accept(signatory)));
        }
        Window again = windows.of(speaker).open("appeals/" + signatory.value() + "/sign");
        assertThat(again.text()).contains(again.words("appeal.refusal.notToSignYet")).doesNotContain("A title that is to be mended");
    }

    @Test
    void nobodyOutsideReadsALetterOnceSomebodyInItHasSpokenAgainstIt() {
        asked();
        String read = read();
        cases.withdraw(appeals.find(appeal).incidentIds().getFirst());

        assertRefused("appeal.refusal.notToSignYet", () -> signing.read(link(), code(), null, 0));
        assertRefused("appeal.refusal.notToSignYet", () -> signing.sign(link(), code(), read, true));
    }

    /** The mail would ask for a signature under a letter that does not open. */
    @Test
    void norIsItsLinkSentAgain() {
        asked();
        SignatoryId id = invited.signatory().id();
        cases.withdraw(appeals.find(appeal).incidentIds().getFirst());

        as.role(Role.LAWYER, () -> assertThatThrownBy(() -> links.sendAgain(id)).isInstanceOf(Refusal.class).hasMessageContaining("appeal.rule."));
        as.role(Role.LAWYER, () -> assertThatThrownBy(() -> links.address(id, "another@partner.example")).isInstanceOf(Refusal.class)
                .hasMessageContaining("appeal.rule."));
        assertThat(mails(id)).hasSize(1);
    }

    @Test
    void norIsAnybodyRemindedOfIt() {
        asked();
        cases.withdraw(appeals.find(appeal).incidentIds().getFirst());

        steps.remindOfSignatures(appeal.value().toString());

        assertThat(mails(invited.signatory().id())).hasSize(1);
        assertThat(now().remindedAt()).isNull();
    }

    /** Else its lawyers wait for signatures until the closing day. */
    @Test
    void itsLawyersReadThatNobodyCanOpenIt() {
        asked();
        String page = "appeals/" + appeals.find(appeal).number();
        String why = "None of those invited can open and sign this letter now.";
        assertThat(windows.of(Role.LAWYER).speak(Language.EN).open(page).text()).doesNotContain(why);
        cases.withdraw(appeals.find(appeal).incidentIds().getFirst());

        assertThat(windows.of(Role.LAWYER).speak(Language.EN).open(page).text()).contains(why, "Take back and correct");
    }

    @Test
    void norOneThatIsAbandonedWhenItsOnlyCaseStops() {
        asked();
        String read = read();
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        cases.withdraw(incident);
        cases.does(incident, "Decide on withdrawn consent", () -> analyses.decideOnWithdrawal(incident, false, "Their wish."));

        assertThat(windows.of(Role.LAWYER).speak(Language.EN).open("appeals/" + appeals.find(appeal).number()).text()).contains("N. Name")
                .doesNotContain("None of those invited can open", "Take back and correct");
        assertRefused("appeal.refusal.abandoned", () -> signing.read(link(), code(), null, 0));
        assertRefused("appeal.refusal.abandoned", () -> signing.sign(link(), code(), read, true));
        assertRefused("appeal.refusal.abandoned", () -> signing.decline(link(), code(), "", true));
        visitor.open("/sign/" + link()).type("code", code()).send();
        assertThat(visitor.text()).contains("No case is left in this letter").doesNotContain("investigate", "A reporter was held");
    }

    @Test
    void norAnApprovedOneOnceSomebodyInItHasTakenBackConsent() {
        asked();
        signing.sign(link(), code(), read(), true);
        filings.approve(appeal);
        assertThat(signing.read(link(), code(), null, 0).letter()).isNotNull();
        cases.withdraw(appeals.find(appeal).incidentIds().getFirst());

        assertRefused("appeal.refusal.notReadAnyMore", () -> signing.read(link(), code(), null, 0));
        visitor.open("/sign/" + link()).type("code", code()).send();
        assertThat(visitor.text()).contains("This letter is not shown any more").doesNotContain("investigate");
    }

    private void asked() {
        asked("A reporter was held");
    }

    private void asked(String title) {
        appeal = filings.appealOpened();
        filings.retitle(appeal, title);
        invited = invite(appeal);
        filings.draft(appeal, Channel.POST);
    }

    private SigningLinks.Invited invite(AppealId id) {
        return as.role(Role.LAWYER, () -> links.invite(id, filings.partner(), text("N. Name"), text("Director"),
                "r" + UUID.randomUUID().toString().substring(0, 8) + "@partner.example"));
    }

    private Window page() {
        return windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number());
    }

    private void returned() {
        cases.does(appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Look again."));
    }

    private void handOver(boolean mended) {
        cases.does(appeal, "Draft appeal", () -> appeals.handOver(appeal, mended));
    }

    private void reword(String words) {
        as.user(as.newUser(Role.VERIFIER), () -> {
            Claim claim = records.of(appeals.find(appeal).incidentIds().getFirst()).claims().getFirst();
            records.save(claim.worded(text(words)));
        });
    }

    private String read() {
        return signing.read(link(), code(), null, 0).text();
    }

    private String code() {
        return invited.code().digits();
    }

    /** The one that went out last. */
    private String link() {
        return mails(invited.signatory().id()).getLast().replaceAll("(?s).*/sign/(\\S+).*", "$1");
    }

    private List<String> mails(SignatoryId id) {
        return jdbc.sql("select subject || chr(10) || body from outgoing_mail where topic = ? order by queued_at").param(id.value())
                .query(String.class).list();
    }

    private Signatory now() {
        return signatories.find(invited.signatory().id());
    }

    private List<String> acts() {
        return jdbc.sql("select act from trail_entry where record = ? order by at").param(invited.signatory().id().value())
                .query(String.class).list();
    }
}
