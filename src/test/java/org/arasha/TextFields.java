package org.arasha;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Every field for text, for {@code @MethodSource}: its label, how many signs it takes, the form it is in, and what makes a text
 * of a given length that it takes.
 */
public final class TextFields {

    private static final IntFunction<String> WORDS = "Ж"::repeat;
    private static final IntFunction<String> LINES = most -> ("Ж".repeat(99) + "\n").repeat(most).substring(0, most);
    private static final IntFunction<String> WEB = most -> "https://example.kz/" + "z".repeat(most - 19);

    private TextFields() {}

    public static Stream<Arguments> all() {
        return Stream.concat(ofForms(), ofRecords());
    }

    private static Stream<Arguments> ofForms() {
        return Stream.of(
                field("incident.title", Forms::report, 300), field("intake.told", Forms::report, 20_000),
                field("intake.contact", Forms::report, 500),
                field("incident.title", Forms::registration, 300), field("incident.locality", Forms::registration, 200),
                field("incident.spot", Forms::registration, 200), field("intake.who.post", Forms::participant, 300),
                field("intake.claims", Forms::registration, 20_000, LINES),
                field("intake.source.title", Forms::registration, 300),
                field("intake.source.address", Forms::registration, 2_000, WEB),
                field("intake.news.text", Forms::news, 20_000, LINES), field("intake.withdraw.reason", Forms::withdrawal, 4_000),
                field("verification.remark", Forms::verdict, 4_000),
                field("verification.remark", Forms::review, 4_000), field("legal.reason", Forms::analysis, 4_000),
                field("legal.restoration", Forms::restoration, 4_000), field("followup.recall.reason", Forms::recall, 4_000),
                field("legal.reason", Forms::reconsidering, 4_000), field("legal.aid.note", Forms::aid, 4_000),
                field("legal.monitor.note", Forms::monitoring, 4_000), field("legal.reason", Forms::goingOn, 4_000),
                field("incident.outcome.note", Forms::outcome, 4_000), field("appeal.subject", Forms::draft, 500),
                field("appeal.introduction", Forms::draft, 10_000), field("appeal.assessment", Forms::draft, 10_000),
                field("appeal.conclusion", Forms::draft, 10_000), field("appeal.statement.RU", Forms::statement, 2_000),
                field("appeal.statement.KK", Forms::statement, 2_000), field("appeal.statement.EN", Forms::statement, 2_000),
                field("appeal.demand.text", Forms::draft, 2_000),
                field("appeal.invite.name", Forms::invitation, 200), field("appeal.invite.post", Forms::invitation, 200),
                field("appeal.signatory.name", Forms::signatory, 200), field("appeal.signatory.post", Forms::signatory, 200),
                field("appeal.takeBack.reason", Forms::takingBack, 4_000),
                field("appeal.template.name", Forms::template, 200), field("appeal.template.text", Forms::template, 10_000),
                field("appeal.remark", Forms::returning, 4_000), field("followup.registration", Forms::handIn, 60),
                field("followup.registration", Forms::receipt, 60), field("followup.registration", Forms::chase, 60),
                field("followup.reply", Forms::reply, 20_000), field("followup.remark", Forms::assessment, 4_000),
                field("followup.remark", Forms::silence, 4_000),
                field("followup.remark", Forms::notFiledAgain, 4_000), field("access.first.name", Forms::user, 120),
                field("access.signIn.password", Forms::user, 200), field("directory.authority.name", Forms::authority, 300),
                field("directory.authority.addressed", Forms::authority, 300),
                field("directory.official.name", Forms::authority, 300), field("directory.official.post", Forms::authority, 300),
                field("directory.official.addressedPost", Forms::authority, 300),
                field("directory.official.addressedName", Forms::authority, 300),
                field("insight.official.source", Forms::officialFigure, 2_000, WEB));
    }

    private static Stream<Arguments> ofRecords() {
        return Stream.of(ofRecord("incident.title", RecordForms::overview, 300), ofRecord("incident.locality", RecordForms::overview, 200),
                ofRecord("incident.spot", RecordForms::overview, 200), ofRecord("incident.claim.text", RecordForms::claim, 2_000),
                ofRecord("incident.claim.reason", RecordForms::claim, 4_000), ofRecord("incident.post", RecordForms::person, 300),
                ofRecord("incident.writtenAs", RecordForms::person, 300), ofRecord("incident.unknown", RecordForms::unknown, 300),
                ofRecord("incident.held.body", RecordForms::detention, 300), ofRecord("incident.held.place", RecordForms::detention, 300),
                ofRecord("incident.case.number", RecordForms::proceeding, 100), ofRecord("incident.case.body", RecordForms::proceeding, 300),
                ofRecord("incident.case.complainant", RecordForms::proceeding, 300), ofRecord("incident.hearing.place", RecordForms::proceeding, 300),
                ofRecord("incident.step.article", RecordForms::proceeding, 20),
                ofRecord("incident.step.part", RecordForms::proceeding, 20), ofRecord("incident.equipment.words", RecordForms::equipment, 500),
                ofRecord("incident.source.title", RecordForms::source, 300), ofRecord("incident.source.publisher", RecordForms::source, 300),
                field("incident.source.address", forms -> forms.record().source(), 2_000, WEB),
                ofRecord("verification.inquiry.whom", RecordForms::inquiry, 200), ofRecord("verification.inquiry.askedBy", RecordForms::inquiry, 200),
                ofRecord("verification.inquiry.asked", RecordForms::inquiry, 4_000),
                ofRecord("verification.inquiry.answered", RecordForms::inquiry, 20_000),
                ofRecord("evidence.origin.takenBy", RecordForms::origin, 200), ofRecord("evidence.origin.came", RecordForms::origin, 2_000),
                ofRecord("reporting.answer", RecordForms::exchange, 20_000), ofRecord("directory.post", RecordForms::newPerson, 200),
                ofRecord("directory.contact", RecordForms::contact, 500), ofRecord("directory.post", RecordForms::post, 200),
                ofRecord("directory.consent.reason", RecordForms::consent, 4_000));
    }

    private static Arguments ofRecord(String label, Function<RecordForms, Form> form, int most) {
        return field(label, forms -> form.apply(forms.record()), most);
    }

    private static Arguments field(String label, Function<Forms, Form> form, int most) {
        return field(label, form, most, WORDS);
    }

    private static Arguments field(String label, Function<Forms, Form> form, int most, IntFunction<String> text) {
        return Arguments.of(label, most, form, text);
    }
}
