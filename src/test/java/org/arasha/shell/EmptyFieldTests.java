package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be there and is not, or only seems to be, is asked for in place; the rest of the form stays. */
@ArashaTest
class EmptyFieldTests {

    private static final List<String> NOTHING = List.of("", "   ", "\u00A0\u200B", "\t\n\u0000");

    private final Windows windows;
    private final Forms forms;
    private final JdbcClient jdbc;

    EmptyFieldTests(Windows windows, Forms forms, JdbcClient jdbc) {
        this.windows = windows;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                field("incident.title", Forms::report), field("intake.told", Forms::report),
                field("incident.title", Forms::registration), field("intake.claims", Forms::registration),
                field("intake.news.text", Forms::news),
                field("legal.reason", Forms::analysis), field("legal.reason", Forms::reconsidering),
                field("legal.aid.note", Forms::aid), field("legal.monitor.note", Forms::monitoring),
                field("legal.reason", Forms::goingOn), field("appeal.invite.name", Forms::invitation),
                field("appeal.remark", Forms::returning), field("followup.reply", Forms::reply), field("followup.recall.reason", Forms::recall),
                Arguments.of("legal.restoration", (Function<Forms, Form>) Forms::restoration, "legal.rule.whatIsOverHasAReason"),
                Arguments.of("access.signIn.login", (Function<Forms, Form>) Forms::user, "access.first.loginForm"),
                field("access.first.name", Forms::user),
                Arguments.of("appeal.email", (Function<Forms, Form>) Forms::address, "mail.refusal.notAnAddress"),
                field("directory.authority.name", Forms::authority), field("directory.authority.addressed", Forms::authority),
                field("directory.official.name", Forms::authority), field("directory.official.post", Forms::authority),
                field("directory.official.addressedPost", Forms::authority),
                field("directory.official.addressedName", Forms::authority), field("insight.official.source", Forms::officialFigure));
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of("incident.when", (Function<Forms, Form>) Forms::report, "ui.date.missing"),
                Arguments.of("incident.categories", (Function<Forms, Form>) Forms::registration, "incident.refusal.noCategory"),
                field("intake.source", Forms::registration), field("intake.withdraw.who", Forms::withdrawal),
                field("verification.conclusion", Forms::verdict),
                field("verification.conclusion", Forms::review), field("legal.remedy", Forms::analysis),
                field("incident.outcome", Forms::outcome), field("appeal.date", Forms::draft),
                field("appeal.invite.organisation", Forms::invitation),
                Arguments.of("followup.filedOn", (Function<Forms, Form>) Forms::handIn, "ui.date.missing"),
                Arguments.of("followup.receivedOn", (Function<Forms, Form>) Forms::receipt, "ui.date.missing"),
                Arguments.of("followup.receivedOn", (Function<Forms, Form>) Forms::chase, "ui.date.missing"),
                Arguments.of("followup.repliedOn", (Function<Forms, Form>) Forms::reply, "ui.date.missing"),
                field("followup.whatNext", Forms::assessment), field("investigate", Forms::assessment),
                field("insight.official.line", Forms::officialFigure), field("insight.official.amount", Forms::officialFigure),
                field("followup.whatNext", Forms::silence), field("access.users.roles", Forms::user),
                Arguments.of("directory.official.since", (Function<Forms, Form>) Forms::authority, "ui.date.missing"));
    }

    private static Arguments field(String label, Function<Forms, Form> form) {
        return Arguments.of(label, form, "ui.required");
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void asksForAText(String field, Function<Forms, Form> behind, String complaint) {
        Form form = behind.apply(forms);
        for (Language language : Language.values()) {
            Window window = form.open(windows.of(form.who()).speak(language));
            for (String nothing : language == Language.RU ? NOTHING : List.of("")) {
                int before = acts();

                window.write(field, nothing).press(form.button());

                assertAsked(window, field, complaint);
                assertThat(acts()).as("acts").isEqualTo(before);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void asksForAChoice(String field, Function<Forms, Form> behind, String complaint) {
        Form form = behind.apply(forms);
        for (Language language : Language.values()) {
            Window window = form.open(windows.of(form.who()).speak(language));
            int before = acts();

            window.clear(field).press(form.button());

            assertAsked(window, field, complaint);
            assertThat(acts()).as("acts").isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"appeal.subject", "appeal.introduction", "appeal.demand.text"})
    void asksForTheLanguageOfFiling(String field) {
        Form form = forms.draft();
        for (Language language : Language.values()) {
            Window window = form.open(windows.of(form.who()).speak(language));
            int before = acts();

            window.turnTo(field, Language.RU).write(field, "").turnTo(field, Language.KK).press(form.button());

            assertThat(window.complaint(field)).isEqualTo(window.words("ui.required.in", window.words("ui.language.name.RU")));
            assertThat(window.written(field)).as("Russian is opened").isEmpty();
            assertThat(window.notices()).isEmpty();
            assertThat(acts()).isEqualTo(before);
        }
    }

    @Test
    void asksForTheBodyOfADemandAndSaysThatItIsNotKeptYet() {
        Form form = forms.draft();
        Window window = form.open(windows.of(form.who()));
        int before = acts();

        window.clear("appeal.demand.body");
        assertThat(window.text()).contains(window.words("appeal.savedInPart", "").substring("Draft saved at ".length()));
        window.press(form.button());

        assertAsked(window, "appeal.demand.body", "ui.required");
        assertThat(window.written("appeal.demand.text")).isEqualTo("investigate");
        assertThat(acts()).isEqualTo(before);
    }

    private static void assertAsked(Window window, String field, String complaint) {
        assertThat(window.complaint(field)).isEqualTo(window.words(complaint));
        assertThat(window.notices()).isEmpty();
    }

    /** All that is done; but an appeal is saved as it is typed. */
    private int acts() {
        return jdbc.sql("select count(*) from trail_entry where act <> 'AppealEdited'").query(Integer.class).single();
    }
}
