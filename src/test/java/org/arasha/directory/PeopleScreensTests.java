package org.arasha.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Form;
import org.arasha.HouseForms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Records;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.PartialDate.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ArashaTest
record PeopleScreensTests(Windows windows, People people, Consents consents, PersonMerges merges, Organisations organisations,
        Authorities authorities, Posts posts, Incidents incidents, Records records, Cases cases, HouseForms house, As as) {

    @Test
    void entersAPersonAndShowsWhoIsKnownWhileTyping() {
        PersonId known = enter("Гүлжамал Экранова");
        Window window = windows.of(Role.INTAKE).open("people/new").fill("directory.person.name", "Gulzhamal Ekranova");
        assertThat(links(window)).contains("people/" + known.value());

        window.fill("directory.person.name", "Другая Экранная").press("directory.person.enter");

        assertThat(window.address()).startsWith("people/");
        assertThat(window.text()).contains("Другая Экранная", window.words("directory.consent.notAsked"));
    }

    @Test
    void aFormThatIsSentTwiceEntersOne() {
        PersonId person = PersonId.fresh();
        OrganisationId organisation = OrganisationId.fresh();
        AuthorityId body = AuthorityId.fresh();
        LocalizedText name = Cases.text("Sent twice");
        Authorities.Head head = new Authorities.Head(name, name, name, name, cases.today());

        as.role(Role.LAWYER, () -> {
            for (int i = 0; i < 2; i++) {
                assertThat(people.enter(person, name, name).id()).isEqualTo(person);
                assertThat(organisations.enter(organisation, name, LocalizedText.NONE, null, null, Organisation.Kind.MEDIA).version()).isEqualTo(1);
                authorities.enterWithHead(body, name, name, Channel.POST, null, head);
            }
            assertThat(posts.of(person)).hasSize(1);
            assertThat(authorities.of(body)).hasSize(1);
        });
    }

    @Test
    void keepsWhatIsTypedUntilItIsSent() {
        UserId lawyer = as.newUser(Role.LAWYER);
        PersonId person = enter("Қаралама Иесі");
        windows.of(lawyer).open("people/new").fill("directory.person.name", "Неотправленная");
        windows.of(lawyer).open("organisations").fill("directory.organisation.name", Cases.text("Not sent"));
        windows.of(lawyer).open("authorities").fill("directory.official.post", Cases.text("Akim"));
        windows.of(lawyer).open("people/" + person.value()).write("directory.consent.reason", "By phone");

        assertThat(windows.of(lawyer).open("people/new").value("directory.person.name")).isEqualTo("Неотправленная");
        assertThat(windows.of(lawyer).open("organisations").value("directory.organisation.name")).isEqualTo(Cases.text("Not sent"));
        assertThat(windows.of(lawyer).open("authorities").value("directory.official.post")).isEqualTo(Cases.text("Akim"));
        assertThat(windows.of(lawyer).open("people/" + person.value()).written("directory.consent.reason")).isEqualTo("By phone");

        windows.of(lawyer).open("people/new").press("directory.person.enter");
        assertThat(windows.of(lawyer).open("people/new").value("directory.person.name")).isEqualTo("");
    }

    @Test
    void sendsNothingUntilWhatWasTypedInAnotherWindowHasBeenSeen() {
        UserId lawyer = as.newUser(Role.LAWYER);
        Window first = windows.of(lawyer).open("people/new").fill("directory.person.name", "Увиденная");
        windows.of(lawyer).open("people/new").fill("directory.post", "редактор");

        first.press("directory.person.enter");
        assertThat(first.notices()).contains(first.words("desk.refusal.typedElsewhere"));
        assertThat(first.address()).isEqualTo("people/new");

        first.press("directory.person.enter");
        assertThat(first.text()).contains("редактор");
    }

    @Test
    void aWindowThatIsStillOpenWhenItsFormIsSentEntersWhatIsTypedThere() {
        UserId lawyer = as.newUser(Role.LAWYER);
        windows.of(lawyer).open("people/new").fill("directory.person.name", "Первая Вошедшая").fill("directory.post", "редактор");
        Window second = windows.of(lawyer).open("people/new");
        Window third = windows.of(lawyer).open("people/new");
        windows.of(lawyer).open("people/new").press("directory.person.enter");

        second.fill("directory.person.name", "Вторая Вошедшая").press("directory.person.enter");
        third.fill("directory.post", "корреспондент").press("directory.person.enter");

        assertThat(second.text()).contains("Вторая Вошедшая");
        assertThat(third.text()).contains("Первая Вошедшая", "корреспондент");
    }

    @Test
    void aWindowThatIsStillOpenEntersAnotherOrganisationAndAnotherBody() {
        UserId lawyer = as.newUser(Role.LAWYER);
        Window first = windows.of(lawyer).open("organisations").fill("directory.organisation.name", Cases.text("Первый союз окон"));
        Window second = windows.of(lawyer).open("organisations");
        first.press("directory.organisation.enter");
        second.fill("directory.organisation.name", Cases.text("Второй союз окон")).press("directory.organisation.enter");

        assertThat(organisations.search("союз окон")).extracting(one -> one.name().ru()).contains("Первый союз окон", "Второй союз окон");

        Form form = house.authority();
        Window body = form.open(windows.of(form.who())).fill("directory.authority.name", Cases.text("Первое ведомство окон"));
        Window other = windows.of(form.who()).open(form.address());
        body.press(form.button());
        other.fill("directory.authority.name", Cases.text("Второе ведомство окон")).press(form.button());

        assertThat(authorities.after(null, "ведомство окон", Language.RU)).extracting(one -> one.name().ru())
                .containsExactlyInAnyOrder("Первое ведомство окон", "Второе ведомство окон");
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithAName() {
        Window window = windows.of(Role.INTAKE).open("people/new");
        for (String name : List.of("", "\u200B\u202E ", "12345", "я".repeat(121))) {
            window.fill("directory.person.name", name).press("directory.person.enter");
            assertThat(window.address()).isEqualTo("people/new");
            assertThat(window.complaint("directory.person.name")).isNotEmpty();
        }
        window.fill("directory.person.name", "я".repeat(120)).press("directory.person.enter");
        assertThat(window.text()).contains("я".repeat(120));
    }

    @Test
    void showsMarkupInNamesAsText() {
        String name = "<img src=x onerror=alert(1)> <b>Жирный</b>";
        PersonId id = enter(name);

        Window window = windows.of(Role.LAWYER).open("people/" + id.value());

        assertThat(window.text()).contains(name);
        assertThat(window.all(Span.class)).allSatisfy(span -> assertThat(span.getElement().getProperty("innerHTML")).isNull());
    }

    @Test
    void searchesInAnyScript() {
        PersonId id = enter("Әйгерім Іздеуші");

        Window window = windows.of(Role.APPROVER).open("people");
        window.all(com.vaadin.flow.component.textfield.TextField.class).findFirst().orElseThrow().setValue("Aigerim Izdeushi");

        assertThat(links(window.refresh())).contains("people/" + id.value());
        assertThat(window.offers("directory.person.new")).isFalse();
    }

    @Test
    void editsNamesAndKeepsWhatWasTypedWhenSomebodyWasFaster() {
        PersonId id = enter("Өңделетін Адам");
        Window window = windows.of(Role.LAWYER).open("people/" + id.value()).press("directory.edit")
                .fill("directory.spellings", "Ongdeletin Adam\nOndeletin\u200B Adam");
        as.role(Role.INTAKE, () -> people.describe(id, people.visible(id).version(), Cases.text("Өңделген Адам"), Set.of(), ""));

        window.press("ui.save");

        assertThat(window.notices()).contains(window.words("shell.fault.stale"));
        assertThat(window.value("directory.spellings")).asString().startsWith("Ongdeletin");
    }

    @Test
    void notesConsentAndAPost() {
        PersonId id = enter("Келісім Беруші");
        Window window = windows.of(Role.INTAKE).open("people/" + id.value());

        window.fill("directory.consent.purpose", Consent.Purpose.NAMED_IN_PUBLIC).fill("directory.consent.state", Consent.State.REFUSED);
        assertThat(((HasHelper) window.field("directory.consent.purpose")).getHelperText())
                .isEqualTo(window.words("directory.consent.does.NAMED_IN_PUBLIC"));
        window.press("directory.consent.note");

        assertThat(consents.of(List.of(id))).extracting(Consent::state).containsExactly(Consent.State.REFUSED);
        assertThat(window.text()).contains(window.words("directory.consent.REFUSED"));
        window.press("directory.post.add");
        assertThat(window.complaint("directory.post")).isEqualTo(window.words("directory.refusal.emptyPost"));
    }

    /** A page that was open before the two were made one. */
    @Test
    void showsWhomTheyAreByNowOnceARefusalIsNotedOfThem() {
        PersonId gone = enter("Беті Ашық");
        PersonId kept = enter("Бірге Қалған");
        Window window = windows.of(Role.INTAKE).open("people/" + gone.value());
        as.role(Role.LAWYER, () -> merges.merge(gone, kept));

        window.fill("directory.consent.purpose", Consent.Purpose.NAMED_IN_PUBLIC).fill("directory.consent.state", Consent.State.REFUSED)
                .press("directory.consent.note");

        assertThat(consents.of(List.of(kept))).extracting(Consent::state).containsExactly(Consent.State.REFUSED);
        assertThat(window.text()).contains("Бірге Қалған", window.words("directory.consent.REFUSED"));
    }

    @Test
    void aPostEndsOnTheDayThatIsSaidAndIsCorrectedThere() {
        PersonId id = enter("Кеткен Редактор");
        as.role(Role.INTAKE, () -> posts.add(id, null, Cases.text("editor"), PartialDate.on(cases.today().minusYears(3)), null));
        Window window = windows.of(Role.INTAKE).open("people/" + id.value());

        window.pressNamed("directory.post.end", "editor").press("ui.save");
        assertThat(window.complaint("directory.post.last")).isEqualTo(window.words("ui.date.missing"));
        window.fillDay("directory.post.last", cases.today().minusYears(4)).press("ui.save");
        assertThat(window.complaint("directory.post.last")).isEqualTo(window.words("directory.refusal.endsBeforeItBegins"));
        window.fillDay("directory.post.last", cases.today().minusMonths(5)).press("ui.save");
        assertThat(ended(id)).isEqualTo(PartialDate.on(cases.today().minusMonths(5)));

        window.pressNamed("directory.post.end", "editor").fillDay("directory.post.last", cases.today().minusMonths(2)).press("ui.save");
        assertThat(ended(id)).isEqualTo(PartialDate.on(cases.today().minusMonths(2)));

        window.pressNamed("directory.post.end", "editor").clear("directory.post.last").press("ui.save");
        assertThat(ended(id)).as("it was a mistake").isNull();
    }

    @Test
    void aPostBeginsInAYearAndEndsInAMonth() {
        PersonId id = enter("Бір Жылдың Редакторы");
        Window window = windows.of(Role.INTAKE).open("people/" + id.value()).unfold("directory.post.add").write("directory.post", "editor")
                .fillPart("directory.post.since", Select.class, 0, Kind.YEAR).fillDay("directory.post.since", LocalDate.of(2015, 1, 1))
                .fillPart("directory.post.until", Select.class, 0, Kind.MONTH).fillDay("directory.post.until", LocalDate.of(2014, 12, 1))
                .press("directory.post.add");
        assertThat(window.complaint("directory.post.until")).isEqualTo(window.words("directory.refusal.endsBeforeItBegins"));

        window.fillDay("directory.post.until", LocalDate.of(2018, 3, 1)).press("directory.post.add");

        assertThat(as.role(Role.INTAKE, () -> posts.of(id))).extracting(Post::since, Post::until)
                .containsExactly(tuple(PartialDate.in(Year.of(2015)), PartialDate.in(YearMonth.of(2018, 3))));
        assertThat(window.text()).contains(window.words("directory.post.began", "2015"));
    }

    private @Nullable PartialDate ended(PersonId id) {
        return as.role(Role.INTAKE, () -> posts.of(id)).getFirst().until();
    }

    @Test
    void keepsAPostThatWasBegun() {
        PersonId id = enter("Лауазым Иесі");
        UserId me = as.newUser(Role.INTAKE);
        windows.of(me).open("people/" + id.value()).write("directory.post", "editor");

        assertThat(windows.of(me).open("people/" + id.value()).written("directory.post")).isEqualTo("editor");
    }

    @Test
    void saysTheSameOfAPersonWhoIsMissingOrNotTheirs() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        PersonId hidden = records.unchecked(cases.restricted(member, Remedy.MONITOR)).victims().getFirst().person();

        for (String id : List.of(hidden.value().toString(), UUID.randomUUID().toString(), "x", "%20", "1'--")) {
            for (String page : List.of("people/" + id, "people/" + id + "/merge/" + id)) {
                Window window = windows.of(as.idOf(Role.LAWYER)).open(page);
                assertThat(window.text()).as(page).contains(window.words("directory.refusal.noPerson"));
            }
        }
    }

    @Test
    void leadsToAReportWithThePersonWithNoNameInTheAddress() {
        IncidentId before = cases.registered();
        PersonId id = records.unchecked(before).victims().getFirst().person();
        Window window = windows.of(Role.INTAKE).open("people/" + id.value());
        assertThat(window.text()).contains(incidents.find(before).number().toString());

        window.press("directory.person.newIncident");

        assertThat(window.address()).isEqualTo("incidents/new");
        assertThat((List<?>) window.value("intake.participants")).hasSize(1);
        window.fill("incident.title", "Held again").fillDay("incident.when", cases.today()).fill("intake.told", "She was held again.")
                .press("intake.saveForLater");
        IncidentId after = as.role(Role.INTAKE, () -> incidents.visible(window.address().substring("incidents/".length()))).id();
        assertThat(records.unchecked(after).victims()).extracting(one -> one.person()).containsExactly(id);
    }

    @Test
    void takesNobodyIntoAReportWhomTheReaderMayNotKnow() {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        PersonId hidden = records.unchecked(cases.restricted(member, Remedy.MONITOR)).victims().getFirst().person();

        Window window = windows.of(Role.INTAKE).open("incidents/new?person=" + hidden.value());

        assertThat((List<?>) window.value("intake.participants")).isEmpty();
    }

    @Test
    void mergesTwoPeopleAndLeadsFromTheOneToTheOther() {
        PersonId one = enter("Егіз Бірінші");
        PersonId other = enter("Егіз Біріншы");
        Window window = windows.of(Role.LAWYER).open("people/" + one.value() + "/merge/" + other.value());

        window.press("directory.merge.keep");

        assertThat(window.address()).isEqualTo("people/" + one.value());
        assertThat(window.text()).contains("Егіз Біріншы", window.words("directory.joined"));
        assertThat(windows.of(Role.INTAKE).open("people/" + other.value()).address()).isEqualTo("people/" + one.value());
        window.press("directory.merge.undo");
        assertThat(windows.of(Role.INTAKE).open("people/" + other.value()).address()).isEqualTo("people/" + other.value());
    }

    @Test
    void letsAnAdministratorEnterAPartnerOfAnEmptyInstallation() {
        Window window = windows.of(Role.ADMINISTRATOR).open("organisations");
        window.press("directory.organisation.enter");
        assertThat(window.complaint("directory.organisation.name")).isNotEmpty();

        OrganisationId id = as.role(Role.ADMINISTRATOR, () -> organisations.enter(Cases.text("Серіктес ұйым"), LocalizedText.NONE,
                null, "office@partner.example", Organisation.Kind.PARTNER)).id();

        window.open("organisations/" + id.value());
        assertThat(window.value("directory.organisation.email")).isEqualTo("office@partner.example");
        window.fill("directory.organisation.email", "no address").press("ui.save");
        assertThat(window.complaint("directory.organisation.email")).isNotEmpty();
        window.fill("directory.organisation.email", "new@partner.example").press("ui.save");
        assertThat(organisations.find(id).email()).isEqualTo("new@partner.example");
        assertThat(organisations.find(id).kind()).isEqualTo(Organisation.Kind.PARTNER);
        assertThat(organisations.search("Seriktes uiym")).extracting(Organisation::id).contains(id);
    }

    private static List<String> links(Window window) {
        return window.all(Anchor.class).map(Anchor::getHref).toList();
    }

    private PersonId enter(String name) {
        return as.role(Role.INTAKE, () -> people.enter(Cases.text(name), Set.of(), null, LocalizedText.NONE)).id();
    }
}
