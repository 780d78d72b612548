package org.arasha.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.CaseMembers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.incident.CasesOfPerson;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Records;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

@ArashaTest
record PeopleTests(People people, Consents consents, PeopleList list, Posts posts, ConsentHistory said, CasesOfPerson casesOfPerson, Records records,
        Cases cases, CaseMembers members, Clock clock, As as) {

    @Test
    void findsAPersonByAnySpellingInAnyScript() {
        PersonId id = enter("Есенбай Қаратөбелі", "Yesenbay Karatobeli");

        for (String words : List.of("Есенбай Каратобели", "karatobeli", "Qaratöbeli Esenbai", "Каратоб", "Yesenbai Karatobely")) {
            assertThat(as.role(Role.VERIFIER, () -> list.search(words))).as(words).extracting(PersonRow::id).contains(id);
        }
    }

    @Test
    void pagesByKeyInTheOrderOfTheReadersLanguage() {
        for (int i = 0; i < PeopleList.PAGE + 3; i++) {
            enter("Яяя " + UUID.randomUUID(), "Zzz");
        }
        as.role(Role.MANAGER, () -> {
            List<PersonRow> first = list.after(null, Language.RU);
            List<PersonRow> second = list.after(first.getLast(), Language.RU);
            assertThat(first).hasSize(PeopleList.PAGE);
            assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
        });
    }

    @Test
    void hidesWhoIsKnownFromGuardedCasesOnly() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.OWN_APPEAL);
        PersonId victim = records.unchecked(guarded).victims().getFirst().person();
        String name = people.byId(List.of(victim)).get(victim).nameIn(Language.RU);

        as.role(Role.LAWYER, () -> {
            assertThat(list.search(name)).isEmpty();
            assertThat(list.suggested(name)).isEmpty();
            assertThat(list.rows(List.of(victim))).isEmpty();
            assertThat(people.find(name)).isEmpty();
            assertThatThrownBy(() -> people.visible(victim)).hasMessage("directory.refusal.noPerson");
            assertThatThrownBy(() -> posts.of(victim)).hasMessage("directory.refusal.noPerson");
            assertThatThrownBy(() -> said.of(victim)).hasMessage("directory.refusal.noPerson");
        });
        as.user(member, () -> assertThat(list.search(name)).extracting(PersonRow::id).contains(victim));
        as.role(Role.MANAGER, () -> assertThat(people.visible(victim).id()).isEqualTo(victim));
    }

    @Test
    void showsWhoIsNamedInAnOpenCaseTooButNotTheirGuardedOne() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.OWN_APPEAL);
        PersonId victim = records.unchecked(guarded).victims().getFirst().person();
        IncidentId open = cases.registered();
        as.user(member, () -> {
            consents.note(victim, Consent.Purpose.NAMED_IN_PUBLIC, Consent.State.REFUSED, guarded.value(), null, "afraid");
            records.add(new Involvement(InvolvementId.fresh(), 0, open, 9,
                    Involvement.Part.WITNESS, null, victim, null, LocalizedText.NONE, null, LocalizedText.NONE, null));
        });

        as.role(Role.LAWYER, () -> {
            assertThat(people.visible(victim).id()).isEqualTo(victim);
            assertThat(casesOfPerson.visible(victim)).extracting(row -> row.id()).containsExactly(open.value());
            assertThat(said.of(victim)).isEmpty();
        });
        as.user(member, () -> assertThat(casesOfPerson.visible(victim)).hasSize(2));
    }

    @Test
    void keepsHiddenWhoseLastMentionInAGuardedCaseIsTakenOut() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.OWN_APPEAL);
        PersonId hidden = as.user(member, () -> people.enter(Cases.text("Kept " + UUID.randomUUID()), Set.of(), null, LocalizedText.NONE)).id();
        String name = people.byId(List.of(hidden)).get(hidden).nameIn(Language.RU);
        mentionOnce(member, guarded, hidden);

        as.role(Role.LAWYER, () -> {
            assertThat(list.search(name)).isEmpty();
            assertThat(people.find(name)).isEmpty();
            assertThatThrownBy(() -> people.visible(hidden)).hasMessage("directory.refusal.noPerson");
        });
        as.user(member, () -> assertThat(list.search(name)).extracting(PersonRow::id).containsExactly(hidden));
        as.role(Role.MANAGER, () -> assertThat(people.visible(hidden).id()).isEqualTo(hidden));
    }

    @Test
    void opensWhoWasHiddenOnceAnOpenCaseNamesThem() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        PersonId hidden = enter("Ашық Аталған", "Ashyq");
        mentionOnce(member, cases.restricted(member, Remedy.OWN_APPEAL), hidden);

        mentionOnce(member, cases.registered(), hidden);

        as.role(Role.LAWYER, () -> assertThat(people.visible(hidden).id()).isEqualTo(hidden));
    }

    @Test
    void opensWhoWasHiddenOnceTheirLastCaseIsOpened() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.OWN_APPEAL);
        PersonId hidden = enter("Кейін Ашылған", "Keiin");
        mentionOnce(member, guarded, hidden);

        as.user(member, () -> members.restrict(guarded.value(), false));

        as.role(Role.LAWYER, () -> assertThat(people.visible(hidden).id()).isEqualTo(hidden));
    }

    @Test
    void leavesOpenWhoseLastMentionWasInAnOpenCase() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        PersonId open = enter("Ашық Қалған", "Ashyq Qalgan");

        mentionOnce(member, cases.registered(), open);

        as.role(Role.LAWYER, () -> assertThat(people.visible(open).id()).isEqualTo(open));
    }

    private void mentionOnce(UserId who, IncidentId id, PersonId whom) {
        as.user(who, () -> records.remove(records.add(new Involvement(InvolvementId.fresh(), 0, id, 9,
                Involvement.Part.WITNESS, null, whom, null, LocalizedText.NONE, null, LocalizedText.NONE, null))));
    }

    @Test
    void entersSomebodyNewWhereTheNameBelongsToOneWhoIsHidden() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.OWN_APPEAL);
        PersonId victim = records.unchecked(guarded).victims().getFirst().person();
        String name = people.byId(List.of(victim)).get(victim).nameIn(Language.RU);

        assertThat(as.role(Role.INTAKE, () -> people.enterUnlessKnown(LocalizedText.of(Language.RU, name))).id()).isNotEqualTo(victim);
    }

    @Test
    void opensNobodyToThoseWhoDoNotWorkOnCases() {
        PersonId id = enter("Абдыкадыр Сынақов", "Abdykadyr");

        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> people.visible(id))).isInstanceOf(Refusal.class);
    }

    @Test
    void knowsThePostOnADay() {
        PersonId id = enter("Майгүл Постова", "Maigul");
        as.role(Role.LAWYER, () -> {
            posts.add(id, null, Cases.text("editor"), day(2015, 1, 1), day(2018, 12, 31));
            posts.add(id, null, Cases.text("chief editor"), day(2019, 1, 1), null);
        });

        assertThat(posts.on(day(2018, 12, 31), id, null).orElseThrow().post().en()).isEqualTo("editor");
        assertThat(posts.on(day(2019, 3, 29), id, null).orElseThrow().post().en()).isEqualTo("chief editor");
        assertThat(posts.on(day(2014, 3, 29), id, null)).isEmpty();
    }

    @Test
    void showsInListsThePostThatIsHeldTodayForAllThatIsKnown() {
        PersonId id = enter("Жанар Бүгінгі", "Zhanar");
        Year now = Year.from(LocalDate.now(clock));
        as.role(Role.LAWYER, () -> {
            posts.add(id, null, Cases.text("editor"), PartialDate.in(now.minusYears(2)), PartialDate.in(now.minusYears(1)));
            posts.add(id, null, Cases.text("chief editor"), PartialDate.in(now), null);
            posts.add(id, null, Cases.text("columnist"), PartialDate.in(now), PartialDate.in(now));

            assertThat(list.rows(List.of(id))).extracting(row -> row.post().en()).containsExactly("chief editor");
            assertThat(posts.of(id)).extracting(post -> post.post().en()).containsExactly("chief editor", "columnist", "editor");
        });
    }

    private static PartialDate day(int year, int month, int day) {
        return PartialDate.on(LocalDate.of(year, month, day));
    }

    @Test
    void refusesAPostThatEndsBeforeItBeginsOrSaysNothing() {
        PersonId id = enter("Санат Керілер", "Sanat");

        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> posts.add(id, null, Cases.text("x"), day(2019, 1, 2),
                day(2019, 1, 1)))).hasMessage("directory.refusal.endsBeforeItBegins");
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> posts.add(id, null, LocalizedText.NONE, null, null)))
                .hasMessage("directory.refusal.emptyPost");
    }

    @Test
    void saysInARecordNothingThatWasSaidOfAnotherCase() {
        IncidentId id = cases.registered();
        IncidentId other = cases.registered();
        PersonId victim = records.unchecked(id).victims().getFirst().person();
        as.role(Role.INTAKE, () -> consents.note(victim, Consent.Purpose.REPORT_TO_POLICE, Consent.State.REFUSED, other.value(), null, null));

        assertThat(records.unchecked(id).consents()).isEmpty();
    }

    @Test
    void letsTheLastConsentHoldAndKeepsTheOthers() {
        PersonId id = enter("Келісбек Айтқан", "Kelisbek");
        as.role(Role.INTAKE, () -> {
            consents.note(id, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.GIVEN, null, LocalDate.of(2019, 1, 1), null);
            consents.note(id, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.WITHDRAWN, null, LocalDate.of(2019, 2, 1), "afraid");
            consents.note(id, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.GIVEN, null, LocalDate.of(2019, 3, 1), null);
        });

        assertThat(consents.of(List.of(id))).extracting(Consent::state).containsExactly(Consent.State.GIVEN);
        as.role(Role.LAWYER, () -> assertThat(said.of(id)).extracting(ConsentHistory.Entry::state)
                .containsExactly(Consent.State.GIVEN, Consent.State.WITHDRAWN, Consent.State.GIVEN));
    }

    @Test
    void asksALawyerInEachRunningCaseWhenConsentIsWithdrawnForAll() {
        IncidentId id = cases.verified();
        PersonId victim = records.unchecked(id).victims().getFirst().person();

        as.role(Role.INTAKE, () -> consents.note(victim, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.WITHDRAWN, null, null, null));

        assertThat(cases.waiting(id)).contains("Decide on withdrawn consent");
    }

    @Test
    void asksALawyerInOneCaseOnlyWhenConsentIsWithdrawnForIt() {
        IncidentId id = cases.verified();
        IncidentId other = cases.registered();
        PersonId victim = records.unchecked(id).victims().getFirst().person();
        as.role(Role.INTAKE, () -> records.add(new Involvement(InvolvementId.fresh(), 0, other, 0, Involvement.Part.VICTIM, null, victim, null,
                LocalizedText.NONE, null, LocalizedText.NONE, null)));

        as.role(Role.INTAKE, () -> consents.note(victim, Consent.Purpose.APPEAL, Consent.State.WITHDRAWN, id.value(), null, null));

        assertThat(cases.waiting(id)).contains("Decide on withdrawn consent");
        assertThat(cases.waiting(other)).doesNotContain("Decide on withdrawn consent");
    }

    @Test
    void tellsWhoDescribedAPersonDifferentlyMeanwhile() {
        PersonId id = enter("Екінші Адам", "Second");
        as.role(Role.INTAKE, () -> {
            Person person = people.visible(id);
            people.describe(id, person.version(), person.name(), Set.of("Ekinshi"), "");
            assertThatThrownBy(() -> people.describe(id, person.version(), person.name(), Set.of(), ""))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    private PersonId enter(String name, String english) {
        return as.role(Role.INTAKE, () -> people.enter(new LocalizedText(name, null, english), Set.of(), null,
                LocalizedText.NONE)).id();
    }
}
