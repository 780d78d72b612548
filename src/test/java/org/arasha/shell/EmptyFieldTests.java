package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.AppealForms;
import org.arasha.ArashaTest;
import org.arasha.Form;
import org.arasha.Forms;
import org.arasha.HouseForms;
import org.arasha.Readers;
import org.arasha.SubmissionForms;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.shared.Language;
import org.arasha.shared.ui.PartialDateField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be there and is not, or only seems to be, is asked for in place; the rest of the form stays, and once it is there the same
 * window goes on. Each form is read in one language, by turns; those whose words no other has, in each.
 */
@ArashaTest
record EmptyFieldTests(Windows windows, Forms forms, JdbcClient jdbc) {

    private static final List<String> NOTHING = List.of("", "   ", "\u00A0\u200B", "\t\n\u0000");

    /** @param text whether it is written; else it is chosen */
    record Needed(String label, String complaint, boolean text) {}

    record Row(Function<Forms, Form> behind, List<Needed> fields) {

        @Override
        public String toString() {
            return fields.stream().map(Needed::label).collect(Collectors.joining(", "));
        }
    }

    static Stream<Arguments> needed() {
        Row registration = row(Forms::registration, text("incident.title"), text("intake.claims"), choice("intake.source"),
                choice("incident.categories", "incident.refusal.noCategory"));
        Row restoration = row(Forms::restoration, new Needed("legal.restoration", "legal.rule.whatIsOverHasAReason", true));
        Row user = ofTheHouse(HouseForms::user, new Needed("access.signIn.login", "access.first.loginForm", true), text("access.first.name"),
                choice("access.users.roles"));
        return Readers.inTurn(Stream.of(
                registration, registration, registration, restoration, restoration, restoration, user, user, user,
                row(Forms::report, text("incident.title"), text("intake.told"), choice("incident.when", "ui.date.missing")),
                row(Forms::dismissal, choice("intake.dismiss.reason")),
                row(Forms::urgency, text("intake.urgency.reason"), choice("intake.urgency.is")),
                row(Forms::news, text("intake.news.text")), row(Forms::withdrawal, choice("intake.withdraw.who")),
                row(Forms::verdict, choice("verification.conclusion")), row(Forms::review, choice("verification.conclusion")),
                row(Forms::analysis, text("legal.reason"), choice("legal.remedy")), row(Forms::reconsidering, text("legal.reason")),
                row(Forms::aid, text("legal.aid.note")), row(Forms::monitoring, text("legal.monitor.note")),
                row(Forms::goingOn, text("legal.reason")), row(Forms::outcome, choice("incident.outcome")), row(Forms::reopening, text("incident.reopen.reason")),
                ofAppeal(AppealForms::draft, choice("appeal.date"), choice("appeal.demand.body")),
                ofAppeal(AppealForms::remark, text("appeal.remark.here")), ofAppeal(AppealForms::textRemark, text("appeal.remark.text")),
                ofAppeal(AppealForms::answer, text("appeal.remark.answer")),
                ofAppeal(AppealForms::invitation, choice("appeal.invite.organisation"), text("appeal.invite.name")),
                ofAppeal(AppealForms::notedSignature, text("appeal.noteSigned.how")),
                ofAppeal(AppealForms::takingBack, text("appeal.takeBack.reason")),
                ofAppeal(AppealForms::signersRemark, text("appeal.sign.words")), ofAppeal(AppealForms::returning, text("appeal.remark")),
                ofSubmission(SubmissionForms::recall, text("followup.recall.reason")),
                ofSubmission(SubmissionForms::withBody, day("followup.way.since")),
                ofSubmission(SubmissionForms::filedAs, text("followup.filedAs.reason")),
                ofSubmission(SubmissionForms::address, new Needed("appeal.email", "mail.refusal.notAnAddress", true)),
                ofSubmission(SubmissionForms::handIn, day("followup.filedOn")),
                ofSubmission(SubmissionForms::receipt, day("followup.receivedOn")),
                ofSubmission(SubmissionForms::decidedReceipt, text("followup.correctReceipt.reason")),
                ofSubmission(SubmissionForms::chase, day("followup.receivedOn")),
                ofSubmission(SubmissionForms::reply, text("followup.reply"), day("followup.repliedOn")),
                ofSubmission(SubmissionForms::extension, day("followup.extension.decidedOn"), day("followup.extension.cameOn"),
                        choice("followup.extension.until", "ui.date.empty")),
                ofSubmission(SubmissionForms::mistake, text("followup.mistake.reason")),
                ofSubmission(SubmissionForms::filingDay, day("followup.filedOn")),
                ofSubmission(SubmissionForms::decisionDay, day("followup.decisionOn")),
                ofSubmission(SubmissionForms::forwarding, choice("followup.forwarding.to"), day("followup.forwarding.on")),
                ofSubmission(SubmissionForms::assessment, choice("followup.whatNext"), choice("1. investigate")),
                ofSubmission(SubmissionForms::silence, choice("followup.whatNext")),
                ofTheHouse(HouseForms::authority, text("directory.authority.name"), text("directory.authority.addressed"),
                        text("directory.official.name"), text("directory.official.post"), text("directory.official.addressedPost"),
                        text("directory.official.addressedName"), day("directory.official.since")),
                ofTheHouse(HouseForms::organisation, text("directory.organisation.name")),
                ofTheHouse(HouseForms::officialFigure, text("insight.official.source"), choice("insight.official.line"),
                        choice("insight.official.amount"))).map(Arguments::of));
    }

