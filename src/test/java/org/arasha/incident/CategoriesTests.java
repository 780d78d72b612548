package org.arasha.incident;

import static org.arasha.Cases.text;
import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The kinds of violation are data that an administrator keeps. */
@ArashaTest
record CategoriesTests(Categories categories, Incidents incidents, Cases cases, Windows windows, As as, JdbcClient jdbc,
        TransactionTemplate transaction) {

    @Test
    void holdsThoseOfTheDomainOnTwoLevels() {
        assertThat(categories.all()).extracting(Category::code).contains("KILLING", "ATTACK", "THREAT", "OBSTRUCTION",
                "DETENTION", "SUMMONS", "SEARCH", "EQUIPMENT_DAMAGE", "CLOSED_COURT", "SURVEILLANCE", "ONLINE_HARASSMENT", "OTHER")
                .containsSubsequence("PROSECUTION", "PROSECUTION_CRIMINAL", "PROSECUTION_ADMINISTRATIVE", "PROSECUTION_CIVIL",
                        "REFUSAL_OF_INFORMATION", "BLOCKING", "DDOS");
        assertThat(categories.coded("PROSECUTION_CIVIL").within()).isEqualTo(categories.coded("PROSECUTION").id());
        assertThat(categories.coded("DETENTION").groups()).containsExactlyInAnyOrder(FieldGroup.PERPETRATORS, FieldGroup.DETENTIONS);
    }

    @Test
    void areNamedInAllThreeLanguages() {
        assertThat(categories.all()).filteredOn(one -> one.code().matches("[A-Z_]+")).extracting(Category::name)
                .allMatch(name -> name.ru() != null && name.kk() != null && name.en() != null);
    }

    @Test
    void letsAnAdministratorAddOneWithinAnotherButNoDeeper() {
        Category wider = added(null, "Expulsion");
        Category narrower = added(wider.id(), "Expulsion from a hall");

        assertThat(categories.all()).extracting(Category::id).containsSubsequence(wider.id(), narrower.id());
        assertRefused("incident.refusal.twoLevels", () -> added(narrower.id(), "Too deep"));
    }

    @Test
    void isKeptByAdministratorsOnly() {
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> categories.add(null, text("Mine"), Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesOneWithoutAName() {
        assertRefused("incident.refusal.noCategoryName", () -> as.role(Role.ADMINISTRATOR, () -> categories.add(null, LocalizedText.NONE, Set.of())));
    }

    @Test
    void changesPlacesWithItsNeighbour() {
        Category wider = added(null, "Wider");
        CategoryId first = added(wider.id(), "First").id();
        CategoryId second = added(wider.id(), "Second").id();

        as.role(Role.ADMINISTRATOR, () -> categories.move(second, true));

        assertThat(categories.all()).extracting(Category::id).containsSubsequence(wider.id(), second, first);
    }

    @Test
    void aRetiredOneIsNotOfferedButKeptByIncidents() {
        Category old = added(null, "Old");
        as.role(Role.ADMINISTRATOR, () -> categories.retire(old.id(), true));

        assertThat(categories.offered(Set.of())).extracting(Category::id).doesNotContain(old.id());
        assertThat(categories.offered(Set.of(old.id()))).extracting(Category::id).contains(old.id());
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        Category found = added(null, "Found");
        as.role(Role.ADMINISTRATOR, () -> categories.describe(found.described(text("Changed " + UUID.randomUUID()), Set.of())));

        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> categories.describe(found.described(text("Late"), Set.of()))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void countsViolationsByMonthWithAPlainQuery() {
        Category kind = added(categories.coded("PROSECUTION").id(), "Counted " + UUID.randomUUID());
        IncidentId id = cases.registered();
        Incident incident = incidents.find(id);
        as.role(Role.INTAKE, () -> incidents.describe(id, incident.version(), incident.title(), incident.when(),
                incident.place(), Set.of(kind.id()), incident.alarm(), false));

        List<String> counted = jdbc.sql("""
                select to_char(date_trunc('month', coalesce(i.when_from, i.when_to)), 'YYYY-MM') as month,
                    coalesce(wider.code, c.code) as kind, count(distinct i.id) as incidents
                from incident i
                    join incident_category ic on ic.incident_id = i.id
                    join category c on c.id = ic.category
                    left join category wider on wider.id = c.within
                where c.id = ? group by 1, 2 order by 1, 2""").param(kind.id().value())
                .query((row, n) -> row.getString("month") + " " + row.getString("kind") + " " + row.getInt("incidents")).list();

        assertThat(counted).containsExactly(cases.today().toString().substring(0, 7) + " PROSECUTION 1");
    }

    @Test
    void anAdministratorAddsAndRenamesOnTheScreen() {
        String name = "Added " + UUID.randomUUID();
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/categories").press("incident.category.add")
                .press("ui.save");
        assertThat(window.complaint("incident.category.name")).isEqualTo(window.words("ui.required"));

        window.fill("incident.category.name", text(name)).fill("incident.category.groups", Set.of(FieldGroup.EQUIPMENT)).press("ui.save");

        assertThat(window.text()).contains(name);
        assertThat(categories.all()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo(text(name));
            assertThat(one.groups()).containsExactly(FieldGroup.EQUIPMENT);
        });
    }

    @Test
    void isTheOnlyOneOfItsNameOnItsLevel() {
        Category known = added(null, "Drone");
        Category other = added(null, "Other");
        LocalizedText name = LocalizedText.of(Language.EN, " " + known.name().en().toUpperCase(Locale.ROOT).replace(" ", " \u00A0"));

        assertRefused("incident.refusal.categoryKnown", () -> as.role(Role.ADMINISTRATOR, () -> categories.add(null, name, Set.of())));
        assertRefused("incident.refusal.categoryKnown",
                () -> as.role(Role.ADMINISTRATOR, () -> categories.describe(other.described(name, Set.of()))));
        as.role(Role.ADMINISTRATOR, () -> {
            categories.add(other.id(), name, Set.of());
            categories.describe(known.described(known.name(), Set.of(FieldGroup.EQUIPMENT)));
        });

        assertThat(categories.byId(Set.of(known.id()))).extracting(Category::groups).containsExactly(Set.of(FieldGroup.EQUIPMENT));
    }

    /** Two at once would both find that there is none of the name yet. */
    @Test
    void isTheOnlyOneOfItsNameAlsoWhereTwoAreEnteredAtOnce() {
        LocalizedText name = text("At once " + UUID.randomUUID());
        UserId me = as.newUser(Role.ADMINISTRATOR);
        CompletableFuture<?> later = transaction.execute(entering -> {
            as.user(me, () -> categories.add(null, name, Set.of()));
            CompletableFuture<?> second = CompletableFuture.runAsync(() -> as.user(me, () -> categories.add(null, name, Set.of())));
            await().until(() -> second.isDone() || jdbc.sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                    .query(Boolean.class).single());
            return second;
        });

        assertThat(later).failsWithin(Duration.ofSeconds(20)).withThrowableThat().withMessageContaining("incident.refusal.categoryKnown");
    }

    /** As they were before names were the only ones of their level. */
    @Test
    void isDescribedUnderTheNameItSharedBefore() {
        Category one = added(null, "Shared");
        Category other = added(null, "Other");
        jdbc.sql("update category set name_en = ? where id = ?").params(one.name().en(), other.id().value()).update();
        Category shared = categories.byId(Set.of(one.id())).getFirst();

        as.role(Role.ADMINISTRATOR, () -> categories.describe(shared.described(shared.name(), Set.of(FieldGroup.EQUIPMENT))));

        assertRefused("incident.refusal.categoryKnown",
                () -> as.role(Role.ADMINISTRATOR, () -> categories.add(null, LocalizedText.of(Language.EN, one.name().en()), Set.of())));
        jdbc.sql("update category set name_en = ? where id = ?").params(other.name().en(), other.id().value()).update();
    }

    @Test
    void showsBothVersionsToTheLaterOfTwoAdministrators() {
        Category found = added(null, "Both " + UUID.randomUUID());
        Window window = windows.of(Role.ADMINISTRATOR).open("administration/categories")
                .pressNamed("ui.edit", found.name().en());
        String theirs = "Theirs " + UUID.randomUUID();
        String mine = "Mine " + UUID.randomUUID();
        as.user(as.newUser(Role.ADMINISTRATOR), () -> {
            categories.describe(found.described(text(theirs), Set.of(FieldGroup.DETENTIONS)));
        });

        window.fill("incident.category.name", text(mine)).press("ui.save");
        assertThat(window.text()).contains(window.words("ui.versions.title"));
        window.press("ui.versions.save");
        assertThat(window.complaint("incident.category.name")).isEqualTo(window.words("ui.versions.choose"));

        window.choose("incident.category.name", 0).press("ui.versions.save");

        assertThat(categories.byId(Set.of(found.id()))).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(text(mine));
            assertThat(one.groups()).as("what only the other changed").containsExactly(FieldGroup.DETENTIONS);
        });
    }

    private Category added(CategoryId within, String name) {
        return as.role(Role.ADMINISTRATOR, () -> categories.add(within, text(name + " " + UUID.randomUUID()), Set.of()));
    }
}
