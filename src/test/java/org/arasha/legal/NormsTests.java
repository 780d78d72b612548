package org.arasha.legal;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.audit.Trail;
import org.arasha.audit.TrailEntry;
import org.arasha.audit.TrailFilter;
import org.arasha.incident.NormRef;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The law is kept as data: by lawyers and administrators, one version of an article to a day. */
@ArashaTest
class NormsTests {

    private static final LocalDate CHANGE = LocalDate.of(2020, 1, 1);

    private final Windows windows;
    private final Norms norms;
    private final NormStore store;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final As as;
    private final String article = "T" + UUID.randomUUID();

    NormsTests(Windows windows, Norms norms, NormStore store, Trail trail, JdbcClient jdbc, As as) {
        this.windows = windows;
        this.norms = norms;
        this.store = store;
        this.trail = trail;
        this.jdbc = jdbc;
        this.as = as;
    }

    @Test
    void endsTheOldVersionTheDayBeforeTheNewOne() {
        Norm old = enter(null, null);

        Norm next = replace(old, CHANGE);

        assertThat(norms.find(old.id()).validUntil()).isEqualTo(CHANGE.minusDays(1));
        assertThat(norms.find(old.id()).replacedBy()).isEqualTo(next.id());
        assertThat(norms.line(old.id())).extracting(Norm::id).containsExactly(old.id(), next.id());
        assertThat(as.role(Role.AUDITOR, () -> trail.page(TrailFilter.of(old.id().value()), null))).extracting(TrailEntry::act)
                .containsExactly("NormReplaced", "NormEntered");
    }

    @Test
    void putsAVersionBetweenTwo() {
        Norm old = enter(null, null);
        Norm last = replace(old, CHANGE);
        Norm ended = norms.find(old.id());

        Norm between = as.role(Role.LAWYER, () -> norms.replace(old.id(), ended.version(),
                norm(CHANGE.minusYears(1), CHANGE.minusDays(1))));

        assertThat(norms.find(between.id()).replacedBy()).isEqualTo(last.id());
        assertThat(norms.line(last.id())).extracting(Norm::id).containsExactly(old.id(), between.id(), last.id());
    }

    @Test
    void refusesTwoVersionsOnOneDay() {
        enter(null, CHANGE);

        assertRefused("legal.refusal.overlaps", () -> enter(CHANGE, null));
    }

