package org.arasha.incident.ui;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.directory.Posts;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.Detention;
import org.arasha.incident.Equipment;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.NormRef;
import org.arasha.incident.Outcome;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.Urgency;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Dates;
import org.arasha.verification.Conclusion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything of a record is entered and changed on the incident's page, section by section. */
@ArashaTest
class RecordPageTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 11);

    private final Windows windows;
    private final Cases cases;
    private final Incidents incidents;
    private final Records records;
    private final Categories categories;
    private final People people;
    private final Posts posts;
    private final Organisations organisations;
    private final As as;
    private final UserId me;

    private IncidentId id;
    private Window window;

    RecordPageTests(Windows windows, Cases cases, Incidents incidents, Records records, Categories categories,
            People people, Posts posts, Organisations organisations, As as) {
        this.windows = windows;
        this.cases = cases;
        this.incidents = incidents;
        this.records = records;
        this.categories = categories;
        this.people = people;
        this.posts = posts;
        this.organisations = organisations;
        this.as = as;
        me = as.newUser(Role.VERIFIER, Role.INTAKE);
    }

    @BeforeEach
    void open() {
        id = cases.registered();
        window = windows.of(me).open(address());
    }

    @Test
    void theOverviewIsChangedInPlace() {
        editOverview().fill("incident.title", text("Held in Zhanaozen")).fillDay("incident.when", DAY)
                .fill("incident.locality", text("Zhanaozen")).fill("incident.region", "KZ-47").fill("incident.coordinates", "43.34, 52.86")
                .fill("incident.categories", Set.of(categories.coded("DETENTION").id(), categories.coded("PROSECUTION_ADMINISTRATIVE").id()))
                .press("ui.save");

        assertThat(window.notices()).contains(window.words("ui.saved"));
        assertThat(window.text()).contains("Held in Zhanaozen", "Zhanaozen, Mangystau region", "43.34000, 52.86000",
                "Detention or arrest, Administrative prosecution");
        assertThat(record().incident().title()).isEqualTo(text("Held in Zhanaozen"));
    }

    /** Who has just entered the term knows of it: that it is not urgent all the same is theirs to say. */
    @Test
    void theUrgencyThatAChangeMadeIsShownAndDecidedOnAtOnce() {
        editOverview().fillDay("incident.alarm.termEndsOn", LocalDate.now().plusDays(3)).press("ui.save");

        assertThat(window.value("intake.urgency.is")).isEqualTo(Urgency.TERM_ENDS_SOON);
        window.fill("intake.urgency.is", Urgency.NONE).fill("intake.urgency.reason", "It was appealed today").press("intake.urgency.change");
        assertThat(record().incident().urgency()).isEqualTo(Urgency.NONE);
    }

    /** Whoever only presses the button would set the case lower than the table has meanwhile, with words said before that. */
    @Test
    void anUrgencyThatWasChosenBeforeTheTableSaidOtherwiseIsChosenAnew() {
        window.fill("intake.urgency.is", Urgency.MINORS).fill("intake.urgency.reason", "He is sixteen");
        assertThat(windows.of(me).open(address()).value("intake.urgency.is")).isEqualTo(Urgency.MINORS);
        editOverview().fillDay("incident.alarm.termEndsOn", LocalDate.now().plusDays(3)).press("ui.save");

        Window later = windows.of(me).open(address());

        assertThat(later.value("intake.urgency.is")).isEqualTo(Urgency.TERM_ENDS_SOON);
        assertThat(later.value("intake.urgency.reason")).isEqualTo("He is sixteen");
        later.fill("intake.urgency.is", Urgency.MINORS);
        assertThat(windows.of(me).open(address()).value("intake.urgency.is")).isEqualTo(Urgency.MINORS);
    }

    @Test
    void whatIsTypedInPlaceOutlivesATabThatIsClosed() {
        window.press("incident.claims.add").fill("incident.claim.text", text("She slipped."))
                .fill("incident.claim.attribution", Claim.Attribution.OFFICIAL_BODY)
                .fill("incident.claim.sources", Set.of(record().sources().getFirst().id()));

        Window later = windows.of(me).open(address());
        assertThat(later.value("incident.claim.text")).isEqualTo(text("She slipped."));
        later.press("ui.save");

        assertThat(record().claims().getLast()).satisfies(claim -> {
            assertThat(claim.attribution()).isEqualTo(Claim.Attribution.OFFICIAL_BODY);
            assertThat(claim.sourceIds()).containsExactly(record().sources().getFirst().id());
        });
        assertThat(windows.of(me).open(address()).has("incident.claim.text")).isFalse();
    }

    @Test
    void whatIsGivenUpIsNotKept() {
        editOverview().fill("incident.coordinates", "43.34, 52.86").press("ui.cancel");

        assertThat(windows.of(me).open(address()).has("incident.coordinates")).isFalse();
    }

    @Test
    void aDraftBegunBeforeOthersSavedIsComparedBeforeItReplacesTheirs() {
        editOverview().fill("incident.title", text("My title"));
        var incident = record().incident();
        as.user(me, () -> incidents.describe(id, incident.version(), text("Their title"), incident.when(), incident.place(),
                incident.categoryIds(), incident.alarm(), false));

        Window later = windows.of(me).open(address());
        later.press("ui.save");
        assertThat(record().incident().title()).isEqualTo(text("Their title"));
        assertThat(later.text()).contains(later.words("ui.versions.title"));

        later.choose("incident.title", 0).press("ui.versions.save");
        assertThat(record().incident().title()).isEqualTo(text("My title"));
    }

    /** The two windows found different versions, and write one draft. */
    @Test
    void whatWasTypedInAnOlderWindowIsComparedBeforeANewerReplacesWhatOthersSaved() {
        editOverview();
        var incident = record().incident();
        as.user(me, () -> incidents.describe(id, incident.version(), text("Their title"), incident.when(), incident.place(),
                incident.categoryIds(), incident.alarm(), false));
        Window newer = windows.of(me).open(address());
        newer.pressNamed("ui.edit", newer.words("incident.facts"));

        window.fill("incident.coordinates", "43.34, 52.86");
        newer.fill("incident.locality", text("Zhanaozen")).press("ui.save");

        assertThat(record().incident().title()).isEqualTo(text("Their title"));
        assertThat(newer.text()).contains(newer.words("ui.versions.title"));
        newer.choose("incident.title", 1).choose("incident.coordinates", 0).choose("incident.locality", 0).press("ui.versions.save");
        assertThat(record().incident().title()).isEqualTo(text("Their title"));
        assertThat(record().incident().place().coordinates()).isNotNull();
        assertThat(record().incident().place().locality()).isEqualTo(text("Zhanaozen"));
    }

    @Test
    void nothingIsSavedInPlaceUntilWhatWasTypedInAnotherWindowHasBeenSeen() {
        window.press("incident.claims.add").fill("incident.claim.text", text("She slipped."));
        windows.of(me).open(address()).fill("incident.claim.attribution", Claim.Attribution.OFFICIAL_BODY);

        window.press("ui.save");
        assertThat(window.notices()).contains(window.words("desk.refusal.typedElsewhere"));
        assertThat(record().claims()).extracting(Claim::text).doesNotContain(text("She slipped."));

        window.press("ui.save");
        assertThat(record().claims().getLast().attribution()).isEqualTo(Claim.Attribution.OFFICIAL_BODY);
    }

    @Test
    void everyFormOfARecordKeepsItsDraft() {
        List.of("incident.people", "incident.detentions", "incident.cases", "incident.equipment", "incident.sources")
                .forEach(section -> window.press(section + ".add"));
        window.fill("incident.post", text("reporter")).fill("incident.held.hours", 5).fill("incident.case.number", "7")
                .fill("incident.equipment.amount", 2).fill("incident.source.publisher", "A paper");

        Window later = windows.of(me).open(address());
        assertThat(List.of(later.value("incident.post"), later.value("incident.held.hours"), later.value("incident.case.number"),
                later.value("incident.equipment.amount"), later.value("incident.source.publisher")))
                .isEqualTo(List.of(text("reporter"), 5, "7", 2, "A paper"));
    }

    @Test
    void whatWasEmptiedIsFoundEmpty() {
        editOverview().fill("incident.coordinates", "43.34, 52.86").press("ui.save");
        editOverview().fill("incident.coordinates", "");

        assertThat(windows.of(me).open(address()).value("incident.coordinates")).isEqualTo("");
    }

    @Test
    void somebodyChosenFromTheDirectoryIsFoundByName() {
        var known = new PersonInRecord.Choice(as.user(me, () -> people.enter(text("Someone Known"), Set.of(), null, LocalizedText.NONE).id()),
                "Someone Known");
        window.press("incident.people.add").fill("incident.person", known);

        assertThat(windows.of(me).open(address()).value("incident.person")).isEqualTo(known);
    }

    @Test
    void theOverviewTakesNoBadInputAndLosesNothing() {
        editOverview().fill("incident.title", text("x".repeat(301))).fillDay("incident.when", LocalDate.now().plusYears(1))
                .fill("incident.coordinates", "somewhere").press("ui.save");

        assertThat(window.complaint("incident.title")).isEqualTo(window.words("ui.tooLong.in", 300, window.words("ui.language.name.RU")));
        assertThat(window.complaint("incident.when")).isEqualTo(window.words("ui.date.notAhead"));
        assertThat(window.complaint("incident.coordinates")).isEqualTo(window.words("incident.refusal.coordinates"));
        assertThat(window.value("incident.coordinates")).isEqualTo("somewhere");
        window.fill("incident.title", text(" ")).fill("incident.categories", Set.of()).press("ui.save");
        assertThat(window.complaint("incident.title")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("incident.categories")).isEqualTo(window.words("incident.refusal.noCategory"));
    }

    @Test
    void aClaimIsEnteredWithWhatItRestsOnAndContradicts() {
        Claim first = record().claims().getFirst();
        window.press("incident.claims.add").fill("incident.claim.text", text("She slipped."))
                .fill("incident.claim.attribution", Claim.Attribution.OFFICIAL_BODY).fill("incident.claim.concerned", record().people())
                .fill("incident.claim.sources", Set.of(record().sources().getFirst().id()))
                .fill("incident.claim.contradicts", Set.of(first.id().value())).press("ui.save");

        assertThat(record().claims().getLast()).satisfies(claim -> {
            assertThat(claim.position()).isEqualTo(3);
            assertThat(claim.standing()).isEqualTo(Claim.Standing.ALLEGED);
            assertThat(claim.persons()).isEqualTo(record().people());
            assertThat(record().against(claim)).singleElement().extracting(Claim::id).isEqualTo(first.id());
        });
        assertThat(window.text()).contains("She slipped.", window.words("incident.contradicts", 1), window.words("incident.contradicts", 3));
    }

    @Test
    void nobodyIsEnteredWhenTheirPartIsRefused() {
        String name = "New Person " + UUID.randomUUID();
        window.press("incident.people.add").fill("incident.part", Involvement.Part.WITNESS)
                .fill("incident.person", new PersonInRecord.Choice(null, name));
        cases.does(id, "Verify facts", () -> cases.verify(id, Conclusion.CONTRADICTED));
        cases.close(id, Outcome.NOT_ESTABLISHED);

        window.press("ui.save");

        assertThat(window.notices()).contains(window.words("incident.refusal.closed"));
        assertThat(as.user(me, () -> people.find(name))).isEmpty();
    }

    @Test
    void asksWhetherANameThatIsKnownMeansThemAndEntersAnotherWhereThatIsSaid() {
        String name = "Known " + UUID.randomUUID();
        PersonId known = as.user(me, () -> people.enter(text(name), Set.of(), null, LocalizedText.NONE).id());
        window.press("incident.people.add").fill("incident.part", Involvement.Part.WITNESS)
                .fill("incident.person", new PersonInRecord.Choice(null, name)).press("ui.save");
        assertThat(window.complaint("incident.namesake.ask")).isEqualTo(window.words("incident.namesake.ask.needed"));

        window.choose("incident.namesake.ask", 0).press("ui.save");
        assertThat(record().involvements().getLast().person()).isEqualTo(known);

        window.press("incident.people.add").fill("incident.part", Involvement.Part.COMPLAINANT)
                .fill("incident.person", new PersonInRecord.Choice(null, name)).choose("incident.namesake.ask", 1).press("ui.save");
        assertThat(record().involvements().getLast().person()).isNotNull().isNotEqualTo(known);
    }

    @Test
    void aDraftKeepsWhomANameMeans() {
        String name = "Known " + UUID.randomUUID();
        as.user(me, () -> people.enter(text(name), Set.of(), null, LocalizedText.NONE));
        window.press("incident.people.add").fill("incident.part", Involvement.Part.WITNESS)
                .fill("incident.person", new PersonInRecord.Choice(null, name)).choose("incident.namesake.ask", 1);

        Window again = windows.of(me).open(address());

        assertThat(again.value("incident.namesake.ask")).hasToString("Answer[true]");
        again.press("ui.save");
        assertThat(record().involvements().getLast().part()).isEqualTo(Involvement.Part.WITNESS);
    }

    @Test
    void theOverviewIsOpenedOnce() {
        String overview = window.words("incident.facts");
        window.pressNamed("ui.edit", overview);
        assertThat(window.all(Button.class)).noneMatch(button -> button.isVisible()
                && button.getAriaLabel().filter(label -> label.endsWith(": " + overview) && label.startsWith(window.words("ui.edit"))).isPresent());

        window.press("ui.cancel").pressNamed("ui.edit", overview);
        assertThat(window.has("incident.title")).isTrue();
    }

    @Test
    void aClaimTakesNoBadInput() {
        window.press("incident.claims.add").fillDay("incident.claim.when", LocalDate.now().plusDays(2)).press("ui.save");
        assertThat(window.complaint("incident.claim.text")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("incident.claim.attribution")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("incident.claim.when")).isEqualTo(window.words("ui.date.notAhead"));

        window.fill("incident.claim.text", text("x".repeat(2_001))).press("ui.save");
        assertThat(window.complaint("incident.claim.text")).isEqualTo(window.words("ui.tooLong.in", 2_000, window.words("ui.language.name.RU")));
        window.fill("incident.claim.standing", Claim.Standing.ESTABLISHED).press("ui.save");
        assertThat(window.complaint("incident.claim.sources")).isEqualTo(window.words("incident.refusal.establishedWithoutSource"));
        assertThat(record().claims()).hasSize(2);
    }

    @Test
    void aClaimIsPutInOrderAndRemovedOnlyWhenConfirmed() {
        window.pressNamed("incident.claims.down", "1");
        assertThat(record().claims()).extracting(claim -> claim.text().en()).containsExactly("Nobody said why.", "A reporter was held.");

        window.pressNamed("incident.remove", "1").pressNamed("incident.remove.no", "1");
        assertThat(record().claims()).hasSize(2);
        window.pressNamed("incident.remove", "1").pressNamed("incident.remove.yes", "1");

        assertThat(record().claims()).singleElement().extracting(claim -> claim.text().en()).isEqualTo("A reporter was held.");
        assertThat(window.notices()).contains(window.words("incident.removed"));
    }

    @Test
    void onlyAVerifierIsAskedForTheStanding() {
        Window officer = windows.of(as.newUser(Role.INTAKE)).open(address()).pressNamed("ui.edit", "1");
        assertThat(officer.has("incident.claim.text")).isTrue();
        assertThat(officer.has("incident.claim.standing")).isFalse();
        assertThat(window.pressNamed("ui.edit", "1").has("incident.claim.standing")).isTrue();
    }

    @Test
    void twoPeopleWhoChangeOneClaimChooseFieldByField() {
        Claim claim = record().claims().getFirst();
        window.pressNamed("ui.edit", "1").fill("incident.claim.text", text("Mine.")).fill("incident.claim.future", true);
        Window other = windows.of(as.newUser(Role.INTAKE)).open(address()).pressNamed("ui.edit", "1")
                .fill("incident.claim.text", text("Theirs.")).fill("incident.claim.attribution", Claim.Attribution.MEDIA).press("ui.save");
        assertThat(other.notices()).contains(other.words("ui.saved"));

        window.press("ui.save");

        assertThat(window.text()).contains(window.words("ui.versions.title"));
        window.press("ui.versions.save");
        assertThat(window.complaint("incident.claim.text")).isEqualTo(window.words("ui.versions.choose"));
        window.choose("incident.claim.text", 0).press("ui.versions.save");
        assertThat(record().claims()).filteredOn(one -> one.id().equals(claim.id())).singleElement().satisfies(merged -> {
            assertThat(merged.text()).isEqualTo(text("Mine."));
            assertThat(merged.future()).as("what only I changed").isTrue();
            assertThat(merged.attribution()).as("what only they changed").isEqualTo(Claim.Attribution.MEDIA);
        });
    }

    @Test
    void theLaterOfTwoMergesFieldByFieldInEveryForm() {
        twoChange(window.words("incident.facts"), "incident.title", text("Mine"), "incident.coordinates", "43.34000, 52.86000");
        String met = "Met " + UUID.randomUUID();
        enter("incident.people", one -> one.fill("incident.part", Involvement.Part.WITNESS)
                .fill("incident.person", new PersonInRecord.Choice(null, met)));
        twoChange(met, "incident.post", text("cameraman"), "incident.writtenAs", "Mett");
        String held = "Held " + UUID.randomUUID();
        enter("incident.detentions", one -> one.fill("incident.held.person", new PersonInRecord.Choice(null, held))
                .fillDay("incident.held.from", DAY));
        twoChange(held, "incident.held.body", text("police"), "incident.held.place", text("a station"));
        enter("incident.cases", one -> one.fill("incident.case.kind", Proceeding.Kind.CRIMINAL)
                .fill("incident.step.status", Proceeding.Status.OPENED).fill("incident.step.law", NormRef.LAWS.getFirst())
                .fill("incident.step.article", "174").fillDay("incident.step.when", DAY));
        twoChange(window.words("incident.caseKind.CRIMINAL"), "incident.case.number", "7", "incident.case.body", text("a court"));
        enter("incident.equipment", one -> one.fill("incident.equipment.kind", Equipment.Kind.CAMERA)
                .fill("incident.equipment.fate", Equipment.Fate.SEIZED));
        twoChange(window.words("incident.equipmentKind.CAMERA"), "incident.equipment.amount", 2,
                "incident.equipment.state", Equipment.State.RETURNED);
        enter("incident.sources", one -> one.fill("incident.source.kind", Source.Kind.VIDEO).fill("incident.source.title", text("A film")));
        twoChange("A film", "incident.source.publisher", "A channel", "incident.source.address", "https://example.org/film");
    }

    private void enter(String section, UnaryOperator<Window> filled) {
        filled.apply(window.press(section + ".add")).press("ui.save");
        assertThat(window.notices()).contains(window.words("ui.saved"));
    }

    private void twoChange(String part, String mineKey, Object mine, String theirsKey, Object theirs) {
        Window first = windows.of(me).open(address()).pressNamed("ui.edit", part).fill(mineKey, mine);
        windows.of(as.newUser(Role.VERIFIER)).open(address()).pressNamed("ui.edit", part).fill(theirsKey, theirs).press("ui.save");

        first.press("ui.save");

        assertThat(first.text()).as(mineKey).contains(first.words("ui.versions.title"));
        first.press("ui.versions.save");
        assertThat(first.notices()).as(mineKey).contains(first.words("ui.saved"));
        Window again = windows.of(me).open(address()).pressNamed("ui.edit", part);
        assertThat(again.value(mineKey)).as("what only I changed").isEqualTo(mine);
        assertThat(again.value(theirsKey)).as("what only they changed").isEqualTo(theirs);
        again.press("ui.cancel");
    }

    @Test
    void whatIsTypedIntoAPartThatIsRemovedMeanwhileStays() {
        window.pressNamed("ui.edit", "1").fill("incident.claim.text", text("Typed for an hour."));
        as.user(me, () -> records.remove(record().claims().getFirst()));

        window.press("ui.save");

        assertThat(window.notices()).contains(window.words("ui.versions.gone"));
        assertThat(window.value("incident.claim.text")).isEqualTo(text("Typed for an hour."));
    }

    @Test
    void whatIsTypedIntoOneSectionStaysWhenAnotherIsSaved() {
        window.press("incident.claims.add").fill("incident.claim.text", text("Half a claim"))
                .press("incident.equipment.add").fill("incident.equipment.kind", Equipment.Kind.CAMERA)
                .fill("incident.equipment.fate", Equipment.Fate.SEIZED);
        window.pressLast("ui.save");

        assertThat(record().equipment()).hasSize(1);
        assertThat(window.value("incident.claim.text")).isEqualTo(text("Half a claim"));
    }

    @Test
    void somebodyKnownOrNewIsEnteredAsInvolved() {
        String name = "Sania " + UUID.randomUUID();
        window.press("incident.people.add").fill("incident.part", Involvement.Part.WITNESS)
                .fill("incident.person", new PersonInRecord.Choice(null, name)).fill("incident.post", text("cameraman"))
                .fill("incident.writtenAs", "Sanya").press("ui.save");

        Involvement entered = record().involvements().getLast();
        assertThat(record().nameOf(entered, Language.EN)).isEqualTo(name);
        assertThat(window.text()).contains(name + ", cameraman", window.words("incident.writtenAsHere", "Sanya"));

        window.press("incident.people.add").fill("incident.part", Involvement.Part.COMPLAINANT)
                .fill("incident.person", new PersonInRecord.Choice(null, name)).press("ui.save");
        assertThat(record().involvements().getLast().person()).as("found again").isEqualTo(entered.person());
    }

    @Test
    void whoeverIsChosenComesWithWhatTheyWereOnTheDayUnlessItIsTyped() {
        String name = "Reporter " + UUID.randomUUID();
        OrganisationId paper = as.role(Role.LAWYER, () -> organisations.enter(text("Paper"), LocalizedText.NONE, null, null)).id();
        PersonId reporter = as.role(Role.LAWYER, () -> {
            PersonId one = people.enter(text(name), Set.of(), null, LocalizedText.NONE).id();
            posts.add(one, paper, text("correspondent"), null, null);
            return one;
        });
        PersonInRecord.Choice chosen = new PersonInRecord.Choice(reporter, name);
        window.press("incident.people.add").fill("incident.part", Involvement.Part.VICTIM).fill("incident.person", chosen);
        assertThat(window.value("incident.affiliation")).isEqualTo(paper);
        assertThat(window.value("incident.post")).isEqualTo(text("correspondent"));

        window.fill("incident.person", new PersonInRecord.Choice(null, "Somebody " + UUID.randomUUID()));
        assertThat(window.value("incident.affiliation")).isNull();
        window.fill("incident.post", text("editor")).fill("incident.person", chosen);
        assertThat(window.value("incident.post")).isEqualTo(text("editor"));
        assertThat(window.value("incident.affiliation")).isNull();

        window.press("ui.cancel").press("incident.people.add").fill("incident.part", Involvement.Part.VICTIM).fill("incident.person", chosen)
                .press("ui.save").pressNamed("ui.edit", name).fill("incident.person", new PersonInRecord.Choice(null, "Somebody " + UUID.randomUUID()));
        assertThat(window.value("incident.affiliation")).as("of an entry that was saved, too").isNull();
        assertThat(window.value("incident.post")).isEqualTo(LocalizedText.NONE);
    }

    @Test
    void anUnknownGroupIsEnteredWithItsDegree() {
        window.press("incident.people.add").fill("incident.part", Involvement.Part.PERPETRATOR)
                .fill("incident.degree", Involvement.Degree.FAILED_TO_ACT).fill("incident.who", InvolvementForm.Who.UNKNOWN)
                .fill("incident.unknown", text("police officers")).press("ui.save");

        assertThat(record().involvements().getLast()).satisfies(one -> {
            assertThat(one.unknown()).isEqualTo(text("police officers"));
            assertThat(one.degree()).isEqualTo(Involvement.Degree.FAILED_TO_ACT);
            assertThat(one.person()).isNull();
        });
    }

    @Test
    void anInvolvementTakesNoBadInput() {
        window.press("incident.people.add").press("ui.save");
        assertThat(window.complaint("incident.part")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("incident.person")).isEqualTo(window.words("ui.required"));
        window.fill("incident.person", new PersonInRecord.Choice(null, "x".repeat(121))).press("ui.save");
        assertThat(window.complaint("incident.person")).isEqualTo(window.words("directory.refusal.name", 120));
        window.fill("incident.who", InvolvementForm.Who.UNKNOWN).press("ui.save");
        assertThat(window.complaint("incident.unknown")).isEqualTo(window.words("ui.required"));
        assertThat(record().involvements()).hasSize(1);
    }

    @Test
    void aDetentionIsEnteredWithItsConditions() {
        window.press("incident.detentions.add").fill("incident.held.person", victim()).fillDay("incident.held.from", DAY)
                .fill("incident.held.bound", Detention.Bound.MORE_THAN).fill("incident.held.hours", 5).fill("incident.held.body", text("police"))
                .fill("incident.held.force", true).fill("incident.held.counsel", Answer.NO).fill("incident.held.admitted", Answer.NO)
                .press("ui.save");

        assertThat(record().detentions()).singleElement().satisfies(held -> {
            assertThat(held.minutes()).isEqualTo(300);
            assertThat(held.counsel()).isFalse();
            assertThat(held.contact()).as("not known").isNull();
            assertThat(held.admitted()).isFalse();
        });
        assertThat(window.text()).contains("11 March 2019, more than 5 h", window.words("incident.admitted.NO"));
    }

    @Test
    void aDetentionTakesNoBadInput() {
        window.press("incident.detentions.add").press("ui.save");
        assertThat(window.complaint("incident.held.person")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("incident.held.from")).isEqualTo(window.words("ui.date.missing"));

        window.fill("incident.held.person", victim()).fillDay("incident.held.from", DAY).fillDay("incident.held.until", DAY.minusDays(1))
                .fill("incident.held.hours", 5).fill("incident.held.minutes", 70).press("ui.save");
        assertThat(window.complaint("incident.held.until")).isEqualTo(window.words("incident.refusal.untilBeforeFrom"));
        assertThat(window.complaint("incident.held.bound")).isEqualTo(window.words("incident.refusal.length"));
        assertThat(window.complaint("incident.held.minutes")).isEqualTo(window.words("incident.refusal.length"));

        window.fillDay("incident.held.until", LocalDate.now().plusDays(3)).press("ui.save");
        assertThat(window.complaint("incident.held.until")).isEqualTo(window.words("ui.date.notAhead"));
        window.fillDay("incident.held.until", DAY).fill("incident.held.still", true).press("ui.save");
        assertThat(window.complaint("incident.held.still")).isEqualTo(window.words("incident.refusal.heldAndFree"));
        assertThat(record().detentions()).isEmpty();
    }

    @Test
    void aCaseIsEnteredWithAFineInTengeOfItsDate() {
        window.press("incident.cases.add").fill("incident.case.kind", Proceeding.Kind.ADMINISTRATIVE).fill("incident.case.number", "3-12")
                .fill("incident.case.against", record().people()).fill("incident.step.status", Proceeding.Status.FINED)
                .fill("incident.step.law", "ADMINISTRATIVE_OFFENCES_CODE").fill("incident.step.article", "667")
                .fill("incident.step.mci", BigDecimal.valueOf(20)).fillDay("incident.step.when", DAY.plusDays(1)).press("ui.save");

        assertThat(record().proceedings()).singleElement().satisfies(one -> {
            assertThat(one.history().getLast().status()).isEqualTo(Proceeding.Status.FINED);
            assertThat(one.number()).isEqualTo("3-12");
        });
        assertThat(window.text()).as("no lawyer has read the MCI of 2019 in the law").contains("20 MCI = 50,500 tenge, MCI unconfirmed (12 March 2019)");
    }

    @Test
    void aCaseIsEnteredWithTheDaysOfAnArrest() {
        window.press("incident.cases.add").fill("incident.case.kind", Proceeding.Kind.ADMINISTRATIVE).fill("incident.step.status", Proceeding.Status.ARRESTED)
                .fill("incident.step.law", "ADMINISTRATIVE_OFFENCES_CODE").fill("incident.step.article", "667").fill("incident.step.days", 366)
                .fillDay("incident.step.when", DAY).press("ui.save");
        assertThat(window.complaint("incident.step.days")).isEqualTo(window.words("incident.refusal.arrest", 365));

        window.fill("incident.step.days", 10).press("ui.save");

        assertThat(record().proceedings()).singleElement().extracting(one -> one.history().getLast().days()).isEqualTo(10);
        assertThat(window.text()).contains("administrative arrest, Art. 667 Code of Administrative Offences, 10 days");
    }

    @Test
    @SuppressWarnings("unchecked")
    void offersNoEventThatACaseOfItsKindDoesNotHave() {
        window.press("incident.cases.add").fill("incident.case.kind", Proceeding.Kind.CRIMINAL).press("incident.step.add");

        List<Select<Proceeding.Status>> events = window.all(Select.class).filter(one -> window.words("incident.step.status").equals(one.getLabel()))
                .map(one -> (Select<Proceeding.Status>) one).toList();
        assertThat(events).hasSize(2).allSatisfy(one -> assertThat(Stream.of(Proceeding.Status.values()).filter(one.getItemEnabledProvider()))
                .doesNotContain(Proceeding.Status.ARRESTED, Proceeding.Status.AWARDED).contains(Proceeding.Status.FINED));

        window.fill("incident.case.kind", Proceeding.Kind.ADMINISTRATIVE);
        assertThat(events).allMatch(one -> one.getItemEnabledProvider().test(Proceeding.Status.ARRESTED));
    }

    @Test
    void aCivilCaseIsEnteredWithoutAnArticleAndWithTheSumAwarded() {
        window.press("incident.cases.add").fill("incident.step.status", Proceeding.Status.AWARDED).fill("incident.case.kind", Proceeding.Kind.CRIMINAL)
                .fill("incident.step.law", "CIVIL_CODE").fill("incident.step.tenge", BigDecimal.valueOf(-1))
                .fillDay("incident.step.when", DAY).press("ui.save");
        assertThat(window.complaint("incident.step.article")).isEqualTo(window.words("incident.refusal.noArticle"));
        assertThat(window.complaint("incident.step.tenge")).isEqualTo(window.words("incident.refusal.award"));
        assertThat(window.complaint("incident.step.status")).isEqualTo(window.words("incident.refusal.statusOfKind"));
        window.fill("incident.case.kind", Proceeding.Kind.CIVIL).fill("incident.step.tenge", new BigDecimal("0.001")).press("ui.save");
        assertThat(window.complaint("incident.step.tenge")).isEqualTo(window.words("incident.refusal.award"));

        window.fill("incident.step.tenge", BigDecimal.valueOf(1_500_000)).press("ui.save");

        assertThat(record().proceedings()).singleElement().satisfies(one -> {
            assertThat(one.history().getLast().tenge()).isEqualByComparingTo("1500000");
            assertThat(one.history().getLast().norm()).isEqualTo(new NormRef("CIVIL_CODE", "", null));
        });
        assertThat(window.text()).contains("sum awarded, Civil Code, 1,500,000 tenge");
    }

    @Test
    void aCaseOfAnotherKindHasNoArrestAndNoSumAwarded() {
        NormRef norm = new NormRef("CIVIL_CODE", "9", null);
        assertThatThrownBy(() -> as.user(me, () -> records.save(proceeding(Proceeding.Kind.CRIMINAL, Proceeding.Status.AWARDED, norm, null))))
                .hasMessage("incident.refusal.statusOfKind");
        assertThatThrownBy(() -> as.user(me, () -> records.save(proceeding(Proceeding.Kind.CIVIL, Proceeding.Status.ARRESTED, norm, null))))
                .hasMessage("incident.refusal.statusOfKind");
        assertThatThrownBy(() -> as.user(me, () -> records.save(proceeding(Proceeding.Kind.CIVIL, Proceeding.Status.AWARDED, norm,
                new BigDecimal("100.001"))))).hasMessage("incident.refusal.award");
    }

    private Proceeding proceeding(Proceeding.Kind kind, Proceeding.Status status, NormRef norm, BigDecimal tenge) {
        return new Proceeding(ProceedingId.fresh(), 0, id, kind, null, LocalizedText.NONE, LocalizedText.NONE, Set.of(),
                List.of(new Proceeding.Step(status, PartialDate.on(DAY), norm, null, null, tenge)));
    }

    @Test
    void aCaseIsEnteredWithItsNextHearingWhichIsThenMovedAndTakenOut() {
        LocalDate day = LocalDate.now(Dates.ZONE).plusDays(9);
        window.press("incident.cases.add").fill("incident.case.kind", Proceeding.Kind.CRIMINAL)
                .fill("incident.step.status", Proceeding.Status.OPENED).fill("incident.step.law", NormRef.LAWS.getFirst())
                .fill("incident.step.article", "174").fillDay("incident.step.when", DAY)
                .fill("incident.hearing.at", LocalTime.of(10, 30)).fill("incident.hearing.place", text("City court")).press("ui.save");
        assertThat(window.complaint("incident.hearing.on")).isEqualTo(window.words("incident.refusal.hearingWithoutDay"));
        window.fillDay("incident.hearing.on", day.plusYears(20)).press("ui.save");
        assertThat(window.complaint("incident.hearing.on")).isEqualTo(window.words("incident.refusal.hearingTooFar"));
        window.fillDay("incident.hearing.on", day).fill("incident.hearing.at", null).writeNoTime("incident.hearing.at", "in the morning").press("ui.save");
        assertThat(window.complaint("incident.hearing.at")).isEqualTo(window.words("ui.date.noTime"));
        assertThat(record().proceedings()).isEmpty();

        window.writeNoTime("incident.hearing.at", "").fill("incident.hearing.at", LocalTime.of(10, 30)).press("ui.save");
        assertThat(record().proceedings()).singleElement().extracting(Proceeding::hearing)
                .isEqualTo(new Proceeding.Hearing(day, LocalTime.of(10, 30), text("City court")));
        assertThat(window.text()).contains("10:30, City court");

        window.pressNamed("ui.edit", window.words("incident.caseKind.CRIMINAL")).fillDay("incident.hearing.on", day.plusDays(1)).press("ui.save");
        window.pressNamed("ui.edit", window.words("incident.caseKind.CRIMINAL")).fillDay("incident.hearing.on", null)
                .clear("incident.hearing.at").clear("incident.hearing.place").press("ui.save");
        assertThat(record().proceedings()).singleElement().extracting(Proceeding::hearing).isNull();
    }

    /** 2020 had two, and of 2014 nobody has entered one. */
    @ParameterizedTest
    @ValueSource(strings = {"YEAR 2020-01-01 2020-12-31 -", "DAY 2014-03-12 2014-03-12 -"})
    void aFineIsTakenWithoutASumWhereItIsNotKnownWhichIndexHeld(String when) {
        window.press("incident.cases.add").fill("incident.case.kind", Proceeding.Kind.ADMINISTRATIVE).fill("incident.step.status", Proceeding.Status.FINED)
                .fill("incident.step.law", "ADMINISTRATIVE_OFFENCES_CODE").fill("incident.step.article", "9999")
                .fill("incident.step.mci", BigDecimal.valueOf(20)).fill("incident.step.when", PartialDate.parse(when));
        assertThat(((HasHelper) window.field("incident.step.mci")).getHelperText()).isEqualTo(window.words("incident.tenge.none"));

        window.press("ui.save");
        assertThat(window.text()).contains("20 MCI (").doesNotContain("tenge");
    }

    @Test
    void aStepThatIsLearntLaterIsPutWhereItHappened() {
        window.press("incident.cases.add").fill("incident.case.kind", Proceeding.Kind.CRIMINAL);
        step(Proceeding.Status.OPENED, DAY);
        window.press("incident.step.add");
        step(Proceeding.Status.CONVICTED, DAY.plusDays(9));
        String up = window.words("incident.step.up") + ": " + window.words("incident.status.CONVICTED");
        assertThat(window.all(Button.class)).as("against the dates").noneMatch(button -> button.getAriaLabel().filter(up::equals).isPresent());
        window.press("ui.save").pressNamed("ui.edit", window.words("incident.caseKind.CRIMINAL")).press("incident.step.add");
        step(Proceeding.Status.REQUALIFIED, DAY.plusDays(3));
        window.press("ui.save");

        assertThat(record().proceedings()).singleElement().satisfies(one -> assertThat(one.history()).extracting(Proceeding.Step::status)
                .containsExactly(Proceeding.Status.OPENED, Proceeding.Status.REQUALIFIED, Proceeding.Status.CONVICTED));
    }

    @Test
    void aStepWhoseDateLeavesItsPlaceOpenIsMovedUpByHand() {
        window.press("incident.cases.add").fill("incident.case.kind", Proceeding.Kind.CRIMINAL);
        step(Proceeding.Status.CONVICTED, DAY);
        window.press("incident.step.add");
        step(Proceeding.Status.OPENED, PartialDate.in(YearMonth.from(DAY)));
        window.pressNamed("incident.step.up", window.words("incident.status.OPENED")).press("ui.save");

        assertThat(record().proceedings()).singleElement().satisfies(one -> assertThat(one.history()).extracting(Proceeding.Step::status)
                .containsExactly(Proceeding.Status.OPENED, Proceeding.Status.CONVICTED));
    }

    private void step(Proceeding.Status status, LocalDate day) {
        step(status, PartialDate.on(day));
    }

    private void step(Proceeding.Status status, PartialDate when) {
        window.fillLast("incident.step.status", status).fillLast("incident.step.law", NormRef.LAWS.getFirst())
                .fillLast("incident.step.article", "174").fillLast("incident.step.when", when);
    }

    @Test
    void aCaseTakesNoStepsOutOfOrder() {
        NormRef norm = new NormRef("CRIMINAL_CODE", "174", null);
        List<Proceeding.Step> reversed = Stream.of(DAY.plusDays(1), DAY)
                .map(day -> new Proceeding.Step(Proceeding.Status.CHARGED, PartialDate.on(day), norm, null)).toList();

        assertThatThrownBy(() -> as.user(me, () -> records.save(new Proceeding(ProceedingId.fresh(), 0, id, Proceeding.Kind.CRIMINAL, null,
                LocalizedText.NONE, LocalizedText.NONE, Set.of(), reversed)))).hasMessage("incident.refusal.stepsOutOfOrder");
    }

    @Test
    void aCaseTakesNoFineWithoutAnArticleAndIsNotWithoutAStep() {
        window.press("incident.cases.add").fill("incident.case.kind", Proceeding.Kind.ADMINISTRATIVE)
                .fill("incident.step.status", Proceeding.Status.FINED).fill("incident.step.mci", BigDecimal.valueOf(-1))
                .fillDay("incident.step.when", DAY).press("ui.save");
        assertThat(window.complaint("incident.step.article")).isEqualTo(window.words("incident.refusal.noArticle"));
        assertThat(window.complaint("incident.step.law")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("incident.step.mci")).isEqualTo(window.words("incident.refusal.fine"));

        window.fill("incident.step.law", "CRIMINAL_CODE").fill("incident.step.article", "174").fill("incident.step.mci", BigDecimal.TEN)
                .press("incident.step.add").press("incident.step.remove").press("incident.step.remove").press("ui.save");
        assertThat(window.complaint("incident.steps")).isEqualTo(window.words("incident.refusal.noStep"));
        assertThat(record().proceedings()).isEmpty();
    }

    @Test
    void equipmentIsEnteredAndItsStateChanged() {
        window.press("incident.equipment.add").fill("incident.equipment.amount", 0).press("ui.save");
        assertThat(window.complaint("incident.equipment.amount")).isEqualTo(window.words("incident.refusal.amount"));
        assertThat(window.complaint("incident.equipment.kind")).isEqualTo(window.words("ui.required"));
        window.fill("incident.equipment.kind", Equipment.Kind.PHONE).fill("incident.equipment.amount", 2)
                .fill("incident.equipment.fate", Equipment.Fate.SEIZED).press("ui.save");
        assertThat(window.text()).contains("Phone × 2: seized");

        window.pressNamed("ui.edit", "Phone").fill("incident.equipment.state", Equipment.State.RETURNED).press("ui.save");

        assertThat(record().equipment()).singleElement().extracting(Equipment::state).isEqualTo(Equipment.State.RETURNED);
    }

    @Test
    void aSourceIsEnteredWithEverythingThatIsKnownOfIt() {
        window.press("incident.sources.add").fill("incident.source.kind", Source.Kind.MEDIA_ITEM).fill("incident.source.title", text("Report"))
                .fill("incident.source.publisher", "Azattyk").fill("incident.source.address", "https://rus.azattyq.org/a/29765946.html")
                .fill("incident.source.publishedOn", DAY).fill("incident.source.language", Language.RU)
                .fill("incident.source.reliability", 2).press("ui.save");

        assertThat(record().sources().getLast()).satisfies(source -> {
            assertThat(source.publisher()).isEqualTo("Azattyk");
            assertThat(source.publishedOn()).isEqualTo(DAY);
            assertThat(source.reliability()).isEqualTo(2);
            assertThat(source.mayBeCited()).isTrue();
        });
    }

    @Test
    void aSourceTakesNoBadInputAndIsNotCitedWhenConfidential() {
        window.press("incident.sources.add").fill("incident.source.address", "javascript:alert(1)").press("ui.save");
        assertThat(window.complaint("incident.source.kind")).isEqualTo(window.words("ui.required"));
        assertThat(window.complaint("incident.source.address")).isEqualTo(window.words("incident.refusal.noWebAddress"));
        window.fill("incident.source.kind", Source.Kind.INTERVIEW).fill("incident.source.address", "").press("ui.save");
        assertThat(window.complaint("incident.source.title")).isEqualTo(window.words("incident.refusal.sourceWithoutTitle"));

        window.fill("incident.source.title", text("Talk")).fill("incident.source.confidential", true).press("ui.save");
        assertThat(record().sources().getLast().cited()).isFalse();
    }

    @Test
    void aSourceThatCarriesAnEstablishedClaimIsNotRemoved() {
        Claim claim = record().claims().getFirst();
        as.user(me, () -> records.assess(claim.id(), claim.version(), Claim.Standing.ESTABLISHED, null, claim.sourceIds()));

        window.open(address()).pressNamed("incident.remove", "Talk").pressNamed("incident.remove.yes", "Talk");

        assertThat(window.notices()).contains(window.words("incident.refusal.carriesEstablished", 1));
        assertThat(record().sources()).hasSize(1);
    }

    @Test
    void showsOnlyTheSectionsThatItsCategoriesCallForOrThatHoldSomething() {
        assertThat(window.text()).contains(window.words("incident.detentions.empty")).doesNotContain(window.words("incident.cases.empty"),
                window.words("incident.equipment.empty"));
        assertThat(window.offers("incident.cases.add")).isTrue();

        assertThat(window.text()).contains(window.words("incident.people.noPerpetrators"));
        window.press("incident.cases.add");
        assertThat(window.has("incident.case.kind")).isTrue();
        window.press("ui.cancel");
        assertThat(window.has("incident.case.kind")).isFalse();
    }

    @Test
    void incidentsAreLinkedByTheirNumberAndSeenFromBoth() {
        IncidentId earlier = cases.registered();
        String number = incidents.find(earlier).number().toString();
        window.fill("incident.link.kind", IncidentLink.Kind.FOLLOWS_FROM).fill("incident.link.number", "2019-99999").press("incident.link.add");
        assertThat(window.complaint("incident.link.number")).isEqualTo(window.words("access.refusal.noSuchCase"));

        window.fill("incident.link.number", number).press("incident.link.add");

        assertThat(window.text()).contains(window.words("incident.linkKind.FOLLOWS_FROM"), number);
        assertThat(windows.of(me).open("incidents/" + number).text()).contains(window.words("incident.link.ledTo"));
        window.fill("incident.link.number", number).press("incident.link.add");
        assertThat(window.complaint("incident.link.number")).isEqualTo(window.words("incident.refusal.linkedAlready"));
        window.fill("incident.link.kind", IncidentLink.Kind.SAME_EVENT);
        assertThat(window.complaint("incident.link.number")).as("of another kind it is right").isEmpty();
        window.fill("incident.link.kind", IncidentLink.Kind.FOLLOWS_FROM).press("incident.link.add");
        window.pressNamed("incident.link.remove", number);
        assertThat(window.text()).contains(window.words("incident.links.empty"));
        assertThat(window.complaint("incident.link.number")).as("once the tie is gone").isEmpty();
    }

    @Test
    void isOnlyReadByThoseWhoDoNotWorkOnItAndOnceItIsClosed() {
        assertThat(windows.of(Role.APPROVER).open(address()).offers("incident.claims.add")).isFalse();
        IncidentId ended = cases.analysed(Remedy.NONE);
        cases.close(ended, Outcome.NOTHING);
        assertThat(window.open("incidents/" + incidents.find(ended).number()).offers("incident.claims.add")).isFalse();
    }

    private Window editOverview() {
        return window.pressNamed("ui.edit", window.words("incident.facts"));
    }

    private PersonInRecord.Choice victim() {
        IncidentRecord known = record();
        return new PersonInRecord.Choice(known.victims().getFirst().person(), known.nameOf(known.victims().getFirst(), Language.EN));
    }

    private IncidentRecord record() {
        return as.user(me, () -> records.of(id));
    }

    private String address() {
        return "incidents/" + incidents.find(id).number();
    }
}
