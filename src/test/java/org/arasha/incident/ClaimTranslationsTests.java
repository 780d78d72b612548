package org.arasha.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.incident.ClaimTranslations.Lag;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** A claim that changes in one language tells of the others that they say what it said before. */
@ArashaTest
class ClaimTranslationsTests {

    private final Cases cases;
    private final Incidents incidents;
    private final Records records;
    private final ClaimTranslations translations;
    private final Windows windows;
    private final As as;

    private IncidentId incident;
    private LocalizedText before;

    ClaimTranslationsTests(Cases cases, Incidents incidents, Records records, ClaimTranslations translations, Windows windows, As as) {
        this.cases = cases;
        this.incidents = incidents;
        this.records = records;
        this.translations = translations;
        this.windows = windows;
        this.as = as;
    }

    @BeforeEach
    void claim() {
        incident = cases.verified();
        before = first().text();
    }

    @Test
    void areBehindWhatHasChanged() {
        say(before.with(Language.RU, "Иначе."));
        say(first().text().with(Language.RU, "Совсем иначе."));

        assertThat(lags()).extracting(Lag::language, Lag::other, Lag::was)
                .containsExactly(tuple(Language.EN, Language.RU, before.ru()), tuple(Language.KK, Language.RU, before.ru()));
    }

    @Test
    void areNotBehindWhatHasComeBackOrWhatTheyChangedWith() {
        say(before.with(Language.RU, "Иначе."));
        say(before);
        assertThat(lags()).isEmpty();

        say(new LocalizedText("Иначе.", "Басқаша.", "Otherwise."));
        assertThat(lags()).isEmpty();
    }

    @Test
    void areUpOnceTheyAreWrittenAndLeaveNothingBehindByThat() {
        say(before.with(Language.RU, "Иначе."));

        say(first().text().with(Language.KK, "Басқаша."));

        assertThat(lags()).extracting(Lag::language, Lag::other).containsExactly(tuple(Language.EN, Language.KK), tuple(Language.EN, Language.RU));
    }

    @Test
    void areNotBehindWhatIsGone() {
        say(before.with(Language.RU, "Иначе."));

        say(before.with(Language.RU, null));

        assertThat(lags()).isEmpty();
    }

    @Test
    void areNotRightInWhatNobodyHasLookedAt() {
        say(before.with(Language.RU, "Иначе."));
        Claim seen = first();
        say(seen.text().with(Language.RU, "Совсем иначе."));

        assertThatThrownBy(() -> as.role(Role.VERIFIER, () -> translations.right(seen, Language.KK))).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(lags()).extracting(Lag::language).containsExactly(Language.EN, Language.KK);
    }

    @Test
    void areMarkedOnTheRecordUntilSomebodySaysOfEachThatItIsRight() {
        say(before.with(Language.RU, "Иначе."));
        Window window = windows.of(Role.VERIFIER).open("incidents/" + incidents.find(incident).number());
        String mark = window.words("incident.claims.behind", window.words("ui.language.name.KK"), window.words("ui.language.name.RU"));
        assertThat(window.text()).contains(mark);

        window.press("incident.claims.right");
        assertThat(window.text()).doesNotContain(mark);
        assertThat(lags()).extracting(Lag::language).as("which nobody has looked at").containsExactly(Language.EN);

        window.press("incident.claims.right");
        assertThat(lags()).isEmpty();
    }

    private void say(LocalizedText text) {
        as.role(Role.VERIFIER, () -> records.save(first().worded(text)));
    }

    private Claim first() {
        return records.unchecked(incident).claims().getFirst();
    }

    private List<Lag> lags() {
        return as.role(Role.VERIFIER, () -> translations.of(incident));
    }
}