    @Test
    void theDatabaseRefusesThemToo() {
        enter(null, CHANGE);

        assertThatThrownBy(() -> store.save(norm(CHANGE, null))).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesToReplaceWhatHasChangedMeanwhile() {
        Norm old = enter(null, null);
        as.role(Role.LAWYER, () -> norms.change(old));

        assertThatThrownBy(() -> replace(old, CHANGE)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void refusesAVersionThatBeginsBeforeTheOneItReplaces() {
        Norm old = enter(CHANGE, null);

        assertThatThrownBy(() -> replace(old, CHANGE)).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyLawyersAndAdministratorsKeepIt() {
        assertThatThrownBy(() -> as.role(Role.VERIFIER, () -> norms.enter(norm(null, null)))).isInstanceOf(AccessDeniedException.class);
        assertThat(as.role(Role.ADMINISTRATOR, () -> norms.enter(norm(null, null))).ref().article()).isEqualTo(article);
    }

    @Test
    void ordersArticlesAsNumbers() {
        List<String> ordered = jdbc.sql("""
                select a from unnest(array['158', '73-10', '73-2', '667', '9']) a order by article_order('L', a, null) collate "C\"""")
                .query(String.class).list();

        assertThat(ordered).containsExactly("9", "73-2", "73-10", "158", "667");
    }

    @Test
    void readsPageByPage() {
        Norm old = enter(null, CHANGE.minusDays(1));
        Norm now = enter(CHANGE, null);
        NormFilter ofArticle = new NormFilter("CRIMINAL_CODE", null, article);

        assertThat(norms.after(null, ofArticle)).extracting(Norm::id).containsExactly(old.id(), now.id());
        assertThat(norms.after(old.id(), ofArticle)).extracting(Norm::id).containsExactly(now.id());
        assertThat(norms.after(now.id(), ofArticle)).isEmpty();
        assertThat(norms.after(null, new NormFilter(null, CHANGE.minusDays(1), article))).extracting(Norm::id).containsExactly(old.id());
    }

    @Test
    void findsWhatReplacedItInAnotherLaw() {
        Norm old = enter(null, CHANGE.minusDays(1));
        Norm other = as.role(Role.LAWYER, () -> norms.enter(Norm.of(new NormRef("CONSTITUTION_2026", article, null),
                Cases.text("Constitution"), Cases.text("Freedom of speech"), CHANGE, null, false)));
        as.role(Role.LAWYER, () -> norms.change(new Norm(old.id(), old.version(), old.ref(), old.law(), old.title(), old.text(), old.validFrom(),
                old.validUntil(), true, null, other.id())));

        assertThat(norms.instead(old, Set.of(PartialDate.on(CHANGE)))).map(Norm::id).contains(other.id());
    }

    @Test
    void showsTheVersionOfTheDay() {
        Norm old = enter(null, CHANGE.minusDays(1));
        enter(CHANGE, null);

        Window window = windows.of(Role.LAWYER).open("norms").write("legal.law.words", article).fill("legal.law.day", CHANGE.minusDays(1));

        assertThat(window.text()).contains(article, window.words("calendar.unconfirmed"),
                window.words("legal.inForce.until", Dates.day(CHANGE.minusDays(1), Language.EN)).substring(2));
        assertThat(window.open("norms/" + old.id().value()).text()).contains(article, window.words("legal.norm.unconfirmed"));
    }

    @Test
    void refusesOverlappingDaysInPlaceAndKeepsWhatWasTyped() {
        Norm old = enter(null, null);
        Window window = windows.of(Role.ADMINISTRATOR).open("norms").press("legal.norm.enter")
                .fill("legal.norm.law", "CRIMINAL_CODE").fill("legal.norm.article", article).fill("legal.norm.title", Cases.text("Obstruction"))
                .fill("legal.norm.cited", Cases.text("Criminal Code"));

        window.fill("legal.norm.from", CHANGE).press("ui.save");

        assertThat(window.complaint("legal.norm.from")).isEqualTo(window.words("legal.norm.overlaps",
                window.words("incident.article", article, window.words("law.CRIMINAL_CODE.cited"))));
        assertThat(window.written("legal.norm.article")).isEqualTo(article);
        assertThat(norms.line(old.id())).hasSize(1);
    }

    @Test
    void entersANewVersionOnScreen() {
        Norm old = enter(null, null);
        Window window = windows.of(Role.LAWYER).open("norms/" + old.id().value()).press("legal.norm.newVersion");

        window.press("ui.save");
        assertThat(window.complaint("legal.norm.from")).isEqualTo(window.words("ui.date.empty"));
        window.fill("legal.norm.address", "adilet").fill("legal.norm.from", CHANGE).press("ui.save");
        assertThat(window.complaint("legal.norm.address")).isEqualTo(window.words("incident.refusal.noWebAddress"));
        window.fill("legal.norm.address", "https://adilet.zan.kz/rus/docs/K1400000226").press("ui.save");

        assertThat(norms.line(old.id())).extracting(Norm::validFrom).containsExactly(null, CHANGE);
        assertThat(norms.line(old.id())).extracting(Norm::validUntil).containsExactly(CHANGE.minusDays(1), null);
    }

    @Test
    void holdsWhatItSaysInThreeLanguagesAndSaysWhereNobodyHasEnteredIt() {
        Norm norm = enter(null, null);
        Window window = windows.of(Role.LAWYER).open("norms/" + norm.id().value());
        assertThat(window.text()).contains(window.words("legal.norm.text.none"));

        LocalizedText text = new LocalizedText("Воспрепятствование наказывается.", "Кедергі жасау жазаланады.", "Obstruction is punished.");
        window.press("ui.edit").fill("legal.norm.address", "https://adilet.zan.kz/rus/docs/K1400000226").press("ui.save");
        assertThat(window.text()).contains(window.words("legal.norm.text.none.at"));
        window.press("ui.edit").fill("legal.norm.text", text).press("ui.save");

        assertThat(norms.find(norm.id()).text()).isEqualTo(text);
        assertThat(window.text()).contains("Воспрепятствование наказывается.", "Кедергі жасау жазаланады.", "Obstruction is punished.")
                .doesNotContain(window.words("legal.norm.text.none.at"));
        assertThat(norms.all()).filteredOn(one -> one.id().equals(norm.id())).singleElement().extracting(Norm::text).isEqualTo(LocalizedText.NONE);
        window.press("legal.norm.newVersion").fill("legal.norm.from", CHANGE).press("ui.save");
        assertThat(norms.find(norm.id()).text()).isEqualTo(text);
        assertThat(norms.line(norm.id()).getLast().text()).as("what the next version says is not what the last one said").isEqualTo(LocalizedText.NONE);
    }

    @Test
    void refusesATextThatIsTooLong() {
        Norm norm = norm(null, null);
        Norm tooLong = new Norm(norm.id(), 0, norm.ref(), norm.law(), norm.title(), Cases.text("a".repeat(Norm.LONGEST_TEXT + 1)), null, null, false,
                null, null);

        assertRefused("ui.tooLong", () -> as.role(Role.LAWYER, () -> norms.enter(tooLong)));
    }

    @Test
    void standInTheOrderOfTheLawsWhateverIsWrittenToThem() {
        Norm later = enter(CHANGE, null);
        Norm earlier = enter(null, CHANGE.minusDays(1));
        jdbc.sql("update norm set address = 'https://law.example' where id = ?").param(earlier.id().value()).update();

        assertThat(norms.byId(Set.of(later.id(), earlier.id()))).extracting(Norm::id).containsExactly(earlier.id(), later.id());
        assertThat(norms.byId(Set.of())).isEmpty();
    }

    private Norm norm(@Nullable LocalDate from, @Nullable LocalDate until) {
        return Norm.of(new NormRef("CRIMINAL_CODE", article, null), Cases.text("Criminal Code"), Cases.text("Obstruction"), from, until, false);
    }

    private Norm enter(@Nullable LocalDate from, @Nullable LocalDate until) {
        return as.role(Role.LAWYER, () -> norms.enter(norm(from, until)));
    }

    private Norm replace(Norm old, LocalDate from) {
        return as.role(Role.LAWYER, () -> norms.replace(old.id(), old.version(), norm(from, null)));
    }
}
