package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.directory.OrganisationId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** Of who has signed with a Russian name and post. */
class SignatoryTests {

    private static final LocalizedText RUSSIAN = LocalizedText.of(Language.RU, "А. Имя");
    private static final LocalizedText BOTH = RUSSIAN.with(Language.KK, "Ә. Аты");

    @Test
    void staysNamedInFurtherLanguages() {
        assertThat(named(RUSSIAN, RUSSIAN).staysNamed(BOTH, BOTH)).isTrue();
        assertThat(named(RUSSIAN, LocalizedText.NONE).staysNamed(BOTH, LocalizedText.NONE)).isTrue();
    }

    @Test
    void isAnotherByAnotherNameOrPost() {
        assertThat(named(RUSSIAN, RUSSIAN).staysNamed(LocalizedText.of(Language.RU, "О. Другой"), RUSSIAN)).isFalse();
        assertThat(named(BOTH, RUSSIAN).staysNamed(RUSSIAN, RUSSIAN)).as("a name is struck").isFalse();
        assertThat(named(RUSSIAN, LocalizedText.NONE).staysNamed(RUSSIAN, RUSSIAN)).as("who had no post").isFalse();
    }

    private static Signatory named(LocalizedText name, LocalizedText post) {
        return Signatory.invited(AppealId.fresh(), 1, OrganisationId.fresh(), name, post);
    }
}
