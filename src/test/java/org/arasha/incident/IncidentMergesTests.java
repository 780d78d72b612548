package org.arasha.incident;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.CaseAccess;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.desk.Stage;
import org.arasha.desk.Whereabouts;
import org.arasha.directory.Consent.Purpose;
import org.arasha.directory.Consent.State;
import org.arasha.directory.Consents;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonMerges;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Breach;
import org.arasha.legal.Norm;
import org.arasha.legal.Norms;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Verification;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record IncidentMergesTests(IncidentMerges merges, Incidents incidents, Records records, Links links, People people, Consents consents,
        PersonMerges personMerges, Whereabouts whereabouts, Cases cases, Verification verification, Analyses analyses, Norms norms,
        CaseAccess access, CaseMembers members, JdbcClient jdbc, TransactionTemplate transaction, Windows windows, As as) {

    @Test
    void movesTheRecordAndEndsTheProcess() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();

        merge(gone, kept);

        IncidentRecord record = records.unchecked(kept);
        assertThat(record.claims()).extracting(Claim::position).containsExactly(1, 2, 3, 4);
        assertThat(record.involvements()).hasSize(2);
        assertThat(record.sources()).hasSize(2);
        assertThat(records.unchecked(gone).claims()).isEmpty();
        assertThat(incidents.find(gone).outcome()).isEqualTo(Outcome.MERGED);
        assertThat(cases.waiting(gone)).isEmpty();
        assertThat(cases.waiting(kept)).containsExactly("Verify facts");
        assertThat(whereabouts.stages(List.of(gone.value()))).containsEntry(gone.value(), Stage.CLOSED);
        as.role(Role.INTAKE, () -> assertThat(merges.into(gone)).map(Incident::id).contains(kept));
    }

    @Test
    void putsBothCasesBackAndTheProcessGoesOnWhereItWas() {
        IncidentId gone = cases.verified();
        cases.tell(gone, "He was seen.");
        IncidentId kept = cases.registered();
        List<String> before = picture(gone, kept);
        merge(gone, kept);

        undo(kept);

        assertThat(picture(gone, kept)).isEqualTo(before);
        assertThat(incidents.find(gone).outcome()).isNull();
        assertThat(cases.waiting(gone)).containsExactlyInAnyOrder("Analyse legally", "Review new information");
        cases.does(gone, "Review new information", () -> {
            Claim news = records.of(gone).claims().getLast();
            records.assess(news.id(), news.version(), Claim.Standing.CORROBORATED, null, Set.of());
            verification.review(gone, verification.foundation(gone), Conclusion.ESTABLISHED, false, "");
        });
        cases.does(gone, "Analyse legally", () -> cases.analyse(gone, Remedy.NONE));
        cases.close(gone, Outcome.NOTHING);
        assertThat(cases.waiting(gone)).isEmpty();
        assertThat(whereabouts.diagram(gone.value())).isPresent();
    }

    @Test
    void knowsEachTableThatStaysWithTheLoser() {
        assertThat(jdbc.sql("select conrelid::regclass::text from pg_constraint where contype = 'f' and confrelid = 'incident'::regclass")
                .query(String.class).list()).containsAll(IncidentMerges.STAY);
    }

    /** Each keeps what a lawyer found in it, also by whom a norm was broken where that one is there twice. */
    @Test
    void leavesToEachItsAnalysis() {
        IncidentId gone = cases.verified();
        IncidentId kept = cases.verified();
        Involvement known = records.unchecked(gone).involvements().getFirst();
        as.role(Role.INTAKE, () -> records.add(new Involvement(InvolvementId.fresh(), 0, kept, 0, known.part(), null, known.person(), null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));
        NormRef ref = new NormRef("CRIMINAL_CODE", "T" + UUID.randomUUID().toString().substring(0, 18), null);
        Norm norm = as.role(Role.LAWYER, () -> norms.enter(
                Norm.of(ref, Cases.text("of the Criminal Code"), Cases.text("Obstruction"), null, null, false)));
        Findings found = new Findings(Set.of(new Breach(norm.id(), Set.of(records.unchecked(gone).claims().getFirst().id()),
                Set.of(known.id()), Set.of())), Set.of(norm.id()), Set.of(), Set.of(), "", null);
        cases.does(gone, "Analyse legally", () -> analyses.decide(gone, found, Remedy.NONE, "So."));
        cases.does(kept, "Analyse legally", () -> cases.analyse(kept, Remedy.NONE));

        merge(gone, kept);

        assertThat(List.of(gone, kept)).allMatch(one -> analyses.find(one).isPresent());
        assertThat(records.unchecked(kept).involvements()).hasSize(2);
        undo(kept);
        assertThat(analyses.find(gone).orElseThrow().findings().breaches()).isEqualTo(found.breaches());
    }

    @Test
    void undoesInOrderWhatWasMergedOnWhileNobodyChangedIt() {
        IncidentId first = cases.registered();
        IncidentId second = cases.registered();
        IncidentId kept = cases.registered();
        merge(first, second);
        merge(second, kept);

        undo(kept);
        undo(second);

        assertThat(List.of(first, second, kept)).allSatisfy(one -> assertThat(records.unchecked(one).claims()).hasSize(2));
        merge(first, second);
        merge(second, kept);
        undo(kept);
        ClaimId moved = records.unchecked(second).claims().getLast().id();
        jdbc.sql("update claim set version = version + 1 where id = ?").param(moved.value()).update();
        assertRefused("directory.changedSince.claim", () -> undo(second));
    }

    @Test
    void partsThemAlsoWhereAnAnswerToTheReporterHasComeBackSince() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.reported();
        UUID exchange = UUID.randomUUID();
        jdbc.sql("""
                insert into exchange (id, version, incident, channel, address, language, opened_on)
                values (?, 0, ?, 'MAIL', 'someone@example.org', 'EN', current_date)""").params(exchange, gone.value()).update();
        merge(gone, kept);
        jdbc.sql("update exchange set version = version + 1, bounced_on = current_date where id = ?").param(exchange).update();

        undo(kept);

        assertThat(jdbc.sql("select incident || ' ' || (bounced_on is not null) from exchange where id = ?").param(exchange)
                .query(String.class).single()).isEqualTo(gone.value() + " true");
    }

    /** Another tie of the same kind stands for none of the first. */
    @Test
    void undoesTheEarlierOfTwoWhereTheLaterBroughtAnotherTieAgain() {
        IncidentId first = cases.registered();
        IncidentId second = cases.registered();
        IncidentId kept = cases.reported();
        IncidentId one = cases.reported();
        IncidentId other = cases.reported();
        tie(first, one);
        tie(second, other);
        tie(kept, other);
        merge(first, kept);
        merge(second, kept);

        as.role(Role.INTAKE, () -> merges.undo(mergeOf(first)));

        as.role(Role.INTAKE, () -> assertThat(links.of(first)).extracting(Links.Tie::number).containsExactly(incidents.find(one).number()));
    }

    @Test
    void undoesFirstTheLaterOfTwoThatBroughtTheSameTie() {
        IncidentId first = cases.registered();
        IncidentId second = cases.registered();
        IncidentId kept = cases.reported();
        IncidentId both = cases.reported();
        tie(first, both);
        tie(both, second);
        merge(first, kept);
        merge(second, kept);

        assertRefused("directory.refusal.laterMerge", () -> as.role(Role.INTAKE, () -> merges.undo(mergeOf(first))));
    }

    /** Else what the officer typed of them would be lost with the row that is there twice. */
    @Test
    void keepsThePostThatOnlyTheCaseThatGoesKnows() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.reported();
        Involvement known = records.unchecked(gone).involvements().getFirst();
        as.role(Role.INTAKE, () -> records.add(new Involvement(InvolvementId.fresh(), 0, kept, 0, known.part(), null, known.person(), null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));
        List<String> before = picture(gone, kept);

        merge(gone, kept);

        assertThat(records.unchecked(kept).involvements()).singleElement().extracting(Involvement::post).isEqualTo(known.post());
        undo(kept);
        assertThat(picture(gone, kept)).isEqualTo(before);
        assertThat(records.unchecked(kept).involvements().getFirst().post()).isEqualTo(LocalizedText.NONE);
    }

    @Test
    void refusesToUndoWhenAClaimWasAssessedSince() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        merge(gone, kept);
        as.role(Role.VERIFIER, () -> {
            Claim claim = records.of(kept).claims().getLast();
            records.assess(claim.id(), claim.version(), Claim.Standing.CONTRADICTED, "Another source says otherwise.", Set.of());
        });

        assertThatThrownBy(() -> undo(kept)).hasMessage("directory.changedSince.claim");
        assertThat(incidents.find(gone).outcome()).isEqualTo(Outcome.MERGED);
    }

    /** Of which of the two it was said nobody knows. */
    @Test
    void refusesInBothWhatWasTakenBackOfThemWhileTheyWereOne() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        PersonId theirs = victim(gone);
        PersonId another = victim(kept);
        IncidentId later = cases.registered();
        as.role(Role.INTAKE, () -> consents.note(theirs, Purpose.NAMED_IN_APPEALS, State.GIVEN, gone.value(), null, null));
        merge(gone, kept);
        as.role(Role.INTAKE, () -> {
            consents.note(theirs, Purpose.NAMED_IN_APPEALS, State.WITHDRAWN, kept.value(), null, "Afraid");
            consents.note(theirs, Purpose.NAMED_IN_PUBLIC, State.GIVEN, kept.value(), null, null);
            consents.note(another, Purpose.NAMED_IN_APPEALS, State.REFUSED, kept.value(), null, null);
            consents.note(theirs, Purpose.REPORT_TO_POLICE, State.REFUSED, later.value(), null, null);
        });
        merge(later, kept);

        as.role(Role.INTAKE, () -> merges.undo(mergeOf(gone)));

        assertThat(said(gone, theirs)).containsExactly("NAMED_IN_APPEALS WITHDRAWN");
        assertThat(said(kept, theirs)).containsExactlyInAnyOrder("NAMED_IN_APPEALS WITHDRAWN", "NAMED_IN_PUBLIC GIVEN", "REPORT_TO_POLICE REFUSED");
        assertThat(said(gone, another)).isEmpty();
        assertThat(cases.waiting(gone)).containsExactlyInAnyOrder("Verify facts", "Decide on withdrawn consent");
    }

    @Test
    void undoesFirstTheLaterOfTwoThatBroughtTheSame() {
        IncidentId first = cases.registered();
        IncidentId second = cases.registered();
        IncidentId kept = cases.reported();
        PersonId both = victim(first);
        as.role(Role.INTAKE, () -> records.add(new Involvement(InvolvementId.fresh(), 0, second, 0, Involvement.Part.VICTIM, null, both, null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));
        merge(first, kept);
        merge(second, kept);

        assertRefused("directory.refusal.laterMerge", () -> as.role(Role.INTAKE, () -> merges.undo(mergeOf(first))));

        undo(kept);
        undo(kept);
        assertThat(records.unchecked(first).victims()).extracting(Involvement::person).containsExactly(both);
        assertThat(records.unchecked(second).victims()).extracting(Involvement::person).contains(both);
    }

    /** Who brought somebody else needs not wait for who came later and may have to stay. */
    @Test
    void undoesTheEarlierOfTwoWhereTheLaterBroughtSomethingElseAgain() {
        IncidentId first = cases.registered();
        IncidentId second = cases.registered();
        IncidentId kept = cases.reported();
        PersonId known = victim(second);
        as.role(Role.INTAKE, () -> records.add(new Involvement(InvolvementId.fresh(), 0, kept, 0, Involvement.Part.VICTIM, null, known, null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));
        PersonId theirs = victim(first);
        merge(first, kept);
        merge(second, kept);

        as.role(Role.INTAKE, () -> merges.undo(mergeOf(first)));

        assertThat(victim(first)).isEqualTo(theirs);
        assertThat(records.unchecked(kept).victims()).extracting(Involvement::person).containsExactly(known);
    }

    /** Nobody could bring it back, and the two would stay one. */
    @Test
    void partsThemAlsoWhereWhatCameAlongHasBeenTakenOutSince() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        IncidentId linked = cases.registered();
        as.role(Role.INTAKE, () -> {
            links.tie(gone, IncidentLink.Kind.SAME_SERIES, incidents.find(linked).number().toString());
            records.add(camera(gone));
        });
        merge(gone, kept);
        as.role(Role.INTAKE, () -> {
            links.untie(kept, links.of(kept).getFirst().id());
            records.remove(records.of(kept).equipment().getFirst());
            records.remove(records.of(kept).claims().getLast());
        });

        undo(kept);

        assertThat(records.unchecked(gone).claims()).hasSize(1);
        assertThat(records.unchecked(gone).involvements()).hasSize(1);
        assertThat(records.unchecked(kept).claims()).hasSize(2);
        as.role(Role.INTAKE, () -> assertThat(links.of(gone)).isEmpty());
    }

    @Test
    void saysThatAToolOrALinkHasChangedSince() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        IncidentId linked = cases.registered();
        as.role(Role.INTAKE, () -> {
            records.add(camera(gone));
            links.tie(gone, IncidentLink.Kind.SAME_SERIES, incidents.find(linked).number().toString());
        });
        merge(gone, kept);

        as.role(Role.INTAKE, () -> {
            Equipment camera = records.of(kept).equipment().getFirst();
            records.save(new Equipment(camera.id(), camera.version(), kept, camera.position(), camera.kind(), 2, camera.fate(), camera.state(),
                    camera.words()));
        });
        assertRefused("directory.changedSince.equipment", () -> undo(kept));
        merge(linked, cases.registered());
        assertRefused("directory.changedSince.incident_link", () -> undo(kept));
    }

    @Test
    void saysThatAConsentIsSomebodyElsesSince() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        PersonId person = as.role(Role.INTAKE, () -> people.enter(Cases.text("Кейін Біріккен Адам"), Set.of(), null, LocalizedText.NONE)).id();
        as.role(Role.INTAKE, () -> consents.note(person, Purpose.NAMED_IN_PUBLIC, State.REFUSED, gone.value(), null, null));
        merge(gone, kept);
        as.role(Role.LAWYER, () -> personMerges.merge(person, victim(kept)));

        assertRefused("directory.changedSince.consent", () -> undo(kept));
    }

    @Test
    void refusesACaseThatHasEndedOrStandsInAnAppeal() {
        IncidentId kept = cases.registered();
        IncidentId closed = cases.verified(Conclusion.CONTRADICTED);
        cases.close(closed, Outcome.NOT_ESTABLISHED);
        IncidentId appealed = cases.analysed(Remedy.OWN_APPEAL);

        assertThatThrownBy(() -> merge(closed, kept)).hasMessage("incident.refusal.closed");
        assertThatThrownBy(() -> merge(kept, closed)).hasMessage("incident.refusal.closed");
        assertThatThrownBy(() -> merge(appealed, kept)).hasMessage("appeal.refusal.incidentMerged");
        assertThat(records.unchecked(appealed).claims()).isNotEmpty();
        merge(kept, appealed);
        assertThat(records.unchecked(appealed).claims()).hasSize(4);
    }

    @Test
    void neverOpensWhatIsGuarded() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.MONITOR);
        IncidentId open = cases.registered();

        assertThatThrownBy(() -> as.user(member, () -> merges.merge(guarded, open))).hasMessage("incident.refusal.mergeOpensRestricted");
        assertThatThrownBy(() -> merge(open, guarded)).hasMessage("access.refusal.noSuchCase");
        as.user(member, () -> merges.merge(open, guarded));
        as.role(Role.INTAKE, () -> assertThat(merges.into(open)).isEmpty());
        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> records.asOf(open, Instant.now()))).hasMessage("access.refusal.noSuchCase");
        as.user(member, () -> assertThat(merges.into(open)).map(Incident::id).contains(guarded));
    }

    @Test
    void refusesToShowAGuardedCaseToMorePeopleThanItsOwn() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId other = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId narrow = cases.restricted(member, Remedy.MONITOR);
        IncidentId wide = cases.restricted(member, Remedy.MONITOR);
        as.role(Role.MANAGER, () -> members.admit(wide.value(), other));

        assertThatThrownBy(() -> as.user(member, () -> merges.merge(narrow, wide))).hasMessage("incident.refusal.mergeShowsToMore");
        as.role(Role.MANAGER, () -> members.admit(narrow.value(), other));
        as.user(member, () -> merges.merge(narrow, wide));
    }

    @Test
    void guardsWithACaseWhatWentIntoItAlsoOnceTheyAreTwoAgain() {
        IncidentId first = cases.registered();
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        merge(first, gone);
        merge(gone, kept);
        UserId member = as.newUser(Role.INTAKE);
        as.user(member, () -> members.restrict(kept.value(), true));

        assertThat(List.of(first, gone, kept)).allMatch(one -> access.isRestricted(one.value()));
        as.user(member, () -> {
            merges.undo(merges.of(kept).getFirst().merge());
            assertThat(incidents.running(gone).id()).isEqualTo(gone);
        });
        assertThatThrownBy(() -> as.user(as.newUser(Role.INTAKE), () -> incidents.visible(gone))).hasMessage("access.refusal.noSuchCase");
    }

    @Test
    void showsWhatWentIntoAGuardedCaseToWhoeverIsAdmittedToThatLater() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId later = as.newUser(Role.VERIFIER);
        IncidentId first = cases.restricted(member, Remedy.MONITOR);
        IncidentId gone = cases.restricted(member, Remedy.MONITOR);
        IncidentId kept = cases.restricted(member, Remedy.MONITOR);
        as.user(member, () -> {
            merges.merge(first, gone);
            merges.merge(gone, kept);
        });

        as.role(Role.MANAGER, () -> members.admit(kept.value(), later));

        as.user(later, () -> {
            assertThat(List.of(first, gone, kept)).allMatch(one -> access.isVisible(one.value()));
            assertThat(merges.of(kept)).extracting(joined -> joined.incident().id()).containsExactly(gone);
        });
        assertThat(List.of(first, gone)).noneMatch(one -> as.user(as.newUser(Role.VERIFIER), () -> access.isVisible(one.value())));
    }

    /** Its page is told anew to those alone whom its own guard has. */
    @Test
    void keepsTheGuardOfWhatWentIntoACaseThatIsGuardedNoMore() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId later = as.newUser(Role.VERIFIER);
        IncidentId gone = cases.restricted(member, Remedy.MONITOR);
        IncidentId kept = cases.restricted(member, Remedy.MONITOR);
        as.user(member, () -> {
            merges.merge(gone, kept);
            members.restrict(kept.value(), false);
        });

        as.role(Role.MANAGER, () -> members.admit(kept.value(), later));

        as.user(later, () -> assertThat(access.isVisible(gone.value())).isFalse());
        as.user(member, () -> members.restrict(kept.value(), true));
        as.user(later, () -> assertThat(access.isVisible(gone.value())).isFalse());
    }

    @Test
    void letsNobodyIntoWhatIsGuardedByRestrictingTheCaseItWentInto() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId outsider = as.newUser(Role.VERIFIER);
        IncidentId gone = cases.restricted(member, Remedy.MONITOR);
        IncidentId kept = cases.restricted(member, Remedy.MONITOR);
        as.user(member, () -> {
            merges.merge(gone, kept);
            members.restrict(kept.value(), false);
        });

        as.user(outsider, () -> {
            Incident open = incidents.visible(kept);
            incidents.describe(kept, open.version(), open.title(), open.when(), open.place(), open.categoryIds(), open.alarm(), true);
        });

        assertThat(as.user(outsider, () -> access.isVisible(kept.value()))).isTrue();
        assertThat(as.user(outsider, () -> access.isVisible(gone.value()))).isFalse();
        as.user(member, () -> merges.undo(merges.of(kept).getFirst().merge()));
        assertThat(as.user(outsider, () -> access.isVisible(gone.value()))).isFalse();
    }

    @Test
    void hidesAgainWhatSomebodySawThroughAnotherCaseOnlyOnceTheyAreTwo() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        UserId later = as.newUser(Role.LAWYER);
        UserId both = as.newUser(Role.LAWYER);
        IncidentId first = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        IncidentId gone = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        IncidentId kept = cases.restricted(member, Remedy.COLLECTIVE_APPEAL);
        as.user(member, () -> {
            merges.merge(first, gone);
            merges.merge(gone, kept);
        });
        as.role(Role.MANAGER, () -> {
            members.admit(kept.value(), later);
            members.admit(kept.value(), both);
            members.admit(gone.value(), both);
        });

        as.user(member, () -> merges.undo(merges.of(kept).getFirst().merge()));

        assertThat(List.of(first, gone)).noneMatch(one -> as.user(later, () -> access.isVisible(one.value())));
        assertThat(as.user(later, () -> access.isVisible(kept.value()))).isTrue();
        assertThat(List.of(first, gone, kept)).allMatch(one -> as.user(both, () -> access.isVisible(one.value())));
        assertThat(seers(gone)).contains(both.value(), member.value()).doesNotContain(later.value());
    }

    @Test
    void refusesWhatIsWrittenToACaseThatGoesIntoAnotherMeanwhile() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();

        assertThatThrownBy(() -> as.role(Role.VERIFIER, () -> transaction.executeWithoutResult(writing -> {
            incidents.running(gone);
            CompletableFuture.runAsync(() -> merge(gone, kept)).join();
            records.add(new Claim(ClaimId.fresh(), 0, gone, 0, Cases.text("He was seen."), null, Claim.Attribution.WITNESS,
                    Claim.Standing.ALLEGED, null, false, Set.of(), Set.of(), Set.of()));
        }))).hasMessage("incident.refusal.closed");
    }

    /** Else the record that comes back would be of two minds: its process goes on, and what it went into has ended. */
    @Test
    void refusesToTakeACaseOutOfOneThatEndsJustThen() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        merge(gone, kept);
        CompletableFuture<Void> undone = transaction.execute(ending -> {
            as.role(Role.INTAKE, () -> incidents.dismiss(kept));
            return begun(() -> undo(kept));
        });

        assertThatThrownBy(undone::join).hasRootCauseMessage("incident.refusal.closed");
        assertThat(incidents.find(gone).outcome()).isEqualTo(Outcome.MERGED);
    }

    /** As far as what this transaction holds. */
    private CompletableFuture<Void> begun(Runnable deed) {
        CompletableFuture<Void> begun = CompletableFuture.runAsync(deed);
        await().pollInSameThread().until(() -> begun.isDone() || jdbc.sql("""
                select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))""")
                .query(Boolean.class).single());
        return begun;
    }

    /** Else nobody would look at what came with it. */
    @Test
    void refusesAConclusionOnACaseToWhichAnotherIsJoinedJustThen() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        as.role(Role.VERIFIER, () -> cases.weigh(kept, Conclusion.ESTABLISHED));
        CompletableFuture<Void> concluded = transaction.execute(joining -> {
            merge(gone, kept);
            return begun(() -> as.role(Role.VERIFIER, () -> cases.conclude(kept, Conclusion.ESTABLISHED)));
        });

        assertThatThrownBy(concluded::join).hasRootCauseMessage("verification.refusal.changedMeanwhile");
    }

    @Test
    void hearsWhatIsTakenBackWhileTheyAreJoined() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        CompletableFuture<Void> merged = transaction.execute(noting -> {
            as.role(Role.INTAKE, () -> consents.note(victim(gone), Purpose.NAMED_IN_APPEALS, State.WITHDRAWN, null, null, null));
            return begun(() -> merge(gone, kept));
        });

        merged.join();

        assertThat(cases.waiting(kept)).containsExactlyInAnyOrder("Verify facts", "Decide on withdrawn consent");
    }

    @Test
    void callsTheVerifierOnceToWhatIsNewInACaseThatIsVerified() {
        IncidentId first = cases.registered();
        IncidentId second = cases.verified();
        IncidentId kept = cases.verified();
        cases.tell(second, "He was seen.");

        merge(first, kept);
        merge(second, kept);

        assertThat(cases.waiting(kept)).containsExactlyInAnyOrder("Analyse legally", "Review new information");
    }

    @Test
    void callsNobodyToReviewWhatHasBeenTakenBackWithTheMerge() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.verified();
        merge(gone, kept);

        undo(kept);

        assertThat(cases.waiting(kept)).containsExactly("Analyse legally");
        cases.tell(kept, "He was seen.");
        assertThat(cases.waiting(kept)).containsExactlyInAnyOrder("Analyse legally", "Review new information");
    }

    @Test
    void takesAReviewOfWhatIsTakenBackOutOfTheVerifiersHands() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.verified();
        merge(gone, kept);

        cases.does(kept, "Review new information", () -> undo(kept));

        assertThat(cases.waiting(kept)).containsExactly("Analyse legally");
    }

    @Test
    void leavesTheReviewOfWhatElseIsNewWhenAMergeIsUndone() {
        IncidentId told = cases.verified();
        IncidentId joinedTwice = cases.verified();
        IncidentId withoutClaims = cases.reported();
        merge(withoutClaims, joinedTwice);
        List.of(told, joinedTwice).forEach(kept -> merge(cases.registered(), kept));
        cases.tell(told, "He was seen.");

        List.of(told, joinedTwice).forEach(this::undo);

        List.of(told, joinedTwice).forEach(kept ->
                assertThat(cases.waiting(kept)).containsExactlyInAnyOrder("Analyse legally", "Review new information"));
    }

    /** They are asked; once they have said the same of both, the two are one. */
    @Test
    void refusesWhereSomebodysAgreementWouldStandForTheirRefusal() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        PersonId both = namedInBoth(kept, gone);
        as.role(Role.INTAKE, () -> {
            consents.note(both, Purpose.NAMED_IN_APPEALS, State.REFUSED, kept.value(), null, null);
            consents.note(both, Purpose.NAMED_IN_APPEALS, State.GIVEN, gone.value(), null, null);
        });
        assertRefused("incident.refusal.consentsDisagree", () -> merge(gone, kept));
        assertThat(cases.waiting(gone)).containsExactly("Verify facts");
        Window window = windows.of(Role.INTAKE).open("incidents/" + incidents.find(kept).number() + "/merge/" + incidents.find(gone).number())
                .press("incident.merge.keep", incidents.find(kept).number().toString());
        assertThat(window.notices()).singleElement().asString().contains(records.unchecked(kept).nameOf(both, Language.EN) + ": "
                + window.words("incident.refusal.consentsDisagree", Purpose.NAMED_IN_APPEALS.name()));

        as.role(Role.INTAKE, () -> consents.note(both, Purpose.NAMED_IN_APPEALS, State.REFUSED, gone.value(), null, null));
        merge(gone, kept);

        assertThat(said(kept, both)).containsExactly("NAMED_IN_APPEALS REFUSED");
    }

    @Test
    void aRefusalOfACaseItselfIsNotHiddenByALaterOneOfAll() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        PersonId both = namedInBoth(kept, gone);
        as.role(Role.INTAKE, () -> {
            consents.note(both, Purpose.NAMED_IN_APPEALS, State.REFUSED, gone.value(), null, null);
            consents.note(both, Purpose.NAMED_IN_APPEALS, State.REFUSED, null, null, null);
            consents.note(both, Purpose.NAMED_IN_APPEALS, State.GIVEN, kept.value(), null, null);
        });

        assertRefused("incident.refusal.consentsDisagree", () -> merge(gone, kept));
    }

    /** They have agreed to this one although they had refused in general; that it was reported twice they cannot know. */
    @Test
    void aReportOfACaseToWhichSomebodyHasAgreedSinceTheyRefusedInGeneralIsJoined() {
        IncidentId gone = cases.registered();
        IncidentId kept = cases.registered();
        PersonId both = namedInBoth(kept, gone);
        as.role(Role.INTAKE, () -> {
            consents.note(both, Purpose.NAMED_IN_APPEALS, State.REFUSED, null, null, null);
            consents.note(both, Purpose.NAMED_IN_APPEALS, State.GIVEN, kept.value(), null, null);
        });

        merge(gone, kept);

        assertThat(said(kept, both)).containsExactly("NAMED_IN_APPEALS GIVEN");
    }

    @Test
    void keepsTheTermThatSomebodyHasEnteredBetweenTwoMergesOnceTheSecondIsUndone() {
        IncidentId first = cases.registered(endingIn(10));
        IncidentId second = cases.registered(endingIn(15));
        IncidentId kept = cases.registered(endingIn(20));
        merge(first, kept);
        jdbc.sql("update incident set term_ends_on = ?, version = version + 1 where id = ?").params(cases.today().plusDays(25), kept.value()).update();
        merge(second, kept);
        assertThat(incidents.find(kept).alarm()).isEqualTo(endingIn(15));

        as.role(Role.INTAKE, () -> merges.undo(mergeOf(second)));

        assertThat(incidents.find(kept).alarm()).isEqualTo(endingIn(25));
    }

    @Test
    void givesACaseItsOwnTermBackOnceNothingThatEndsEarlierIsInIt() {
        IncidentId first = cases.registered(endingIn(10));
        IncidentId second = cases.registered(endingIn(15));
        IncidentId kept = cases.registered(endingIn(20));
        merge(first, kept);
        merge(second, kept);
        assertThat(incidents.find(kept).alarm()).isEqualTo(endingIn(10));

        as.role(Role.INTAKE, () -> merges.undo(mergeOf(first)));
        assertThat(incidents.find(kept).alarm()).isEqualTo(endingIn(15));
        undo(kept);

        assertThat(incidents.find(kept).alarm()).isEqualTo(endingIn(20));
        assertThat(List.of(first, second)).extracting(one -> incidents.find(one).alarm()).containsExactly(endingIn(10), endingIn(15));
    }

    @Test
    void keepsTheTermThatSomebodyHasEnteredSince() {
        IncidentId gone = cases.registered(endingIn(10));
        IncidentId kept = cases.registered(Alarm.NONE);
        merge(gone, kept);
        jdbc.sql("update incident set term_ends_on = ?, version = version + 1 where id = ?").params(cases.today().plusDays(12), kept.value()).update();

        undo(kept);

        assertThat(incidents.find(kept).alarm()).isEqualTo(endingIn(12));
    }

    private Alarm endingIn(int days) {
        return new Alarm(false, false, false, false, cases.today().plusDays(days));
    }

    @Test
    void refusesTheSecondOfTwoMerges() {
        IncidentId one = cases.registered();
        IncidentId two = cases.registered();
        IncidentId three = cases.registered();
        merge(one, two);

        assertThatThrownBy(() -> merge(one, three)).hasMessage("incident.refusal.closed");
        assertThatThrownBy(() -> merge(three, one)).hasMessage("incident.refusal.closed");
    }

    private void merge(IncidentId gone, IncidentId kept) {
        as.role(Role.INTAKE, () -> merges.merge(gone, kept));
    }

    private void undo(IncidentId kept) {
        as.role(Role.INTAKE, () -> merges.undo(merges.of(kept).getFirst().merge()));
    }

    private void tie(IncidentId one, IncidentId other) {
        as.role(Role.INTAKE, () -> links.tie(one, IncidentLink.Kind.SAME_SERIES, incidents.find(other).number().toString()));
    }

    private UUID mergeOf(IncidentId gone) {
        return jdbc.sql("select id from merge where loser = ? and undone_at is null").param(gone.value()).query(UUID.class).single();
    }

    private PersonId namedInBoth(IncidentId victimOf, IncidentId witnessOf) {
        PersonId both = victim(victimOf);
        as.role(Role.INTAKE, () -> records.add(new Involvement(InvolvementId.fresh(), 0, witnessOf, 0, Involvement.Part.WITNESS, null, both, null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));
        return both;
    }

    private PersonId victim(IncidentId one) {
        return records.unchecked(one).victims().getFirst().person();
    }

    /** What somebody has said of this case. */
    private List<String> said(IncidentId one, PersonId person) {
        return consents.of(List.of(person)).stream().filter(said -> one.value().equals(said.about()))
                .map(said -> said.purpose() + " " + said.state()).toList();
    }

    private static Equipment camera(IncidentId one) {
        return new Equipment(EquipmentId.fresh(), 0, one, 1, Equipment.Kind.CAMERA, 1, Equipment.Fate.SEIZED, Equipment.State.HELD,
                LocalizedText.NONE);
    }

    /** Who finds an open step of the case in their list. */
    private List<UUID> seers(IncidentId one) {
        return jdbc.sql("select s.user_id from open_task_seer s join open_task_case c using (task_id) where c.case_id = ?")
                .param(one.value()).query(UUID.class).list();
    }

    private List<String> picture(IncidentId one, IncidentId other) {
        return jdbc.sql("""
                select (to_jsonb(x) - 'version' - 'known_since' - 'known_by')::text as row from involvement x where incident in (:cases)
                union all select (to_jsonb(x) - 'version' - 'known_since' - 'known_by')::text from claim x where incident in (:cases)
                union all select (to_jsonb(x) - 'version' - 'known_since' - 'known_by')::text from source x where incident in (:cases)
                union all select (to_jsonb(x) - 'version' - 'known_since' - 'known_by')::text from incident x where id in (:cases)
                union all select to_jsonb(x)::text from person_case x where case_id in (:cases)
                union all select incident || array_to_string(words, ' ') from incident_likeness x where incident in (:cases)
                order by row""").param("cases", List.of(one.value(), other.value())).query(String.class).list();
    }
}
