package org.arasha.access;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Remarks;
import org.arasha.appeal.Signatories;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.PersonId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.intake.News;
import org.arasha.legal.Analyses;
import org.arasha.legal.Remedy;
import org.arasha.verification.Verdict;
import org.arasha.verification.Verification;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hangs on a case is open to whoever may see the case; to others it is as if it did not exist. */
@ArashaTest
class OthersCasesTests {

    private final As as;
    private final Cases cases;
    private final Filings filings;
    private final Records records;
    private final Incidents incidents;
    private final Verification verification;
    private final Analyses analyses;
    private final Signatories signatories;
    private final Remarks remarks;
    private final Consents consents;
    private final News news;
    private UserId member = UserId.SYSTEM;
    private UserId stranger = UserId.SYSTEM;
    private IncidentId guarded = IncidentId.fresh();

    OthersCasesTests(As as, Cases cases, Filings filings, Records records, Incidents incidents, Verification verification,
            Analyses analyses, Signatories signatories, Remarks remarks, Consents consents, News news) {
        this.as = as;
        this.cases = cases;
        this.filings = filings;
        this.records = records;
        this.incidents = incidents;
        this.verification = verification;
        this.analyses = analyses;
        this.signatories = signatories;
        this.remarks = remarks;
        this.consents = consents;
        this.news = news;
    }

    @BeforeEach
    void aRestrictedCase() {
        member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        stranger = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        guarded = cases.restricted(member, Remedy.OWN_APPEAL);
    }

    @Test
    void conclusionsAreRead() {
        Verdict verdict = as.user(member, () -> verification.latest(guarded)).orElseThrow();

        assertThat(as.user(member, () -> verification.all(guarded))).hasSize(1);
        assertThat(as.user(member, () -> verification.since(verdict)).isNothing()).isTrue();
        isNoCase(() -> verification.latest(guarded), () -> verification.latest(IncidentId.fresh()));
        isNoCase(() -> verification.all(guarded), () -> verification.all(IncidentId.fresh()));
        refused(() -> verification.since(verdict), "access.refusal.noSuchCase");
    }

    @Test
    void analysesAreRead() {
        assertThat(as.user(member, () -> analyses.find(guarded))).isPresent();
        isNoCase(() -> analyses.find(guarded), () -> analyses.find(IncidentId.fresh()));
    }

    @Test
    void whetherTheyAreRestrictedIsTold() {
        assertThat(as.user(member, () -> incidents.isRestricted(guarded))).isTrue();
        isNoCase(() -> incidents.isRestricted(guarded), () -> incidents.isRestricted(IncidentId.fresh()));
    }

    @Test
    void whatBelongsToTheirAppealsIsRead() {
        AppealId appeal = filings.allOf(member, guarded).getFirst();
        AppealId none = AppealId.fresh();

        assertThat(as.user(member, () -> signatories.of(appeal))).isEmpty();
        assertThat(as.user(member, () -> remarks.on(appeal))).isEmpty();
        refused(() -> signatories.of(appeal), "appeal.refusal.noSuchAppeal");
        refused(() -> signatories.of(none), "appeal.refusal.noSuchAppeal");
        refused(() -> remarks.on(appeal), "appeal.refusal.noSuchAppeal");
        refused(() -> remarks.on(none), "appeal.refusal.noSuchAppeal");
        refused(() -> signatories.invite(appeal, filings.partner(), Cases.text("N"), Cases.text("P")), "appeal.refusal.noSuchAppeal");
    }

    @Test
    void consentsAreNoted() {
        PersonId victim = victim(guarded, member);

        refused(() -> note(victim, null), "directory.refusal.noPerson");
        refused(() -> note(PersonId.fresh(), null), "directory.refusal.noPerson");
        refused(() -> note(victim(cases.registered(), stranger), guarded.value()), "access.refusal.noSuchCase");
        as.user(member, () -> note(victim, guarded.value()));
    }

    @Test
    void onlyWhoIsInTheCaseTakesBackTheirConsentInIt() {
        IncidentId open = cases.registered();
        PersonId ofAnother = victim(cases.registered(), stranger);

        refused(() -> news.withdrawConsent(open, ofAnother, "Afraid"), "directory.refusal.noPerson");
        refused(() -> news.withdrawConsent(open, victim(guarded, member), "Afraid"), "directory.refusal.noPerson");
        as.user(stranger, () -> news.withdrawConsent(open, victim(open, stranger), "Afraid"));
    }

    private void note(PersonId person, UUID about) {
        consents.note(person, Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.GIVEN, about, null, null);
    }

    private PersonId victim(IncidentId id, UserId who) {
        return as.user(who, () -> records.of(id)).victims().getFirst().person();
    }

    private void isNoCase(ThrowingCallable hidden, ThrowingCallable missing) {
        refused(hidden, "access.refusal.noSuchCase");
        refused(missing, "access.refusal.noSuchCase");
    }

    private void refused(ThrowingCallable read, String words) {
        assertRefused(words, () -> as.user(stranger, () -> {
            try {
                read.call();
            } catch (RuntimeException refusal) {
                throw refusal;
            } catch (Throwable other) {
                throw new IllegalStateException(other);
            }
        }));
    }
}
