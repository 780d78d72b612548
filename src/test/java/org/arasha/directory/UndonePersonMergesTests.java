package org.arasha.directory;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Consent.Purpose;
import org.arasha.directory.Consent.State;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Records;
import org.arasha.legal.Remedy;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What others do while two people become one or two again, and what was noted while they were one. */
@ArashaTest
record UndonePersonMergesTests(People people, Consents consents, PeopleList list, PersonMerges merges, Records records, Cases cases,
        JdbcClient jdbc, TransactionTemplate transaction, As as) {

    @Test
    void keepsTheContactThatIsWrittenWhileTheMergeWaits() {
        PersonId gone = enter("Байланыс Кеткен");
        PersonId kept = enter("Байланыс Қалған");
        meanwhile(() -> describe(kept, "by the phone of a colleague"), () -> merge(gone, kept)).join();

        assertThat(found(kept).contact()).isEqualTo("by the phone of a colleague");
    }

    @Test
    void takesNobodyOutWhoIsMadeOneWithAnotherJustThen() {
        PersonId gone = enter("Алынбайтын Кеткен");
        PersonId kept = enter("Алынбайтын Қалған");
        meanwhile(() -> merge(gone, kept), () -> as.role(Role.INTAKE, () -> people.takeOut(List.of(gone, kept)))).join();

        assertThat(people.byId(List.of(gone, kept))).hasSize(2);
    }

    @Test
    void notesARefusalOfWhomItIsSaidAlsoWhereTheyAreMadeTwoJustThen() {
        PersonId gone = enter("Қайта Бөлінген");
        PersonId kept = enter("Бөлек Қалған");
        merge(gone, kept);
        meanwhile(() -> undo(gone), () -> note(gone, State.REFUSED)).join();

        assertThat(said(gone)).containsExactly(State.REFUSED);
        assertThat(said(kept)).isEmpty();
    }

    /** Whoever merges or undoes takes both in the order of their ids; taken the other way round, one of the two would fail. */
    @Test
    void takesBothInTheOrderOfWhoeverMakesThemTwo() {
        PersonId one = enter("Кезекте Бірінші");
        PersonId other = enter("Кезекте Екінші");
        boolean inOrder = one.value().toString().compareTo(other.value().toString()) < 0;
        PersonId kept = inOrder ? one : other;
        PersonId gone = inOrder ? other : one;
        merge(gone, kept);
        CompletableFuture<Void> noted = transaction.execute(undoing -> {
            hold(kept);
            CompletableFuture<Void> begun = begun(() -> note(gone, State.REFUSED));
            hold(gone);
            return begun;
        });

        assertThat(noted).succeedsWithin(Duration.ofSeconds(20));
        assertThat(said(kept)).containsExactly(State.REFUSED);
    }

    private void hold(PersonId person) {
        jdbc.sql("select id from person where id = ? for update").param(person.value()).query(UUID.class).single();
    }

    /** Which of the two has refused nobody knows. */
    @Test
    void refusesForBothWhatWasRefusedWhileTheyWereOne() {
        PersonId gone = enter("Екеуі Бас Тартты");
        PersonId kept = enter("Екеуі Де Тартты");
        note(gone, State.GIVEN);
        merge(gone, kept);
        note(kept, State.WITHDRAWN);

        undo(gone);

        assertThat(said(gone)).containsExactly(State.WITHDRAWN);
        assertThat(said(kept)).containsExactly(State.WITHDRAWN);
    }

    /** The other may never have agreed. */
    @Test
    void refusesToUndoWhileAnAgreementHoldsThatWasNotedSince() {
        PersonId gone = enter("Келіскен Бірі");
        PersonId kept = enter("Келіскен Екіншісі");
        note(kept, State.REFUSED);
        merge(gone, kept);
        note(kept, State.GIVEN);

        assertRefused("directory.refusal.agreedSince", () -> undo(gone));

        note(kept, State.WITHDRAWN);
        undo(gone);
        assertThat(said(gone)).containsExactly(State.WITHDRAWN);
    }

    @Test
    void takesForNobodyElsesWhatSomebodySaidBeforeTheyCameToTheSamePerson() {
        PersonId gone = enter("Бұрын Кірген");
        PersonId other = enter("Кейін Кірген");
        PersonId kept = enter("Екеуін Алған");
        merge(gone, kept);
        note(other, State.GIVEN);
        merge(other, kept);

        undo(gone);

        assertThat(said(gone)).isEmpty();
        assertThat(said(kept)).containsExactly(State.GIVEN);
    }

    /** By which words one of them appears is not said of the other. */
    @Test
    void leavesWhatWasSaidOfACaseThatDoesNotNameTheOther() {
        PersonId gone = enter("Аталмаған Адам");
        IncidentId id = cases.registered();
        PersonId kept = records.unchecked(id).victims().getFirst().person();
        merge(gone, kept);
        as.role(Role.INTAKE, () -> {
            consents.note(kept, Purpose.NAMED_IN_PUBLIC, State.GIVEN, id.value(), null, null);
            consents.note(kept, Purpose.APPEAL, State.REFUSED, id.value(), null, null);
            consents.note(kept, Purpose.NAMED_IN_APPEALS, State.REFUSED, null, null, null, Cases.text("an editor"));
        });

        undo(gone);

        assertThat(consents.of(List.of(gone))).singleElement().satisfies(said -> {
            assertThat(said.purpose()).isEqualTo(Purpose.NAMED_IN_APPEALS);
            assertThat(said.appearsAs()).isEqualTo(LocalizedText.NONE);
        });
        assertThat(said(kept)).containsExactlyInAnyOrder(State.GIVEN, State.REFUSED, State.REFUSED);
    }

    /** Their own part was taken out as one that was there twice. */
    @Test
    void refusesForBothWhatWasRefusedOfACaseThatNamedBoth() {
        IncidentId id = cases.registered();
        PersonId kept = records.unchecked(id).victims().getFirst().person();
        PersonId gone = enter("Екінші Рет Аталған");
        Involvement again = as.role(Role.INTAKE, () -> records.add(new Involvement(InvolvementId.fresh(), 0, id, 9, Involvement.Part.WITNESS, null,
                gone, null, LocalizedText.NONE, null, LocalizedText.NONE, null)));
        merge(gone, kept);
        as.role(Role.INTAKE, () -> {
            records.remove(records.of(id).involvements().stream().filter(one -> one.id().equals(again.id())).findFirst().orElseThrow());
            consents.note(kept, Purpose.NAMED_IN_APPEALS, State.REFUSED, id.value(), null, null);
        });

        undo(gone);

        assertThat(said(gone)).containsExactly(State.REFUSED);
        assertThat(said(kept)).containsExactly(State.REFUSED);
    }

    /** Else the claim would be about nobody of the two who are still one. */
    @Test
    void refusesToTakeBackWhatStandsForTheLikeOfALaterMerge() {
        IncidentId id = cases.registered();
        PersonId gone = records.unchecked(id).victims().getFirst().person();
        PersonId later = enter("Кейінгі Куә");
        PersonId kept = enter("Ортақ Жазба");
        Claim claim = records.unchecked(id).claims().getFirst();
        jdbc.sql("insert into claim_person values (?, ?)").params(claim.id().value(), later.value()).update();
        merge(gone, kept);
        merge(later, kept);

        assertRefused("directory.refusal.laterMerge", () -> undo(gone));

        undo(later);
        undo(gone);
        assertThat(records.unchecked(id).claims().getFirst().concerns())
                .containsExactlyInAnyOrder(new Claim.Concerned(gone), new Claim.Concerned(later));
    }

    @Test
    void leavesTheSpellingThatAnotherWhoIsStillOneWithThemHasToo() {
        PersonId gone = enter("Ортақ Есім");
        PersonId other = enter("Ортақ Есім");
        PersonId kept = enter("Есімі Көп");
        merge(gone, kept);
        merge(other, kept);

        undo(gone);
        assertThat(found(kept).spellings()).containsExactly("Ортақ Есім");

        undo(other);
        assertThat(found(kept).spellings()).isEmpty();
    }

    @Test
    void hidesAgainWhomAGuardedCaseNamedLast() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        PersonId hidden = lastNamedIn(cases.restricted(member, Remedy.MONITOR), member);
        PersonId open = records.unchecked(cases.registered()).victims().getFirst().person();
        as.user(member, () -> merges.merge(open, hidden));

        as.user(member, () -> merges.undo(mergeOf(open)));

        as.role(Role.LAWYER, () -> assertThat(list.rows(List.of(hidden, open))).extracting(PersonRow::id).containsExactly(open));
    }

    @Test
    void hidesWhomNoCaseNamedNoLongerThanTheyAreOneWithSomebodyHidden() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        PersonId hidden = records.unchecked(cases.restricted(member, Remedy.MONITOR)).victims().getFirst().person();
        PersonId open = enter("Ешбір Істе Жоқ");
        as.user(member, () -> merges.merge(hidden, open));
        as.role(Role.LAWYER, () -> assertThat(list.rows(List.of(open))).isEmpty());

        as.user(member, () -> merges.undo(mergeOf(hidden)));

        as.role(Role.LAWYER, () -> assertThat(list.rows(List.of(hidden, open))).extracting(PersonRow::id).containsExactly(open));
    }

    @Test
    void staysHiddenAsTheOtherWhoIsStillOneWithThem() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.MONITOR);
        PersonId one = lastNamedIn(guarded, member);
        PersonId other = lastNamedIn(guarded, member);
        PersonId open = enter("Екі Жасырынды Алған");
        as.user(member, () -> merges.merge(one, open));
        as.user(member, () -> merges.merge(other, open));

        as.user(member, () -> merges.undo(mergeOf(one)));
        as.role(Role.LAWYER, () -> assertThat(list.rows(List.of(open))).isEmpty());

        as.user(member, () -> merges.undo(mergeOf(other)));
        as.role(Role.LAWYER, () -> assertThat(list.rows(List.of(open))).hasSize(1));
    }

    @Test
    void hidesOnWhomAGuardedCaseNamedByThemselves() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.MONITOR);
        PersonId gone = records.unchecked(guarded).victims().getFirst().person();
        PersonId kept = enter("Өзі Де Аталған");
        as.user(member, () -> {
            Involvement own = records.add(new Involvement(InvolvementId.fresh(), 0, guarded, 9, Involvement.Part.WITNESS, null, kept, null,
                    LocalizedText.NONE, null, LocalizedText.NONE, null));
            merges.merge(gone, kept);
            records.remove(own);
            merges.undo(mergeOf(gone));
        });

        as.role(Role.LAWYER, () -> assertThat(list.rows(List.of(gone, kept))).isEmpty());
    }

    /** Does something, and something else that another begins before the first is done. */
    private CompletableFuture<Void> meanwhile(Runnable first, Runnable second) {
        return transaction.execute(doing -> {
            first.run();
            return begun(second);
        });
    }

    /** As far as what this transaction holds. */
    private CompletableFuture<Void> begun(Runnable deed) {
        CompletableFuture<Void> begun = CompletableFuture.runAsync(deed);
        await().pollInSameThread().until(() -> begun.isDone() || jdbc.sql("""
                select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))""")
                .query(Boolean.class).single());
        return begun;
    }

    private PersonId lastNamedIn(IncidentId guarded, UserId member) {
        PersonId person = enter("Соңғы Рет Аталған");
        as.user(member, () -> records.remove(records.add(new Involvement(InvolvementId.fresh(), 0, guarded, 9, Involvement.Part.WITNESS, null,
                person, null, LocalizedText.NONE, null, LocalizedText.NONE, null))));
        return person;
    }

    private void describe(PersonId id, String contact) {
        as.role(Role.LAWYER, () -> {
            Person person = people.visible(id);
            people.describe(id, person.version(), person.name(), Set.of(), contact);
        });
    }

    private void note(PersonId person, State state) {
        as.role(Role.INTAKE, () -> consents.note(person, Purpose.NAMED_IN_APPEALS, state, null, null, null));
    }

    private List<State> said(PersonId person) {
        return consents.of(List.of(person)).stream().map(Consent::state).toList();
    }

    private void merge(PersonId gone, PersonId kept) {
        as.role(Role.LAWYER, () -> merges.merge(gone, kept));
    }

    private void undo(PersonId gone) {
        as.role(Role.LAWYER, () -> merges.undo(mergeOf(gone)));
    }

    private UUID mergeOf(PersonId gone) {
        return jdbc.sql("select id from merge where loser = ? and undone_at is null").param(gone.value()).query(UUID.class).single();
    }

    private Person found(PersonId id) {
        return people.byId(List.of(id)).get(id);
    }

    private PersonId enter(String name) {
        return as.role(Role.INTAKE, () -> people.enter(Cases.text(name), Set.of(), null, LocalizedText.NONE)).id();
    }
}
