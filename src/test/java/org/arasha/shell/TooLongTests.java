package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.arasha.ArashaTest;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.directory.ui.PersonField;
import org.arasha.shared.Language;
import org.arasha.shared.ui.LocalizedTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every field for text has an end: one sign more is refused in place, and what just fits is kept. */
@ArashaTest
class TooLongTests {

    private final Windows windows;
    private final Forms forms;
    private final JdbcClient jdbc;

    TooLongTests(Windows windows, Forms forms, JdbcClient jdbc) {
        this.windows = windows;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("org.arasha.TextFields#all")
    void refusesOneSignMoreAndKeepsWhatFits(String field, int most, Function<Forms, Form> behind, IntFunction<String> text) {
        Form form = behind.apply(forms);
        int before = 0;
        for (Language language : Language.values()) {
            Window window = form.open(windows.of(form.who()).speak(language));
            before = acts();

            window.write(field, text.apply(most + 1)).press(form.button());

            assertThat(window.complaint(field)).isEqualTo(words(window, field, most, language));
            assertThat(window.written(field)).as("what was typed").isEqualTo(text.apply(most + 1));
            assertThat(window.notices()).isEmpty();
            assertThat(acts()).as("acts").isEqualTo(before);
        }
        Window window = form.open(windows.of(form.who()).speak(Language.RU));
        window.write(field, text.apply(most)).press(form.button());
        assertThat(acts()).as("acts, once it fits; else “" + window.notices() + "”").isGreaterThan(before);
    }

    @Test
    void refusesANameThatIsTooLong() {
        Form form = forms.registration();
        Window window = form.open(windows.of(form.who())).fill("intake.who", new PersonField.Choice(null, "Ж".repeat(121)));
        int before = acts();

        window.press(form.button());

        assertThat(window.complaint("intake.who")).isEqualTo(window.words("directory.refusal.name", 120));
        assertThat((List<?>) window.value("intake.participants")).hasSize(1);
        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void refusesALineThatIsTooLong() {
        Form form = forms.registration();
        Window window = form.open(windows.of(form.who()));
        String lines = "Жан\n" + "Ж".repeat(2_001);
        int before = acts();

        window.write("intake.claims", lines).press(form.button());

        assertThat(window.complaint("intake.claims")).isEqualTo(window.words("intake.claimTooLong", 2_000));
        assertThat(window.written("intake.claims")).isEqualTo(lines);
        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void opensTheLanguageThatIsTooLong() {
        Form form = forms.draft();
        Window window = form.open(windows.of(form.who()));
        String typed = "Ж".repeat(10_001);
        window.turnTo("appeal.introduction", Language.KK).write("appeal.introduction", typed)
                .turnTo("appeal.introduction", Language.EN);

        window.press(form.button());

        assertThat(window.written("appeal.introduction")).isEqualTo(typed);
        assertThat(window.complaint("appeal.introduction"))
                .isEqualTo(window.words("ui.tooLong.in", 10_000, window.words("ui.language.name.KK")));
        assertThat(window.text()).contains(window.words("appeal.notSaved"));
    }

    /** An appeal opens in its own language, other texts in the reader's. */
    private static String words(Window window, String field, int most, Language reader) {
        boolean ofALetter = field.startsWith("appeal.") && !field.startsWith("appeal.template.");
        Language open = ofALetter ? Language.RU : reader;
        return window.field(field) instanceof LocalizedTextField
                ? window.words("ui.tooLong.in", most, window.words("ui.language.name." + open)) : window.words("ui.tooLong", most);
    }

    /** Everything that is done leaves its mark in the trail. */
    private int acts() {
        return jdbc.sql("select count(*) from trail_entry").query(Integer.class).single();
    }
}