    private static Row ofAppeal(Function<AppealForms, Form> form, Needed... fields) {
        return row(forms -> form.apply(forms.appeal()), fields);
    }

    private static Row ofSubmission(Function<SubmissionForms, Form> form, Needed... fields) {
        return row(forms -> form.apply(forms.submission()), fields);
    }

    private static Row ofTheHouse(Function<HouseForms, Form> form, Needed... fields) {
        return row(forms -> form.apply(forms.house()), fields);
    }

    private static Row row(Function<Forms, Form> form, Needed... fields) {
        return new Row(form, List.of(fields));
    }

    private static Needed text(String label) {
        return new Needed(label, "ui.required", true);
    }

    private static Needed choice(String label) {
        return choice(label, "ui.required");
    }

    private static Needed day(String label) {
        return choice(label, "ui.date.missing");
    }

    private static Needed choice(String label, String complaint) {
        return new Needed(label, complaint, false);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("needed")
    void asksForWhatIsNeededAndGoesOnOnceItIsThere(Row row, Language reader) {
        Form form = row.behind().apply(forms);
        Window window = form.open(windows.of(form.who()).speak(reader));
        int before = acts();
        for (Needed field : row.fields()) {
            Runnable putBack = putBack(window, field.label());
            for (String nothing : field.text() && reader == Language.RU ? NOTHING : List.of("")) {
                (field.text() ? window.write(field.label(), nothing) : window.clear(field.label())).press(form.button());
                assertAsked(window, field.label(), field.complaint());
            }
            putBack.run();
        }
        assertThat(acts()).as("acts").isEqualTo(before);

        window.press(form.button());

        assertThat(acts()).as("acts, once all is there; else “" + window.notices() + "”").isGreaterThan(before);
    }

    /** What stands in the field, to be entered again as somebody would. */
    private static Runnable putBack(Window window, String label) {
        var field = window.field(label);
        if (field instanceof DatePicker || field instanceof PartialDateField) {
            var day = window.day(label);
            return () -> window.fillDay(label, day);
        }
        Object value = window.value(label);
        return () -> window.fill(label, value);
    }

    /** Each field in another language, and each language once. */
    @Test
    void asksForTheLanguageOfFiling() {
        Form form = forms.appeal().draft();
        List<String> fields = List.of("appeal.subject", "appeal.introduction", "appeal.demand.text");
        for (Language reader : Language.values()) {
            String field = fields.get(reader.ordinal());
            Window window = form.open(windows.of(form.who()).speak(reader));
            String right = window.turnTo(field, Language.RU).written(field);
            int before = acts();

            window.write(field, "").turnTo(field, Language.KK).press(form.button());

            assertThat(window.complaint(field)).isEqualTo(window.words("ui.required.in", window.words("ui.language.name.RU")));
            assertThat(window.written(field)).as("Russian is opened").isEmpty();
            assertThat(window.notices()).isEmpty();
            assertThat(acts()).isEqualTo(before);
            window.write(field, right);
        }
    }

    @Test
    void saysThatADemandWithoutItsBodyIsNotKeptYet() {
        Form form = forms.appeal().draft();
        Window window = form.open(windows.of(form.who()));

        window.clear("appeal.demand.body");

        assertThat(window.text()).contains(window.words("appeal.notSaved"));
        assertThat(window.written("appeal.demand.text")).isEqualTo("investigate");
    }

    private static void assertAsked(Window window, String field, String complaint) {
        assertThat(window.complaint(field)).as(field).isEqualTo(window.words(complaint));
        assertThat(window.notices()).as(field).isEmpty();
    }

    /** All that is done; but an appeal is saved as it is typed. */
    private int acts() {
        return jdbc.sql("select count(*) from trail_entry where act <> 'AppealEdited'").query(Integer.class).single();
    }
}
