package org.arasha.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.incident.IncidentFilter.State;
import org.arasha.incident.IncidentList.Order;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of incidents: found by what is in them, in either order, a page after another. */
@ArashaTest
record IncidentListTests(IncidentList list, Incidents incidents, Records records, Categories categories, Organisations organisations, Windows windows,
        As as) {

    private static final LocalDate LONG_AGO = LocalDate.of(1993, 5, 4);
    private static final LocalizedText NOBODY = LocalizedText.NONE;

    @Test
    void findsATitleInAnyScriptAndOrder() {
        IncidentId id = opened("Журналистку Сания Тойкен задержали " + UUID.randomUUID(), LONG_AGO, "ATTACK", Place.UNKNOWN);

        assertThat(found(worded("toyken sania"))).contains(id);
        assertThat(found(worded("задерж Тойкен"))).contains(id);
        assertThat(found(worded("Тойкен освободили"))).doesNotContain(id);
        assertThat(found(worded(number(id)))).containsExactly(id);
    }

    @Test
    void findsACaseByTheTitleItHasNow() {
        IncidentId id = opened("Журналиста не впустили " + UUID.randomUUID(), LONG_AGO, "ATTACK", Place.UNKNOWN);
        Incident before = incidents.find(id);
        String now = "Заңгерді " + UUID.randomUUID();

        as.role(Role.INTAKE, () -> incidents.describe(id, before.version(), LocalizedText.of(Language.KK, now),
                Objects.requireNonNull(before.when()), before.place(), before.categoryIds(), before.alarm(), false));

        assertThat(found(worded(now))).containsExactly(id);
        assertThat(found(worded("впустили " + number(id)))).isEmpty();
    }

    @Test
    void wordsTooShortForAnIndexAreLeftOut() {
        IncidentId id = opened("A " + UUID.randomUUID(), LONG_AGO, "ATTACK", Place.UNKNOWN);

        assertThat(found(worded("zz " + number(id)))).containsExactly(id);
    }

    @Test
    void aWordThatTheSpellingForAllScriptsFoldsToALetterIsLookedForAsItStands() {
        IncidentId id = opened("Угрозы редактору " + UUID.randomUUID(), LONG_AGO, "ATTACK", Place.UNKNOWN);

        assertThat(found(worded("ООО " + number(id)))).as("o is in every title").isEmpty();
        assertThat(found(worded("редактор " + number(id)))).containsExactly(id);
    }

    @Test
    void whatLooksLikeAPatternIsLookedForAsItStands() {
        opened("Hundred " + UUID.randomUUID(), LONG_AGO, "ATTACK", Place.UNKNOWN);

        assertThat(found(worded("%%%"))).isEmpty();
        assertThat(found(worded("___"))).isEmpty();
    }

    @Test
    void knowsThoseOfACategoryAndOfWhatIsWithinIt() {
        Category wide = as.role(Role.ADMINISTRATOR, () -> categories.add(null, text("Wide " + UUID.randomUUID()), Set.of()));
        Category narrow = as.role(Role.ADMINISTRATOR, () -> categories.add(wide.id(), text("Narrow " + UUID.randomUUID()), Set.of()));
        IncidentId within = opened("Within", LONG_AGO, narrow.code(), Place.UNKNOWN);
        IncidentId itself = opened("Itself", LONG_AGO, wide.code(), Place.UNKNOWN);

        assertThat(found(new IncidentFilter("", null, wide.id(), null, null, null, "", null))).containsExactly(itself, within);
        assertThat(found(new IncidentFilter("", null, narrow.id(), null, null, null, "", null))).containsExactly(within);
    }

    @Test
    void knowsThoseOfARegionAndOfDays() {
        Place mangystau = new Place(text("Zhanaozen"), "KZ-47", LocalizedText.NONE, null);
        String these = UUID.randomUUID().toString();
        IncidentId there = opened("There " + these, LocalDate.of(1994, 2, 3), "ATTACK", mangystau);
        IncidentId elsewhere = opened("Elsewhere " + these, LocalDate.of(1994, 2, 3), "ATTACK", Place.UNKNOWN);
        IncidentId later = opened("Later " + these, LocalDate.of(1994, 2, 4), "ATTACK", mangystau);

        assertThat(found(between(these, "KZ-47", LocalDate.of(1994, 2, 1), LocalDate.of(1994, 2, 3)))).containsExactly(there);
        assertThat(found(between(these, "KZ-47", LocalDate.of(1994, 2, 4), LocalDate.of(1994, 2, 28)))).containsExactly(later);
        assertThat(found(between(these, null, LocalDate.of(1994, 2, 3), LocalDate.of(1994, 2, 3)))).containsExactlyInAnyOrder(elsewhere, there);
        assertThat(found(between(these, null, null, LocalDate.of(1994, 2, 2)))).isEmpty();
    }

    @Test
    void knowsWhoIsOrWasChargedUnderAnArticle() {
        IncidentId requalified = opened("Requalified", LONG_AGO, "PROSECUTION", Place.UNKNOWN);
        String before = "9" + article();
        String after = "8" + article();
        as.role(Role.INTAKE, () -> records.add(new Proceeding(ProceedingId.fresh(), 0, requalified, Proceeding.Kind.CRIMINAL, null,
                NOBODY, NOBODY, Set.of(), List.of(step(Proceeding.Status.OPENED, before), step(Proceeding.Status.REQUALIFIED, after)))));

        assertThat(found(charged(before))).containsExactly(requalified);
        assertThat(found(charged(after))).containsExactly(requalified);
        assertThat(found(charged("7" + article()))).isEmpty();
    }

    @Test
    void knowsWhereThoseInvolvedWorked() {
        OrganisationId paper = as.role(Role.INTAKE, () -> organisations.enter(text("Paper " + UUID.randomUUID()), LocalizedText.NONE, null, null)).id();
        IncidentId id = opened("Of a paper", LONG_AGO, "ATTACK", Place.UNKNOWN);
        as.role(Role.INTAKE, () -> records.add(new Involvement(InvolvementId.fresh(), 0, id, 1, Involvement.Part.VICTIM, null, null, null,
                text("an editor"), paper, LocalizedText.NONE, null)));

        assertThat(found(new IncidentFilter("", null, null, null, null, null, "", paper))).containsExactly(id);
    }

    @Test
    void tellsOpenFromEnded() {
        String title = "State " + UUID.randomUUID();
        IncidentId open = opened(title, LONG_AGO, "ATTACK", Place.UNKNOWN);
        IncidentId ended = opened(title, LONG_AGO, "ATTACK", Place.UNKNOWN);
        as.role(Role.INTAKE, () -> incidents.dismiss(ended));

        assertThat(found(state(title, State.OPEN))).containsExactly(open);
        assertThat(found(state(title, State.ENDED))).containsExactly(ended);
        assertThat(found(state(title, State.URGENT))).isEmpty();
    }

    @Test
    void comesInTheOrderOfTheLastChangeOfAnythingInTheRecord() {
        String title = "Order " + UUID.randomUUID();
        IncidentId first = opened(title, LONG_AGO, "ATTACK", Place.UNKNOWN);
        IncidentId second = opened(title, LONG_AGO, "ATTACK", Place.UNKNOWN);
        assertThat(found(worded(title), Order.LAST_CHANGE)).containsExactly(second, first);
        Equipment camera = new Equipment(EquipmentId.fresh(), 0, first, 1, Equipment.Kind.CAMERA, 1, Equipment.Fate.BROKEN,
                Equipment.State.NOT_KNOWN, NOBODY);
        as.role(Role.INTAKE, () -> records.add(camera));
        assertThat(found(worded(title), Order.LAST_CHANGE)).as("a part added").containsExactly(first, second);

        as.role(Role.INTAKE, () -> records.add(new Source(SourceId.fresh(), 0, second, 1, Source.Kind.PHOTO, text("photo"), null, null, null,
                null, null, false, false)));
        as.role(Role.INTAKE, () -> records.remove(records.of(first).equipment().getFirst()));

        assertThat(found(worded(title), Order.LAST_CHANGE)).as("a part taken out").containsExactly(first, second);
        assertThat(found(worded(title), Order.NUMBER)).containsExactly(second, first);
    }

    @Test
    void goesOnAfterTheLastRowInEitherOrder() {
        String title = "Pages " + UUID.randomUUID();
        for (int i = 0; i < IncidentList.PAGE + 3; i++) {
            opened(title, LONG_AGO, "ATTACK", Place.UNKNOWN);
        }
        for (Order order : Order.values()) {
            List<IncidentRow> all = new ArrayList<>(page(worded(title), order, null));
            assertThat(all).hasSize(IncidentList.PAGE);
            all.addAll(page(worded(title), order, all.getLast()));
            assertThat(all).doesNotHaveDuplicates().hasSize(IncidentList.PAGE + 3);
        }
    }

    @Test
    void whatIsChosenGoesIntoTheAddressAndAnAddressIsTakenUp() {
        String title = "Shown " + UUID.randomUUID();
        opened(title, LONG_AGO, "ATTACK", Place.UNKNOWN);
        Window window = windows.of(Role.INTAKE).open("incidents").fill("incident.search", title);
        assertThat(window.text()).contains(title);

        window.fill("incident.filter.state", State.ENDED);

        assertThat(window.asked()).isEqualTo("state=ended");
        assertThat(window.all(Button.class).map(Button::getText)).as("where filters are folded").contains(window.words("ui.filters") + " · 1");
        assertThat(window.text()).doesNotContain(title).contains(window.words("incident.noneFound.title"));
        window.fill("incident.filter.state", null);
        assertThat(window.text()).contains(title);
        window.open("incidents?order=last_change&state=open");
        assertThat(window.text()).contains(title, "changed ");
    }

    @Test
    void whatAnAddressHasWrongIsTakenForNotSaid() {
        Window window = windows.of(Role.INTAKE)
                .open("incidents?state=x&category=1&region=%3Cb%3E&from=yesterday&to=2019-13-01&article=1'&organisation=o&order=z");
        assertThat(window.text()).contains(window.words("incident.incidents")).doesNotContain("<b>");

        String title = "Known " + UUID.randomUUID();
        opened(title, LONG_AGO, "ATTACK", Place.UNKNOWN);
        for (String nobodyKnows : List.of("category=" + UUID.randomUUID(), "region=XX-99", "organisation=" + UUID.randomUUID(),
                "from=%2B999999999-01-01", "to=0001-01-01", "from=1993-05-04&to=1993-05-01")) {
            window.open("incidents?" + nobodyKnows).fill("incident.search", title);
            assertThat(window.text()).as(nobodyKnows).contains(title);
        }
    }

    @Test
    void daysInTheWrongOrderAndWhatIsNoArticleAreSaidInPlace() {
        Window window = windows.of(Role.INTAKE).open("incidents").fillDay("incident.filter.from", LONG_AGO)
                .fillDay("incident.filter.to", LONG_AGO.minusDays(1));
        assertThat(window.complaint("incident.filter.to")).isEqualTo(window.words("incident.filter.reversed"));
        assertThat(window.asked()).isEqualTo("from=" + LONG_AGO);

        window.fillDay("incident.filter.to", LONG_AGO).fill("incident.filter.article", "73-");
        assertThat(window.complaint("incident.filter.article")).isEqualTo(window.words("incident.filter.noArticle"));
    }

    @Test
    void saysThatAWordIsTooShort() {
        Window window = windows.of(Role.INTAKE).open("incidents").fill("incident.search", "ТВ");

        assertThat(window.all(TextField.class)).anyMatch(field -> window.words("incident.search.short").equals(field.getHelperText()));
    }

    private IncidentId opened(String title, LocalDate day, String category, Place place) {
        return as.role(Role.INTAKE, () -> incidents.open(IncidentId.fresh(), text(title), PartialDate.on(day), place,
                Set.of(categories.coded(category).id()), Alarm.NONE, false)).id();
    }

    private String number(IncidentId id) {
        return incidents.find(id).number().toString();
    }

    private static IncidentFilter worded(String words) {
        return IncidentFilter.NONE.worded(words);
    }

    private static IncidentFilter state(String words, State state) {
        return new IncidentFilter(words, state, null, null, null, null, "", null);
    }

    private static IncidentFilter between(String words, @Nullable String region, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new IncidentFilter(words, null, null, region, from, to, "", null);
    }

    private static IncidentFilter charged(String article) {
        return new IncidentFilter("", null, null, null, null, null, article, null);
    }

    private static String article() {
        return String.valueOf(100 + (int) (Math.random() * 900));
    }

    private static Proceeding.Step step(Proceeding.Status status, String article) {
        return new Proceeding.Step(status, PartialDate.on(LONG_AGO), new NormRef("CRIMINAL_CODE", article, null), null);
    }

    private List<IncidentId> found(IncidentFilter filter) {
        return found(filter, Order.NUMBER);
    }

    private List<IncidentId> found(IncidentFilter filter, Order order) {
        return page(filter, order, null).stream().map(row -> new IncidentId(row.id())).toList();
    }

    private List<IncidentRow> page(IncidentFilter filter, Order order, @Nullable IncidentRow last) {
        return as.role(Role.INTAKE, () -> list.page(filter, order, last));
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(Language.EN, words);
    }
}
