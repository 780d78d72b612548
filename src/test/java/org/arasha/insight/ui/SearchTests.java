package org.arasha.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeals;
import org.arasha.directory.Channel;
import org.arasha.directory.Organisations;
import org.arasha.directory.People;
import org.arasha.followup.Submission;
import org.arasha.followup.SubmissionId;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** One search over all that the reader may open, from every screen. */
@ArashaTest
record SearchTests(Windows windows, Incidents incidents, Appeals appeals, People people, Organisations organisations, Submissions submissions,
        Cases cases, Filings filings, As as) {

    @Test
    void findsACaseByItsNumberAndOpensTheFirstWithEnter() {
        String number = incidents.find(cases.registered()).number().toString();
        Window window = search(as.idOf(Role.VERIFIER), number);
        assertThat(window.text()).contains(window.words("incident.incidents"), number);

        window.enter("insight.search.prompt");

        assertThat(window.address()).isEqualTo("incidents/" + number);
        assertThat(window.all(SearchDialog.class)).as("the search is closed").isEmpty();
    }

    @Test
    void findsAppealsAndSubmissionsByTheirNumbers() {
        SubmissionId id = filings.opened(Channel.IN_PERSON);
        String registration = "REG-" + UUID.randomUUID().toString().substring(0, 8);
        cases.does(id, "Hand in", () -> submissions.handIn(id, cases.today(), new Submission.Receipt(cases.today(), registration)));
        Submission filed = submissions.find(id);
        String appeal = appeals.find(filed.appeal()).number();

        assertThat(search(as.idOf(Role.LAWYER), appeal).text()).contains(appeal + " · ");
        assertThat(search(as.idOf(Role.LAWYER), filed.number().toLowerCase()).text()).contains(filed.number() + " · ");
        assertThat(search(as.idOf(Role.LAWYER), registration.toLowerCase()).text()).contains(filed.number() + " · ");
    }

    @Test
    void findsPeopleOrganisationsAndBodiesByNamesInAnyScript() {
        String mark = "Ж" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        as.role(Role.INTAKE, () -> people.enter(LocalizedText.of(Language.RU, "Тойкенова " + mark), Set.of(), null, LocalizedText.NONE));
        as.role(Role.INTAKE, () -> organisations.enter(LocalizedText.of(Language.RU, "Вестник " + mark), LocalizedText.NONE, null, null));

        String found = search(as.idOf(Role.LAWYER), mark).text();

        assertThat(found).contains("Тойкенова " + mark, "Вестник " + mark);
        assertThat(search(as.idOf(Role.APPROVER), mark).text()).as("who may not open its page").doesNotContain("Вестник " + mark);
    }

    @Test
    void doesNotTellOfARestrictedCaseToOthers() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId guarded = cases.restricted(member, Remedy.OWN_APPEAL);
        String number = incidents.find(guarded).number().toString();

        assertThat(search(member, number).text()).contains(number + " · ");
        Window other = search(as.newUser(Role.LAWYER), number);
        assertThat(other.text()).doesNotContain(number + " · ").contains(other.words("insight.search.none.title"));
    }

    @Test
    void opensEmptyAgainAndAsksNothingYet() {
        String number = incidents.find(cases.registered()).number().toString();
        Window window = search(as.idOf(Role.VERIFIER), number).enter("insight.search.prompt");

        window.press("insight.search");

        assertThat(window.value("insight.search.prompt")).isEqualTo("");
        SearchDialog search = window.all(SearchDialog.class).findFirst().orElseThrow();
        assertThat(within(search)).noneMatch(Anchor.class::isInstance);
        assertThat(window.text()).contains(window.words("insight.search.hint"));
    }

    @Test
    void asksForMoreThanTwoCharacters() {
        Window window = search(as.idOf(Role.INTAKE), "ab");

        assertThat(window.text()).contains(window.words("insight.search.hint"));
    }

    @Test
    void findsNoCaseAndNoAppealByWordsThatAreAllTooShort() {
        filings.appealOpened();

        Component found = search(as.idOf(Role.LAWYER), "e o").all(SearchDialog.class).findFirst().orElseThrow();

        assertThat(within(found).filter(Anchor.class::isInstance)).extracting(anchor -> ((Anchor) anchor).getHref())
                .noneMatch(address -> address.startsWith("incidents/") || address.startsWith("appeals/"));
    }

    private static Stream<Component> within(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(SearchTests::within));
    }

    @Test
    void isNotThereForThoseWhoSeeNoCases() {
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR, Role.PARTNER}) {
            Window window = windows.of(role).open("work");
            assertThat(window.text()).doesNotContain(window.words("insight.search"));
        }
    }

    private Window search(UserId who, String words) {
        return windows.of(who).open("work").press("insight.search").fill("insight.search.prompt", words);
    }
}
