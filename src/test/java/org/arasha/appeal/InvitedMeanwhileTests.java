package org.arasha.appeal;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.access.Users;
import org.arasha.directory.Channel;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Language;
import org.arasha.shared.Passing;
import org.arasha.shared.Refusal;
import org.arasha.workflow.Timers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One lawyer sees to signatures while another hands the letter over or takes it back: nobody is left invited whom the letter was never
 * laid before, and no signature stands under what is written again.
 */
@ArashaTest
record InvitedMeanwhileTests(Cases cases, Filings filings, Appeals appeals, Signatories signatories, Statements statements, Letters letters,
        SigningLinks links, Users users, SignaturesAsked signatures, Remarks remarks, AppealAccess access, AppealVersions versions, Timers timers,
        JdbcClient jdbc, TransactionTemplate transaction, As as) {

    @Test
    void whoInvitesWaitsForWhoHandsOverAndIsRefused() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        OrganisationId partner = filings.partner();
        AtomicReference<CompletableFuture<?>> invited = new AtomicReference<>();

        cases.does(appeal, "Draft appeal", () -> transaction.executeWithoutResult(handing -> {
            appeals.handOver(appeal);
            invited.set(CompletableFuture.runAsync(() -> filings.invite(appeal, partner)));
            await().until(this::somebodyWaits);
        }));

        assertThatThrownBy(invited.get()::join).hasCauseInstanceOf(Refusal.class).hasMessageContaining("appeal.refusal.handedOver");
        assertThat(as.role(Role.LAWYER, () -> signatories.of(appeal))).isEmpty();
    }

    @Test
    void whoEntersASpeakerWaitsForWhoHandsOverAndHasThemAsked() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        OrganisationId partner = filings.partner();
        SignatoryId asked = filings.invite(appeal, partner);
        AtomicReference<CompletableFuture<?>> entered = new AtomicReference<>();

        cases.does(appeal, "Draft appeal", () -> transaction.executeWithoutResult(handing -> {
            appeals.handOver(appeal);
            entered.set(CompletableFuture.runAsync(() -> as.role(Role.ADMINISTRATOR, () -> users.enter("partner-" + partner.value(), "N. Name",
                    "speaker@partner.example", Set.of(Role.PARTNER), partner.value(), "a long password"))));
            await().until(this::somebodyWaits);
        }));

        entered.get().join();
        assertThat(jdbc.sql("select count(*) from outgoing_mail where topic = ?").param(asked.value()).query(Integer.class).single()).isOne();
    }

    @Test
    void whoNotesASignatureWaitsForWhoTakesTheLetterBackAndIsRefused() {
        AppealId appeal = filings.appealOpened();
        SignatoryId partner = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST);
        AtomicReference<CompletableFuture<?>> noted = new AtomicReference<>();

        as.role(Role.LAWYER, () -> transaction.executeWithoutResult(taking -> {
            appeals.takeBack(appeal, "There is a slip.");
            noted.set(CompletableFuture.runAsync(() -> filings.signed(partner)));
            await().until(this::somebodyWaits);
        }));

        assertThatThrownBy(noted.get()::join).hasCauseInstanceOf(Refusal.class).hasMessageContaining("appeal.refusal.noteSignedLater");
        assertThat(as.role(Role.LAWYER, () -> signatories.of(appeal))).allMatch(Signatory::isAwaited);
    }

    @Test
    void whoSignsWaitsForWhoTakesTheLetterBackAndIsRefused() {
        Reading reading = reading();
        AtomicReference<CompletableFuture<?>> signed = new AtomicReference<>();

        as.role(Role.LAWYER, () -> transaction.executeWithoutResult(taking -> {
            appeals.takeBack(reading.appeal(), "There is a slip.");
            signed.set(CompletableFuture.runAsync(() -> as.user(reading.speaker(), () -> signatories.sign(reading.partner(), reading.text()))));
            await().until(this::somebodyWaits);
        }));

        assertThatThrownBy(signed.get()::join).hasCauseInstanceOf(Refusal.class).hasMessageContaining("appeal.refusal.notToSignYet");
        assertThat(as.role(Role.LAWYER, () -> signatories.of(reading.appeal()))).allMatch(Signatory::isAwaited);
    }

    @Test
    void whoRemarksWaitsForWhoTakesTheLetterBackAndIsRefused() {
        Reading reading = reading();
        AtomicReference<CompletableFuture<?>> remarked = new AtomicReference<>();

        as.role(Role.LAWYER, () -> transaction.executeWithoutResult(taking -> {
            appeals.takeBack(reading.appeal(), "There is a slip.");
            remarked.set(CompletableFuture.runAsync(() -> as.user(reading.speaker(), () -> signatories.remark(reading.partner(), "The date is wrong."))));
            await().until(this::somebodyWaits);
        }));

        assertThatThrownBy(remarked.get()::join).hasCauseInstanceOf(Refusal.class).hasMessageContaining("appeal.refusal.notToSignYet");
        assertThat(as.role(Role.LAWYER, () -> remarks.on(reading.appeal()))).extracting(Remark::text).containsExactly("There is a slip.");
    }

    @Test
    void whoSendsALinkAgainWaitsForWhoTakesTheLetterBackAndSendsNone() {
        SignatoryId partner = askedByLink();
        AtomicReference<CompletableFuture<?>> sent = new AtomicReference<>();

        as.role(Role.LAWYER, () -> transaction.executeWithoutResult(taking -> {
            appeals.takeBack(signatories.find(partner).appeal(), "There is a slip.");
            sent.set(CompletableFuture.runAsync(() -> as.role(Role.LAWYER, () -> links.sendAgain(partner))));
            await().until(this::somebodyWaits);
        }));

        assertThatThrownBy(sent.get()::join).hasCauseInstanceOf(Refusal.class).hasMessageContaining("appeal.refusal.notToSignYet");
        assertThat(jdbc.sql("select count(*) from outgoing_mail where topic = ?").param(partner.value()).query(Integer.class).single()).isOne();
    }

    @Test
    void ofLinksThatTwoSendAtOnceOneOpensTheLetter() {
        SignatoryId partner = askedByLink();
        AtomicReference<CompletableFuture<?>> sent = new AtomicReference<>();

        as.role(Role.LAWYER, () -> transaction.executeWithoutResult(first -> {
            links.sendAgain(partner);
            sent.set(CompletableFuture.runAsync(() -> as.role(Role.LAWYER, () -> links.sendAgain(partner))));
            await().until(this::somebodyWaits);
        }));

        sent.get().join();
        assertThat(jdbc.sql("select count(*) from signing_link where signatory = ? and withdrawn_at is null").param(partner.value())
                .query(Integer.class).single()).isOne();
    }

    private SignatoryId askedByLink() {
        AppealId appeal = filings.appealOpened();
        SignatoryId partner = as.role(Role.LAWYER, () -> links.invite(appeal, filings.partner(), Cases.text("N. Name"), Cases.text("Director"),
                "r" + UUID.randomUUID().toString().substring(0, 8) + "@partner.example")).signatory().id();
        filings.draft(appeal, Channel.POST);
        return partner;
    }

    /** The reminder has changed nothing of what they sign, nor that they are asked. */
    @Test
    void whoSignsWhileTheyAreRemindedHasSigned() {
        Reading reading = reading();
        AtomicReference<CompletableFuture<?>> signed = new AtomicReference<>();

        transaction.executeWithoutResult(reminding -> {
            signatures.remind(reading.appeal());
            signed.set(CompletableFuture.runAsync(() -> signs(reading)));
            await().until(this::somebodyWaits);
        });

        signed.get().join();
        assertThat(as.role(Role.LAWYER, () -> signatories.of(reading.appeal()))).singleElement().matches(Signatory::hasSigned).matches(one -> one.remindedAt() != null);
    }

    /** Their step is ended by the timer first; waiting for the appeal then, it would wait for whoever waits for that step. */
    @Test
    void whoSignsJustBeforeSignaturesAreClosedHasSigned() {
        Reading reading = reading();

        transaction.executeWithoutResult(signing -> {
            access.hold(reading.appeal());
            CompletableFuture<?> closed = CompletableFuture.runAsync(() -> timers.goesOff(reading.appeal(), "Timer_SignaturesClose"));
            assertThatThrownBy(() -> closed.get(5, TimeUnit.SECONDS)).as("it is tried again later").matches(Passing::is);
            signs(reading);
        });

        assertThat(as.role(Role.LAWYER, () -> signatories.of(reading.appeal()))).singleElement().matches(Signatory::hasSigned);
        assertThat(cases.waiting(reading.appeal())).containsExactly("Approve appeal");
    }

    /** A partner's representative who has the letter before them. */
    private record Reading(AppealId appeal, SignatoryId partner, UserId speaker, String text) {}

    private Reading reading() {
        AppealId appeal = filings.appealOpened();
        OrganisationId organisation = filings.partner();
        SignatoryId partner = filings.invite(appeal, organisation);
        UserId speaker = filings.speakerOf(organisation);
        filings.draft(appeal, Channel.POST);
        return new Reading(appeal, partner, speaker, as.user(speaker, () -> letters.textOf(partner)));
    }

    private void signs(Reading reading) {
        cases.does(reading.speaker(), reading.partner(), "Confirm signature", () -> signatories.sign(reading.partner(), reading.text()));
    }

    @Test
    void whoWritesWaitsForWhoApprovesAndIsRefused() {
        AppealId appeal = filings.appealDrafted(Channel.POST);
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        Statement known = as.role(Role.LAWYER, () -> statements.of(appeal, incident)).statements().getFirst().statement();
        List<Letter> read = as.role(Role.LAWYER, () -> letters.filed(appeal));
        AtomicReference<CompletableFuture<?>> written = new AtomicReference<>();

        transaction.executeWithoutResult(approving -> {
            filings.approve(appeal);
            written.set(CompletableFuture.runAsync(() -> as.role(Role.LAWYER,
                    () -> statements.write(known, Cases.text("Something else."), false, known.claimIds()))));
            await().until(this::somebodyWaits);
        });

        assertThatThrownBy(written.get()::join).hasCauseInstanceOf(Refusal.class).hasMessageContaining("appeal.refusal.handedOver");
        assertThat(as.role(Role.LAWYER, () -> letters.filed(appeal))).isEqualTo(read);
    }

    @Test
    void whoWritesOnWaitsForWhoMakesAFileAndWritesAnotherVersion() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        filings.retitle(appeal, "A title");
        AtomicReference<CompletableFuture<?>> written = new AtomicReference<>();

        Edition file = as.role(Role.LAWYER, () -> transaction.execute(making -> {
            Edition made = letters.edition(appeal, Variant.toAll(Language.EN), false);
            written.set(CompletableFuture.runAsync(() -> filings.retitle(appeal, "Another title")));
            await().until(this::somebodyWaits);
            return made;
        }));

        written.get().join();
        as.role(Role.LAWYER, () -> {
            assertThat(versions.last(appeal)).isEqualTo(file.version() + 1);
            assertThat(versions.text(appeal, file.version(), Language.EN).hash()).isEqualTo(file.hash());
        });
    }

    @Test
    void anOrganisationIsInvitedOnce() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        OrganisationId partner = filings.partner();
        filings.invite(appeal, partner);

        assertRefused("appeal.refusal.invitedAlready", () -> filings.invite(appeal, partner));
        assertThat(as.role(Role.LAWYER, () -> signatories.of(appeal))).hasSize(1);
    }

    /** Asked outside the transaction, by a thread of its own. */
    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'select %from appeal %')")
                .query(Boolean.class).single();
    }
}
