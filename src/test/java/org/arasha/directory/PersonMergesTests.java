package org.arasha.directory;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Locks;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.incident.CasesOfPerson;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentMerges;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Records;
import org.arasha.intake.News;
import org.arasha.legal.Remedy;
import org.arasha.shared.Id;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record PersonMergesTests(People people, Consents consents, PeopleList list, PersonMerges merges, IncidentMerges incidentMerges, Posts posts,
        CasesOfPerson casesOfPerson, Records records, News news, Cases cases, Locks locks, JdbcClient jdbc, TransactionTemplate transaction, As as) {

    @Test
    void movesAllThatNamesOnePersonToTheOther() {
        IncidentId case1 = cases.registered();
        IncidentId case2 = cases.registered();
        PersonId gone = victim(case1);
        PersonId kept = victim(case2);
        as.role(Role.LAWYER, () -> {
            posts.add(gone, null, Cases.text("editor"), null, null);
            consents.note(gone, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.GIVEN, null, null, null);
        });

        merge(gone, kept);

        IncidentRecord record = records.unchecked(case1);
        assertThat(victim(case1)).isEqualTo(kept);
        assertThat(record.claims()).allSatisfy(claim -> assertThat(claim.concerns()).containsExactly(new Claim.Concerned(kept)));
        assertThat(record.consents()).extracting(Consent::person).containsOnly(kept);
        as.role(Role.LAWYER, () -> {
            assertThat(posts.of(kept)).hasSize(1);
            assertThat(casesOfPerson.visible(kept)).hasSize(2);
            assertThat(list.rows(List.of(gone, kept))).extracting(PersonRow::id).containsExactly(kept);
            assertThat(list.search(name(gone))).extracting(PersonRow::id).contains(kept).doesNotContain(gone);
            assertThat(merges.current(gone)).isEqualTo(kept);
        });
    }

    @Test
    void putsEverythingBackAsItWas() {
        IncidentId case1 = cases.registered();
        IncidentId case2 = cases.registered();
        PersonId gone = victim(case1);
        PersonId kept = victim(case2);
        as.role(Role.LAWYER, () -> {
            posts.add(gone, null, Cases.text("editor"), null, null);
            Person person = people.visible(gone);
            people.describe(gone, person.version(), person.name(), Set.of("Other spelling"), "by the phone of a colleague");
        });
        List<String> before = picture(case1, case2, gone, kept);
        merge(gone, kept);
        assertThat(picture(case1, case2, gone, kept)).isNotEqualTo(before);

        undo(kept);

        assertThat(picture(case1, case2, gone, kept)).isEqualTo(before);
        as.role(Role.LAWYER, () -> assertThat(list.rows(List.of(gone, kept))).hasSize(2));
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> merges.undo(lastMerge(kept)))).hasMessage("directory.refusal.undoneAlready");
    }

    /** As they were while posts had whole days only. */
    @Test
    void keepsPostsOfBeforeAndWhatIsNotedOfTheirMerges() throws IOException {
        String migration = new ClassPathResource("db/migration/directory/V18__let_posts_begin_and_end_in_a_month_or_a_year.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(before -> {
            jdbc.sql("""
                    create temp table person_post (id int, person int, since date, until date);
                    create temp table merge_move (table_name text, before jsonb, after jsonb);
                    insert into person_post values (1, 8, '2015-03-01', null), (2, 9, null, null);
                    insert into merge_move select 'person_post', to_jsonb(t) || '{"person": 7}', to_jsonb(t) from person_post t where id = 1;
                    """).update();
            jdbc.sql(migration).update();

            assertThat(jdbc.sql("select since_kind || ' ' || since_from || ' ' || since_to from person_post where until_kind is null order by id")
                    .query(String.class).list()).containsExactly("DAY 2015-03-01 2015-03-01", null);
            assertThat(jdbc.sql("select m.after = to_jsonb(t) and m.before = to_jsonb(t) || '{\"person\": 7}' from merge_move m, person_post t where t.id = 1")
                    .query(Boolean.class).list()).containsExactly(true);
            before.setRollbackOnly();
        });
    }

    @Test
    void bringsBackWhatBothHad() {
        IncidentId id = cases.registered();
        PersonId kept = victim(id);
        PersonId gone = enter("Екеуі Де");
        as.role(Role.INTAKE, () -> {
            Claim one = records.of(id).claims().getFirst();
            jdbc.sql("insert into claim_person values (?, ?)").params(one.id().value(), gone.value()).update();
        });

        merge(gone, kept);
        assertThat(records.unchecked(id).claims().getFirst().concerns()).containsExactly(new Claim.Concerned(kept));

        undo(kept);
        assertThat(records.unchecked(id).claims().getFirst().concerns())
                .containsExactlyInAnyOrder(new Claim.Concerned(kept), new Claim.Concerned(gone));
    }

    @Test
    void refusesToUndoWhatHasChangedSinceAndChangesNothing() {
        IncidentId id = cases.registered();
        PersonId gone = victim(id);
        PersonId kept = enter("Қалған Адам");
        merge(gone, kept);
        jdbc.sql("update involvement set post_en = 'chief', version = version + 1 where incident = ?").param(id.value()).update();
        List<String> before = picture(id, id, gone, kept);

        assertRefused("directory.changedSince.involvement", () -> undo(kept));

        assertThat(picture(id, id, gone, kept)).isEqualTo(before);
    }

    /** Nobody could bring it back, and the two would stay one. */
    @Test
    void partsThemAlsoWhereWhatTheyBroughtHasBeenTakenOutSince() {
        IncidentId id = cases.registered();
        PersonId kept = victim(id);
        PersonId gone = enter("Алынған Лауазым");
        Claim both = records.unchecked(id).claims().getFirst();
        jdbc.sql("insert into claim_person values (?, ?)").params(both.id().value(), gone.value()).update();
        as.role(Role.LAWYER, () -> {
            posts.add(gone, null, Cases.text("editor"), null, null);
            posts.add(gone, null, Cases.text("reporter"), null, null);
        });
        merge(gone, kept);
        as.role(Role.LAWYER, () -> {
            posts.of(kept).stream().filter(post -> post.post().equals(Cases.text("editor"))).forEach(post -> posts.remove(post.id(), post.version()));
            records.remove(records.of(id).claims().getFirst());
        });

        undo(kept);

        as.role(Role.LAWYER, () -> {
            assertThat(posts.of(gone)).extracting(Post::post).containsExactly(Cases.text("reporter"));
            assertThat(posts.of(kept)).isEmpty();
        });
    }

    /** Else it would come back as the other's with the case it was left out of. */
    @Test
    void refusesToUndoWhileAnotherMergeHasLeftOutWhatTheyBrought() {
        IncidentId joined = cases.registered();
        IncidentId into = cases.reported();
        PersonId gone = victim(joined);
        PersonId kept = enter("Екі Істегі Адам");
        merge(gone, kept);
        as.role(Role.INTAKE, () -> {
            records.add(new Involvement(InvolvementId.fresh(), 0, into, 0, Involvement.Part.VICTIM, null, kept, null, LocalizedText.NONE, null,
                    LocalizedText.NONE, null));
            incidentMerges.merge(joined, into);
        });

        assertRefused("directory.changedSince.involvement", () -> undo(kept));

        as.role(Role.INTAKE, () -> incidentMerges.undo(lastMerge(into)));
        undo(kept);
        assertThat(victim(joined)).isEqualTo(gone);
        assertThat(victim(into)).isEqualTo(kept);
    }

    /** Else the case would name neither: what it had of its own was left out for what they brought. */
    @Test
    void refusesToUndoWhileALaterMergeOfCasesHasLeftOutTheLike() {
        IncidentId joined = cases.registered();
        IncidentId into = cases.registered();
        PersonId gone = victim(into);
        PersonId kept = victim(joined);
        merge(gone, kept);
        as.role(Role.INTAKE, () -> incidentMerges.merge(joined, into));

        assertRefused("directory.changedSince.involvement", () -> undo(kept));

        as.role(Role.INTAKE, () -> incidentMerges.undo(lastMerge(into)));
        undo(kept);
        assertThat(victim(into)).isEqualTo(gone);
        assertThat(victim(joined)).isEqualTo(kept);
    }

    @Test
    void knowsEachTableThatStaysWithTheLoser() {
        assertThat(jdbc.sql("select conrelid::regclass::text from pg_constraint where contype = 'f' and confrelid = 'person'::regclass")
                .query(String.class).list()).containsAll(PersonMerges.STAY);
    }

    @Test
    void undoesInOrderWhatWasMergedOnWhileNobodyChangedIt() {
        IncidentId id = cases.registered();
        PersonId first = victim(id);
        PersonId second = enter("Тізбектің Ортасы");
        PersonId kept = enter("Тізбектің Соңы");
        merge(first, second);
        merge(second, kept);

        undo(kept);
        undo(second);

        assertThat(victim(id)).isEqualTo(first);
        merge(first, second);
        merge(second, kept);
        undo(kept);
        jdbc.sql("update involvement set version = version + 1 where incident = ?").param(id.value()).update();
        assertRefused("directory.changedSince.involvement", () -> undo(second));
    }

    @Test
    void undoesFirstTheLaterOfTwoWhoBroughtTheSame() {
        IncidentId id = cases.registered();
        PersonId first = victim(id);
        PersonId second = enter("Кейін Біріккен");
        PersonId kept = enter("Екеуі Біріккен");
        Claim both = records.unchecked(id).claims().getFirst();
        jdbc.sql("insert into claim_person values (?, ?)").params(both.id().value(), second.value()).update();
        merge(first, kept);
        merge(second, kept);

        assertRefused("directory.refusal.laterMerge", () -> as.role(Role.LAWYER, () -> merges.undo(mergeOf(first))));

        undo(kept);
        undo(kept);
        assertThat(records.unchecked(id).claims().getFirst().concerns())
                .containsExactlyInAnyOrder(new Claim.Concerned(first), new Claim.Concerned(second));
    }

    /** The later one may have to stay, once what it brought has been assessed. */
    @Test
    void undoesTheEarlierOfTwoWhereTheLaterBroughtSomethingElseAgain() {
        IncidentId case1 = cases.registered();
        IncidentId case2 = cases.registered();
        PersonId first = victim(case1);
        PersonId kept = victim(case2);
        PersonId second = enter("Өзгені Әкелген");
        Claim known = records.unchecked(case2).claims().getFirst();
        jdbc.sql("insert into claim_person values (?, ?)").params(known.id().value(), second.value()).update();
        merge(first, kept);
        merge(second, kept);

        as.role(Role.LAWYER, () -> merges.undo(mergeOf(first)));

        assertThat(victim(case1)).isEqualTo(first);
        assertThat(records.unchecked(case1).claims()).allSatisfy(claim -> assertThat(claim.concerns()).containsExactly(new Claim.Concerned(first)));
    }

    @Test
    void undoesInOrderOnly() {
        PersonId one = enter("Бірінші Кісі");
        PersonId two = enter("Екінші Кісі");
        PersonId three = enter("Үшінші Кісі");
        merge(one, two);
        merge(two, three);

        assertThat(merges.current(one)).isEqualTo(three);
        assertThatThrownBy(() -> undo(two)).hasMessage("directory.refusal.survivorMerged");
    }

    @Test
    void mergesOnceWhenTwoPeopleMergeAtOnce() throws Exception {
        PersonId one = enter("Жарыс Бір");
        PersonId two = enter("Жарыс Екі");
        UserId first = as.newUser(Role.LAWYER);
        UserId second = as.newUser(Role.INTAKE);
        CountDownLatch start = new CountDownLatch(1);
        List<String> ends = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(2)) {
            var a = people.submit(attempt(start, first, one, two));
            var b = people.submit(attempt(start, second, two, one));
            start.countDown();
            ends.add(a.get());
            ends.add(b.get());
        }

        assertThat(ends).containsExactlyInAnyOrder("merged", "directory.refusal.mergedAlready");
        assertThat(jdbc.sql("select count(*) from merge where loser in (?, ?)").params(one.value(), two.value())
                .query(Integer.class).single()).isEqualTo(1);
    }

    private Callable<String> attempt(CountDownLatch start, UserId who, PersonId loser, PersonId survivor) {
        return () -> {
            start.await();
            try {
                as.user(who, () -> merges.merge(loser, survivor));
                return "merged";
            } catch (Refusal refusal) {
                return refusal.messageKey();
            }
        };
    }

    @Test
    void refusesToMergeWhoseConsentsDisagree() {
        PersonId one = enter("Келіседі Бір");
        PersonId two = enter("Келіспейді Екі");
        as.role(Role.INTAKE, () -> {
            consents.note(one, Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.GIVEN, null, null, null);
            consents.note(two, Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.REFUSED, null, null, null);
        });

        assertThatThrownBy(() -> merge(one, two)).hasMessage("directory.refusal.consentsDisagree");
    }

    @Test
    void notesARefusalOfWhomAPageThatWasOpenBeforeStillHasOfTheOneTheyAreByNow() {
        IncidentId id = cases.registered();
        PersonId gone = victim(id);
        PersonId between = enter("Ортадағы Адам");
        PersonId kept = enter("Қалған Адам");
        merge(gone, between);
        merge(between, kept);

        as.role(Role.INTAKE, () -> {
            consents.note(gone, Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.REFUSED, null, null, null);
            news.withdrawConsent(id, gone, "");
        });

        assertThat(records.unchecked(id).consents()).extracting(Consent::person).containsExactly(kept, kept);
        assertThat(consents.of(List.of(kept))).extracting(Consent::state)
                .containsExactlyInAnyOrder(Consent.State.REFUSED, Consent.State.WITHDRAWN);
        assertThat(consents.of(List.of(gone))).isEmpty();
    }

    /** What the other has refused is on a page that nobody has looked at. */
    @Test
    void takesNoAgreementFromAPageThatWasOpenBefore() {
        PersonId gone = enter("Кеткен Келісті");
        PersonId kept = enter("Қалған Келіспеді");
        as.role(Role.INTAKE, () -> consents.note(kept, Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.REFUSED, null, null, null));
        merge(gone, kept);

        assertThatThrownBy(() -> as.role(Role.INTAKE, () -> consents.note(gone, Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.GIVEN, null,
                null, null))).hasMessage("directory.refusal.mergedAlready");
    }

    @Test
    void notesARefusalOfTheOtherAlsoWhereTheyAreMadeOneJustThen() {
        PersonId gone = enter("Дәл Сол Сәт");
        PersonId kept = enter("Дәл Осы Сәт");
        CompletableFuture<Void> refusal = transaction.execute(merging -> {
            merge(gone, kept);
            CompletableFuture<Void> noted = CompletableFuture.runAsync(() -> as.role(Role.INTAKE, () -> consents.note(gone,
                    Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.REFUSED, null, null, null)));
            locks.awaitWhoWaits();
            return noted;
        });
        refusal.join();

        assertThat(consents.of(List.of(kept))).extracting(Consent::state).containsExactly(Consent.State.REFUSED);
    }

    @Test
    void putsNobodyIntoARecordWhoIsMadeAnotherJustThen() {
        IncidentId id = cases.registered();
        PersonId gone = enter("Дәл Сонда Жазылған");
        PersonId kept = enter("Дәл Сонда Қалған");
        CompletableFuture<Void> entry = transaction.execute(merging -> {
            merge(gone, kept);
            CompletableFuture<Void> entered = CompletableFuture.runAsync(() -> as.role(Role.INTAKE, () -> records.save(witness(id, gone))));
            locks.awaitWhoWaits();
            return entered;
        });

        assertThatThrownBy(entry::join).hasRootCauseMessage("incident.refusal.personMerged");
    }

    private static Involvement witness(IncidentId id, PersonId person) {
        return new Involvement(InvolvementId.fresh(), 0, id, 0, Involvement.Part.WITNESS, null, person, null, LocalizedText.NONE, null,
                LocalizedText.NONE, null);
    }

    @Test
    void describesNobodyWhoIsAnotherByNow() {
        PersonId gone = enter("Сипатталмайтын Адам");
        PersonId kept = enter("Сипатталатын Адам");
        merge(gone, kept);

        as.role(Role.LAWYER, () -> {
            Person person = people.visible(gone);
            assertThatThrownBy(() -> people.describe(gone, person.version(), person.name(), Set.of("Басқаша"), ""))
                    .hasMessage("directory.refusal.mergedAlready");
            assertThatThrownBy(() -> posts.add(gone, null, Cases.text("editor"), null, null)).hasMessage("directory.refusal.mergedAlready");
        });
    }

    @Test
    void putsNobodyIntoARecordWhoIsAnotherByNow() {
        IncidentId id = cases.registered();
        PersonId gone = enter("Жазылмайтын Адам");
        Claim claim = new Claim(ClaimId.fresh(), 0, id, 0, Cases.text("He was seen."), null, Claim.Attribution.WITNESS, Claim.Standing.ALLEGED,
                null, false, Set.of(new Claim.Concerned(gone)), Set.of(), Set.of());
        merge(gone, enter("Жазылатын Адам"));

        for (var entry : List.of(witness(id, gone), claim)) {
            assertThatThrownBy(() -> as.role(Role.INTAKE, () -> records.save(entry))).hasMessage("incident.refusal.personMerged");
            assertThatThrownBy(() -> as.role(Role.INTAKE, () -> records.add(id, List.of(entry)))).hasMessage("incident.refusal.personMerged");
        }
    }

    @Test
    void refusesAPersonWithThemselvesAndOneWhoIsHidden() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        PersonId hidden = victim(cases.restricted(member, Remedy.OWN_APPEAL));
        PersonId one = enter("Өзімен Өзі");

        assertThatThrownBy(() -> merge(one, one)).hasMessage("directory.refusal.mergeWithItself");
        assertThatThrownBy(() -> merge(hidden, one)).hasMessage("directory.refusal.noPerson");
        assertThatThrownBy(() -> merge(one, hidden)).hasMessage("directory.refusal.noPerson");
    }

    @Test
    void hidesInNoCaseWhoTakesTheNamesOfOneWhoIsHiddenUntilItIsUndone() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.OWN_APPEAL);
        PersonId hidden = enter("Жасырын Қалған");
        PersonId open = enter("Ашық Тұрған");
        as.user(member, () -> records.remove(records.add(new Involvement(InvolvementId.fresh(), 0, guarded, 9,
                Involvement.Part.WITNESS, null, hidden, null, LocalizedText.NONE, null, LocalizedText.NONE, null))));

        as.user(member, () -> merges.merge(hidden, open));
        as.role(Role.LAWYER, () -> assertThat(list.rows(List.of(open))).isEmpty());

        as.user(member, () -> merges.undo(lastMerge(open)));
        as.role(Role.LAWYER, () -> assertThat(list.rows(List.of(open, hidden))).extracting(PersonRow::id).containsExactly(open));
    }

    @Test
    void proposesNamesakesUntilSomebodySaysTheyAreTwo() {
        PersonId one = enter("Тілеулес Сырымбетұлының");
        PersonId two = as.role(Role.INTAKE, () -> people.enter(new LocalizedText(null, null, "Tileules Syrymbetulynyn"), Set.of(),
                null, LocalizedText.NONE)).id();

        as.role(Role.LAWYER, () -> assertThat(proposed(one, two)).isTrue());
        as.role(Role.LAWYER, () -> merges.dismiss(one, two));
        as.role(Role.LAWYER, () -> assertThat(proposed(one, two)).isFalse());
    }

    /** As a table brings them: together, beside the records and beside one another. */
    @Test
    void proposesNamesakesAmongThoseWhoAreEnteredTogether() {
        PersonId known = enter("Зылиқа Тұяқбайқызы");
        List<PersonId> entered = as.role(Role.INTAKE, () -> people.enterUnlessKnown(Stream.of("Zylika Tuyakbaykyzy",
                "Ошақбай Нүркенов", "Oshakbay Nurkenov", "Совсем Другой").map(name -> LocalizedText.of(Language.RU, name)).toList()));

        as.role(Role.LAWYER, () -> {
            assertThat(proposed(known, entered.get(0))).isTrue();
            assertThat(proposed(entered.get(1), entered.get(2))).isTrue();
            assertThat(proposed(entered.get(0), entered.get(3))).isFalse();
        });
    }

    @Test
    void entersNobodyWhereOneOfSeveralIsKnownOrIsThereTwice() {
        enter("Қуандық Жәнібеков");
        // Whose small letter is another for Java than for the database.
        enter("İlker Examplesson");
        for (String second : List.of("Қуандық Жәнібеков", "қуандық жәнібеков", "İlker Examplesson", "Первая Из Многих")) {
            assertThatThrownBy(() -> as.role(Role.INTAKE, () -> people.enterUnlessKnown(Stream.of("Первая Из Многих", second)
                    .map(name -> LocalizedText.of(Language.RU, name)).toList()))).hasMessage("directory.refusal.nameKnown");
        }
        as.role(Role.INTAKE, () -> assertThat(people.find("Первая Из Многих")).isEmpty());
    }

    private boolean proposed(PersonId one, PersonId two) {
        PersonMerges.Pair last = null;
        for (List<PersonMerges.Pair> page = merges.proposals(null); !page.isEmpty(); page = merges.proposals(last)) {
            if (page.stream().anyMatch(pair -> Set.of(pair.one().id(), pair.other().id()).equals(Set.of(one, two)))) {
                return true;
            }
            last = page.getLast();
        }
        return false;
    }

    private void merge(PersonId gone, PersonId kept) {
        as.role(Role.LAWYER, () -> merges.merge(gone, kept));
    }

    private void undo(PersonId kept) {
        as.role(Role.LAWYER, () -> merges.undo(lastMerge(kept)));
    }

    private UUID mergeOf(PersonId gone) {
        return jdbc.sql("select id from merge where loser = ? and undone_at is null").param(gone.value()).query(UUID.class).single();
    }

    private UUID lastMerge(Id kept) {
        return jdbc.sql("select id from merge where survivor = ? order by undone_at nulls first, merged_at desc limit 1").param(kept.value())
                .query(UUID.class).single();
    }

    private PersonId victim(IncidentId id) {
        return records.unchecked(id).victims().getFirst().person();
    }

    private String name(PersonId id) {
        return people.byId(List.of(id)).get(id).name().in(Language.RU);
    }

    private PersonId enter(String name) {
        return as.role(Role.INTAKE, () -> people.enter(Cases.text(name), Set.of(), null, LocalizedText.NONE)).id();
    }

    /** All rows that name them, without the versions and times that every change moves on. */
    private List<String> picture(IncidentId one, IncidentId other, PersonId gone, PersonId kept) {
        return jdbc.sql("""
                select (to_jsonb(x) - 'version' - 'known_since' - 'known_by')::text as row from involvement x where incident in (:cases)
                union all select (to_jsonb(x) - 'known_since' - 'known_by')::text from claim_person x where person in (:people)
                union all select to_jsonb(x)::text from person_case x where person in (:people)
                union all select (to_jsonb(x) - 'version' - 'known_since' - 'known_by')::text from person_post x where person in (:people)
                union all select (to_jsonb(x) - 'version' - 'known_since' - 'known_by')::text from consent x where person in (:people)
                union all select (to_jsonb(x) - 'version' - 'known_since' - 'known_by')::text from person x where id in (:people)
                union all select to_jsonb(x)::text from person_name_variant x where person_id in (:people)
                union all select to_jsonb(x)::text from person_name_key x where person in (:people)
                order by row""")
                .param("cases", List.of(one.value(), other.value())).param("people", List.of(gone.value(), kept.value()))
                .query(String.class).list();
    }
}
