package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.TextFields;
import org.arasha.TextFields.TextField;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.directory.ui.PersonField;
import org.arasha.shared.Language;
import org.arasha.shared.ui.LocalizedTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every field for text has an end: one sign more is refused in place; then what just fits is written in the same window, with signs
 * in between that nobody sees and that do not count, and is recorded; where it holds marks of HTML, these are shown as the text they
 * are. Each form is read in one language, by turns.
 */
@ArashaTest
record TooLongTests(Windows windows, Forms forms, JdbcClient jdbc) {

    private static final String UNSEEN = "\u0000\u0007\u200B\u202E\u2066\uFEFF";

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("org.arasha.TextFields#all")
    void refusesOneSignMoreAndRecordsWhatFitsAsItIsOnTheScreen(TextFields.Row row, Language reader) {
        Form form = row.behind().apply(forms);
        Window window = form.open(windows.of(form.who()).speak(reader));
        for (TextField field : row.fields()) {
            refusesOneSignMore(field, window, form, reader);
        }
        int before = acts();

        window.press(form.button());

        assertThat(acts()).as("acts, once all fits; else “" + window.notices() + "”").isGreaterThan(before);
        assertThat(window.all(Component.class).map(one -> one.getElement().getTag())).doesNotContain("script", "img");
        assertThat(window.all(Html.class).map(Html::getInnerHtml)).noneMatch(html -> html.contains("<script") || html.contains("<img"));
    }

    private void refusesOneSignMore(TextField field, Window window, Form form, Language reader) {
        String label = field.label();
        boolean plain = !(window.field(label) instanceof PasswordField);
        String fits = field.fixed() ? window.written(label) : field.text().apply(plain ? field.most() : field.most() - 3 * UNSEEN.length());
        String typed = UNSEEN + fits.substring(0, fits.length() / 2) + UNSEEN + fits.substring(fits.length() / 2) + UNSEEN;
        String more = field.text().apply(field.most() + 1);
        int before = acts();

        window.write(label, more).press(form.button());

        assertThat(window.complaint(label)).as(label).isEqualTo(words(window, label, field.most(), reader));
        assertThat(window.written(label)).as("what was typed").isEqualTo(more);
        assertThat(window.notices()).as(label).isEmpty();
        assertThat(acts()).as("acts").isEqualTo(before);

        window.write(label, typed);
        assertThat(window.written(label)).as("without what nobody sees").isEqualTo(plain ? fits : typed);
        assertThat(window.complaint(label)).as(label).isEmpty();
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
        Form form = forms.appeal().draft();
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

    /** A draft is saved as it is typed: who has gone on to another language types there. */
    @Test
    void leavesTheLanguageOpenInWhichSomebodyGoesOn() {
        Form form = forms.appeal().draft();
        Window window = form.open(windows.of(form.who()));
        window.turnTo("appeal.introduction", Language.KK).write("appeal.introduction", "Ж".repeat(10_001));

        window.turnTo("appeal.introduction", Language.EN).write("appeal.introduction", "We turn to you.");

        assertThat(window.written("appeal.introduction")).isEqualTo("We turn to you.");
        assertThat(window.complaint("appeal.introduction"))
                .isEqualTo(window.words("ui.tooLong.in", 10_000, window.words("ui.language.name.KK")));
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
