package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.AppealForms;
import org.arasha.ArashaTest;
import org.arasha.Cases;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.HouseForms;
import org.arasha.Readers;
import org.arasha.SubmissionForms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Days that cannot be: not come yet, over already, before what they follow on, of a year of two digits, or no days at all. Each is
 * refused in the same window, which goes on once the day is right. Each form is read in one language, by turns; those whose words no
 * other has, in each.
 */
@ArashaTest
record WrongDateTests(Windows windows, Cases cases, Forms forms, JdbcClient jdbc) {

    private static final String AHEAD = "ui.date.notAhead";
    private static final String PAST = "ui.date.notPast";
    private static final String BEFORE_FILING = "followup.refusal.beforeFiling";

    /** @param wrong what is said of a day so many days from today */
    record Day(String label, Map<Integer, String> wrong) {

        Day and(int days, String complaint) {
            Map<Integer, String> more = new LinkedHashMap<>(wrong);
            more.put(days, complaint);
            return new Day(label, more);
        }
    }

    record Row(Function<Forms, Form> behind, List<Day> days) {

        @Override
        public String toString() {
            return days.stream().map(Day::label).collect(Collectors.joining(", "));
        }
    }

    /** Days that cannot be are kept with what was typed, and the next form would begin with them. */
    @AfterEach
    void forgetWhatWasTyped() {
        jdbc.sql("delete from form_draft").update();
    }

    static Stream<Arguments> days() {
        Row late = ofSubmission(SubmissionForms::lateReceipt, day("followup.receivedOn", 0, "followup.refusal.afterReply"));
        Row extension = ofSubmission(SubmissionForms::extension, day("followup.extension.decidedOn", 1, AHEAD),
                day("followup.extension.cameOn", 1, AHEAD).and(-1, "followup.refusal.cameBeforeDecided"),
                day("followup.extension.until", 0, "followup.refusal.extendsNothing"));
        return Readers.inTurn(Stream.of(late, late, late, extension, extension, extension,
                row(Forms::report, day("incident.when", 1, AHEAD)),
                row(Forms::registration, day("incident.when", 1, AHEAD), day("incident.alarm.termEndsOn", -1, PAST)),
                ofAppeal(AppealForms::draft, new Day("appeal.date", Map.of()), day("appeal.signUntil", -1, PAST)),
                ofSubmission(SubmissionForms::handIn, day("followup.filedOn", 1, AHEAD),
                        day("followup.receivedOn", 1, AHEAD).and(-1, BEFORE_FILING)),
                ofSubmission(SubmissionForms::filingDay, day("followup.filedOn", 1, AHEAD).and(0, "followup.refusal.filedAfterReceipt")),
                ofSubmission(SubmissionForms::decisionDay, day("followup.decisionOn", 1, AHEAD)),
                ofSubmission(SubmissionForms::receipt, day("followup.receivedOn", 1, AHEAD).and(-4, BEFORE_FILING)),
                ofSubmission(SubmissionForms::chase, day("followup.receivedOn", 1, AHEAD).and(-4, BEFORE_FILING)),
                ofSubmission(SubmissionForms::reply, day("followup.repliedOn", 1, AHEAD).and(-4, BEFORE_FILING)),
                ofSubmission(SubmissionForms::forwarding, day("followup.forwarding.on", 1, AHEAD).and(-4, BEFORE_FILING)),
                ofTheHouse(HouseForms::authority, day("directory.official.since", 1, AHEAD)),
                ofTheHouse(HouseForms::moreTime, day("insight.acts.until", -1, PAST).and(400, "workflow.refusal.extendedTooFar")),
                row(forms -> forms.record().consent(), day("directory.consent.on", 1, AHEAD)),
                row(forms -> forms.record().post(), day("directory.post.since", 1, AHEAD)),
                row(forms -> forms.record().overview(), day("incident.when", 1, AHEAD)),
                row(forms -> forms.record().claim(), day("incident.claim.when", 1, AHEAD)),
                row(forms -> forms.record().detention(), day("incident.held.from", 1, AHEAD),
                        day("incident.held.until", 1, AHEAD).and(-1, "incident.refusal.untilBeforeFrom")),
                row(forms -> forms.record().proceeding(), day("incident.step.when", 1, AHEAD)),
                row(forms -> forms.record().source(), day("incident.source.publishedOn", 1, AHEAD)),
                row(forms -> forms.record().origin(), day("evidence.origin.taken", 1, AHEAD)),
                row(forms -> forms.record().postEnd(), day("directory.post.last", 1, AHEAD).and(-11, "directory.refusal.endsBeforeItBegins"))).map(Arguments::of));
    }

