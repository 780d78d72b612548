package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days that cannot be: not come yet, over already, before what they follow on, or no days at all. */
@ArashaTest
class WrongDateTests {

    private final Windows windows;
    private final Cases cases;
    private final Forms forms;
    private final JdbcClient jdbc;

    WrongDateTests(Windows windows, Cases cases, Forms forms, JdbcClient jdbc) {
        this.windows = windows;
        this.cases = cases;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** The form, its field, how many days from today, and what is said of it. */
    static Stream<Arguments> days() {
        String ahead = "ui.date.notAhead";
        String past = "ui.date.notPast";
        String beforeFiling = "followup.refusal.beforeFiling";
        return Stream.of(
                day("incident.when", Forms::report, 1, ahead), day("incident.when", Forms::registration, 1, ahead),
                day("followup.filedOn", Forms::handIn, 1, ahead), day("followup.receivedOn", Forms::handIn, 1, ahead),
                day("followup.receivedOn", Forms::receipt, 1, ahead), day("followup.receivedOn", Forms::chase, 1, ahead),
                day("followup.repliedOn", Forms::reply, 1, ahead), day("directory.official.since", Forms::authority, 1, ahead),
                day("incident.alarm.termEndsOn", Forms::registration, -1, past), day("appeal.signUntil", Forms::draft, -1, past),
                day("followup.receivedOn", Forms::handIn, -1, beforeFiling),
                day("followup.receivedOn", Forms::receipt, -4, beforeFiling),
                day("followup.receivedOn", Forms::chase, -4, beforeFiling),
                day("followup.repliedOn", Forms::reply, -4, beforeFiling),
                day("followup.receivedOn", Forms::lateReceipt, 0, "followup.refusal.afterReply"));
    }

    private static Arguments day(String field, Function<Forms, Form> form, int days, String complaint) {
        return Arguments.of(field, days, form, complaint);
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @ParameterizedTest(name = "{0}, {1} days")
    @MethodSource("days")
    void refusesADayThatCannotBe(String field, int days, Function<Forms, Form> behind, String complaint) {
        Form form = behind.apply(forms);
        for (Language language : Language.values()) {
            Window window = form.open(windows.of(form.who()).speak(language));
            int before = acts();

            window.fillDay(field, cases.today().plusDays(days)).press(form.button());

            assertThat(window.complaint(field)).isEqualTo(window.words(complaint));
            assertThat(window.day(field)).isEqualTo(cases.today().plusDays(days));
            assertThat(window.notices()).isEmpty();
            assertThat(acts()).isEqualTo(before);
        }
    }

    static Stream<Arguments> fields() {
        return Stream.of(field("incident.when", Forms::report), field("incident.when", Forms::registration),
                field("incident.alarm.termEndsOn", Forms::registration), field("appeal.date", Forms::draft),
                field("appeal.signUntil", Forms::draft), field("followup.filedOn", Forms::handIn),
                field("followup.receivedOn", Forms::handIn), field("followup.receivedOn", Forms::receipt),
                field("followup.receivedOn", Forms::chase), field("followup.repliedOn", Forms::reply),
                field("directory.official.since", Forms::authority));
    }

    private static Arguments field(String field, Function<Forms, Form> form) {
        return Arguments.of(field, form);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void refusesAYearOfTwoDigits(String field, Function<Forms, Form> behind) {
        Form form = behind.apply(forms);
        Window window = form.open(windows.of(form.who()));
        int before = acts();

        window.fillDay(field, LocalDate.of(26, 3, 29)).press(form.button());

        String complaint = field.equals("incident.alarm.termEndsOn") || field.equals("appeal.signUntil") ? "ui.date.notPast" : "ui.date.tooEarly";
        assertThat(window.complaint(field)).isEqualTo(window.words(complaint));
        assertThat(window.notices()).isEmpty();
        assertThat(acts()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void saysThatItCannotReadADay(String field, Function<Forms, Form> behind) {
        Form form = behind.apply(forms);
        for (Language language : Language.values()) {
            Window window = form.open(windows.of(form.who()).speak(language)).fillDay(field, null);
            int before = acts();

            window.writeNoDay(field, "вчера вечером").press(form.button());

            assertThat(window.complaint(field)).isEqualTo(window.words("ui.date.none"));
            assertThat(window.notices()).isEmpty();
            assertThat(acts()).isEqualTo(before);
        }
    }

    @Test
    void refusesAnHourThatHasNotCome() {
        Form form = forms.report();
        for (Language language : Language.values()) {
            Window window = form.open(windows.of(form.who()).speak(language));

            window.fillPart("incident.when", TimePicker.class, 0, LocalTime.of(23, 59, 59)).press(form.button());

            assertThat(window.complaint("incident.when")).isEqualTo(window.words("ui.date.timeAhead"));
        }
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        Form form = forms.report();
        for (Language language : Language.values()) {
            Window window = form.open(windows.of(form.who()).speak(language));
            int before = acts();

            window.fillPart("incident.when", Select.class, 0, PartialDate.Kind.RANGE)
                    .fillPart("incident.when", DatePicker.class, 1, cases.today().minusDays(1))
                    .press(form.button());

            assertThat(window.complaint("incident.when")).isEqualTo(window.words("ui.date.endsFirst"));
            assertThat(window.day("incident.when")).isEqualTo(cases.today());
            assertThat(acts()).isEqualTo(before);
        }
    }

    /** Everything that is done; but an appeal is saved as it is typed. */
    private int acts() {
        return jdbc.sql("select count(*) from trail_entry where act <> 'AppealEdited'").query(Integer.class).single();
    }
}