    private static Row ofAppeal(Function<AppealForms, Form> form, Day... days) {
        return row(forms -> form.apply(forms.appeal()), days);
    }

    private static Row ofSubmission(Function<SubmissionForms, Form> form, Day... days) {
        return row(forms -> form.apply(forms.submission()), days);
    }

    private static Row ofTheHouse(Function<HouseForms, Form> form, Day... days) {
        return row(forms -> form.apply(forms.house()), days);
    }

    private static Row row(Function<Forms, Form> form, Day... days) {
        return new Row(form, List.of(days));
    }

    private static Day day(String label, int days, String complaint) {
        return new Day(label, Map.of(days, complaint));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("days")
    void refusesADayThatCannotBeAndGoesOnOnceItIsRight(Row row, Language reader) {
        Form form = row.behind().apply(forms);
        Window window = form.open(windows.of(form.who()).speak(reader));
        int before = acts();
        for (Day field : row.days()) {
            LocalDate right = window.day(field.label());
            field.wrong().forEach((days, complaint) -> assertRefused(window, form, field.label(), cases.today().plusDays(days), complaint));
            assertRefused(window, form, field.label(), LocalDate.of(26, 3, 29), ofTheYear26(field));
            window.fillDay(field.label(), null).writeNoDay(field.label(), "вчера вечером").press(form.button());
            assertThat(window.complaint(field.label())).as(field.label()).isEqualTo(window.words("ui.date.none"));
            window.writeNoDay(field.label(), "").fillDay(field.label(), right);
        }
        assertThat(window.notices()).isEmpty();
        assertThat(acts()).isEqualTo(before);

        window.press(form.button());

        assertThat(acts()).as("acts, once all days are right; else “" + window.notices() + "”").isGreaterThan(before);
    }

    private static String ofTheYear26(Day field) {
        return field.wrong().containsValue(PAST) ? PAST : "ui.date.tooEarly";
    }

    private static void assertRefused(Window window, Form form, String field, LocalDate day, String complaint) {
        window.fillDay(field, day).press(form.button());
        assertThat(window.complaint(field)).as(field + " " + day).isEqualTo(window.words(complaint));
        assertThat(window.day(field)).isEqualTo(day);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void refusesAnHourThatHasNotComeAndAnEndBeforeTheBeginning(Language reader) {
        Form form = forms.report();
        Window window = form.open(windows.of(form.who()).speak(reader));
        int before = acts();

        window.fillPart("incident.when", TimePicker.class, 0, LocalTime.of(23, 59, 59)).press(form.button());
        assertThat(window.complaint("incident.when")).isEqualTo(window.words("ui.date.timeAhead"));

        window.fillPart("incident.when", Select.class, 0, PartialDate.Kind.RANGE)
                .fillPart("incident.when", DatePicker.class, 1, cases.today().minusDays(1)).press(form.button());
        assertThat(window.complaint("incident.when")).isEqualTo(window.words("ui.date.endsFirst"));
        assertThat(window.day("incident.when")).isEqualTo(cases.today());
        assertThat(acts()).isEqualTo(before);
    }

    /** Everything that is done; but an appeal is saved as it is typed. */
    private int acts() {
        return jdbc.sql("select count(*) from trail_entry where act <> 'AppealEdited'").query(Integer.class).single();
    }
}
