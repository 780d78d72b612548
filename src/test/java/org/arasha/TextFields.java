package org.arasha;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Every field for text, form by form, for {@code @MethodSource}; each form with a language of its reader. */
public final class TextFields {

    /**
     * @param most  how many signs it takes
     * @param text  makes a text of a given length, which it takes when it is not longer than that
     * @param fixed whether it takes only what its form was filled with: the number of something that there is
     */
    public record TextField(String label, int most, IntFunction<String> text, boolean fixed) {}

    /** A form with fields that are all open at once. */
    public record Row(Function<Forms, Form> behind, List<TextField> fields) {

        @Override
        public String toString() {
            return fields.stream().map(TextField::label).collect(Collectors.joining(", "));
        }
    }

    /** Marks of HTML are text like any other. */
    private static final String MARKUP = "<script>alert('1')</script><img src=x onerror=alert(2)> & </p>";

    private static final IntFunction<String> WORDS = most -> (MARKUP + "Ж".repeat(most)).substring(0, most);
    private static final IntFunction<String> LINES = most -> lines(99, most);
    private static final IntFunction<String> NAMES = most -> lines(119, most);
    private static final IntFunction<String> WEB = most -> "https://example.kz/" + "z".repeat(most - 19);
    private static final IntFunction<String> MAIL = most -> "x".repeat(64) + "@" + "authority.".repeat(30).substring(0, most - 68) + ".kz";
    private static final IntFunction<String> POINT = most -> "43.25, 76." + "9".repeat(most - 10);
    private static final IntFunction<String> CODE = most -> ("A" + UUID.randomUUID().toString().toUpperCase().replace('-', '_') + "_".repeat(99))
            .substring(0, most);
    private static final IntFunction<String> SINGULAR = most -> (UUID.randomUUID() + "-" + UUID.randomUUID()).substring(0, most);

    private TextFields() {}

    public static Stream<Arguments> all() {
        return Readers.inTurn(rows().map(Arguments::of));
    }

    static Stream<Row> rows() {
        return Stream.of(ofThePath(), ofRecords(), ofAppeals(), ofSubmissions(), ofTheHouse()).flatMap(rows -> rows);
    }

    private static Stream<Row> ofThePath() {
        return Stream.of(
                row(Forms::report, words("incident.title", 300), words("intake.told", 20_000), words("intake.contact", 500)),
                row(Forms::registration, words("incident.title", 300), words("incident.locality", 200), words("incident.spot", 200),
                        field("intake.claims", 20_000, LINES), words("intake.source.title", 300), field("intake.source.address", 2_000, WEB)),
                row(Forms::participant, words("intake.who.post", 300)), row(Forms::dismissal, words("intake.dismiss.note", 4_000)),
                row(Forms::urgency, words("intake.urgency.reason", 2_000)), row(Forms::news, field("intake.news.text", 20_000, LINES)),
                row(Forms::withdrawal, words("intake.withdraw.reason", 4_000)), row(Forms::verdict, words("verification.remark", 4_000)),
                row(Forms::review, words("verification.remark", 4_000)), row(Forms::assessedClaim, words("verification.reason", 4_000)),
                row(Forms::otherVersion, words("verification.version.text", 2_000)), row(Forms::analysis, words("legal.reason", 4_000)),
                row(Forms::restoration, words("legal.restoration", 4_000)), row(Forms::reconsidering, words("legal.reason", 4_000)),
                row(Forms::aid, words("legal.aid.note", 4_000)), row(Forms::monitoring, words("legal.monitor.note", 4_000)),
                row(Forms::goingOn, words("legal.reason", 4_000)), row(Forms::outcome, words("incident.outcome.note", 4_000)),
                row(Forms::reopening, words("incident.reopen.reason", 4_000)));
    }

    private static Stream<Row> ofRecords() {
        return Stream.of(
                ofRecord(RecordForms::overview, words("incident.title", 300), words("incident.locality", 200), words("incident.spot", 200),
                        field("incident.coordinates", 40, POINT)),
                ofRecord(RecordForms::claim, words("incident.claim.text", 2_000), words("incident.claim.reason", 4_000)),
                ofRecord(RecordForms::person, words("incident.post", 300), words("incident.writtenAs", 300)),
                ofRecord(RecordForms::unknown, words("incident.unknown", 300)),
                ofRecord(RecordForms::detention, words("incident.held.body", 300), words("incident.held.place", 300)),
                ofRecord(RecordForms::unnamedDetention, words("incident.held.unknown", 300)),
                ofRecord(RecordForms::proceeding, words("incident.case.number", 100), words("incident.case.body", 300),
                        words("incident.case.complainant", 300), words("incident.hearing.place", 300), words("incident.step.article", 20), words("incident.step.part", 20)),
                ofRecord(RecordForms::equipment, words("incident.equipment.words", 500)),
                ofRecord(RecordForms::source, words("incident.source.title", 300), words("incident.source.publisher", 300),
                        field("incident.source.address", 2_000, WEB)),
                ofRecord(RecordForms::link, fixed("incident.link.number", 20)),
                ofRecord(RecordForms::inquiry, words("verification.inquiry.whom", 200), words("verification.inquiry.askedBy", 200),
                        words("verification.inquiry.asked", 4_000), words("verification.inquiry.answered", 20_000)),
                ofRecord(RecordForms::origin, words("evidence.origin.takenBy", 200), words("evidence.origin.came", 2_000)),
                ofRecord(RecordForms::exchange, words("reporting.answer", 20_000)),
                ofRecord(RecordForms::newPerson, words("directory.person.name", 120), words("directory.post", 200)),
                ofRecord(RecordForms::names, words("directory.person.name", 120), field("directory.spellings", 4_800, NAMES),
                        words("directory.contact", 500)),
                ofRecord(RecordForms::post, words("directory.post", 200)),
                ofRecord(RecordForms::consent, words("directory.consent.reason", 4_000), words("directory.consent.appearsAs", 200)));
    }

    private static Stream<Row> ofAppeals() {
        return Stream.of(
                ofAppeal(AppealForms::draft, words("appeal.subject", 500), words("appeal.introduction", 10_000), words("appeal.assessment", 10_000),
                        words("appeal.conclusion", 10_000), words("appeal.demand.text", 2_000)),
                ofAppeal(AppealForms::statement, words("appeal.statement.RU", 2_000), words("appeal.statement.KK", 2_000),
                        words("appeal.statement.EN", 2_000)),
                ofAppeal(AppealForms::remark, words("appeal.remark.here", 4_000)),
                ofAppeal(AppealForms::textRemark, words("appeal.remark.text", 4_000)), ofAppeal(AppealForms::answer, words("appeal.remark.answer", 4_000)),
                ofAppeal(AppealForms::mailedInvitation, words("appeal.invite.name", 200), words("appeal.invite.post", 200),
                        field("appeal.invite.email", 254, MAIL)),
                ofAppeal(AppealForms::signatory, words("appeal.signatory.name", 200), words("appeal.signatory.post", 200),
                        field("appeal.signatory.address", 254, MAIL)),
                ofAppeal(AppealForms::notedSignature, words("appeal.noteSigned.how", 1_000)),
                ofAppeal(AppealForms::takingBack, words("appeal.takeBack.reason", 4_000)),
                ofAppeal(AppealForms::signersRemark, words("appeal.sign.words", 4_000)),
                ofAppeal(AppealForms::template, words("appeal.template.name", 200), words("appeal.template.text", 10_000)),
                ofAppeal(AppealForms::returning, words("appeal.remark", 4_000)));
    }

    private static Stream<Row> ofSubmissions() {
        return Stream.of(
                ofSubmission(SubmissionForms::recall, words("followup.recall.reason", 4_000)),
                ofSubmission(SubmissionForms::handIn, words("followup.registration", 60), words("followup.tracking", 60)),
                ofSubmission(SubmissionForms::handInAtTheDoor, words("followup.acceptedBy", 200)),
                ofSubmission(SubmissionForms::receipt, words("followup.registration", 60)),
                ofSubmission(SubmissionForms::decidedReceipt, words("followup.correctReceipt.reason", 1_000)),
                ofSubmission(SubmissionForms::withBody, words("followup.way.registration", 60)),
                ofSubmission(SubmissionForms::filedAs, words("followup.filedAs.reason", 1_000)),
                ofSubmission(SubmissionForms::chase, words("followup.registration", 60)),
                ofSubmission(SubmissionForms::address, field("appeal.email", 254, MAIL)),
                ofSubmission(SubmissionForms::reply, words("followup.reply", 20_000)),
                ofSubmission(SubmissionForms::extension, words("followup.extension.reason", 4_000)),
                ofSubmission(SubmissionForms::mistake, words("followup.mistake.reason", 1_000)),
                ofSubmission(SubmissionForms::mistakenReply, words("followup.mistake.reason", 1_000)),
                ofSubmission(SubmissionForms::mistakenReceipt, words("followup.mistake.reason", 1_000)),
                ofSubmission(SubmissionForms::mistakenSlip, words("followup.mistake.reason", 1_000)),
                ofSubmission(SubmissionForms::assessment, words("followup.remark", 4_000), words("followup.quote", 2_000)),
                ofSubmission(SubmissionForms::silence, words("followup.remark", 4_000)),
                ofSubmission(SubmissionForms::notFiledAgain, words("followup.remark", 4_000)),
                ofSubmission(SubmissionForms::contradiction, words("followup.contradictions.says", 2_000)),
                ofSubmission(SubmissionForms::answered, fixed("followup.answers", 40)));
    }

    private static Stream<Row> ofTheHouse() {
        return Stream.of(
                ofTheHouse(HouseForms::user, field("access.signIn.login", 60, SINGULAR), words("access.first.name", 120),
                        field("access.users.email", 254, MAIL), words("access.signIn.password", 200)),
                ofTheHouse(HouseForms::knownUser, words("access.first.name", 120), field("access.users.email", 254, MAIL)),
                ofTheHouse(HouseForms::password, words("access.password.new", 200)),
                ofTheHouse(HouseForms::mailedAuthority, words("directory.authority.name", 300), words("directory.authority.addressed", 300),
                        words("directory.official.name", 300), words("directory.official.post", 300),
                        words("directory.official.addressedPost", 300), words("directory.official.addressedName", 300),
                        field("appeal.email", 254, MAIL)),
                ofTheHouse(HouseForms::knownAuthority, words("directory.authority.name", 300),
                        words("directory.authority.postal", 500), field("directory.authority.code", 40, CODE)),
                ofTheHouse(HouseForms::organisation, words("directory.organisation.name", 300), words("directory.organisation.letterhead", 300),
                        field("directory.organisation.email", 254, MAIL)),
                ofTheHouse(HouseForms::norm, field("legal.norm.article", 40, SINGULAR), words("legal.norm.part", 20), words("legal.norm.title", 500),
                        words("legal.norm.cited", 500), words("legal.norm.text", 20_000), field("legal.norm.address", 2_000, WEB)),
                ofTheHouse(HouseForms::law, words("legal.law.name", 300), words("legal.norm.cited", 300), field("legal.law.code", 40, CODE)),
                ofTheHouse(HouseForms::category, words("incident.category.name", 120)),
                ofTheHouse(HouseForms::town, words("incident.place.name", 200)),
                ofTheHouse(HouseForms::moreTime, words("insight.acts.reason", 1_000)),
                ofTheHouse(HouseForms::officialFigure, field("insight.official.source", 2_000, WEB)));
    }

    private static Row ofRecord(Function<RecordForms, Form> form, TextField... fields) {
        return row(forms -> form.apply(forms.record()), fields);
    }

    private static Row ofAppeal(Function<AppealForms, Form> form, TextField... fields) {
        return row(forms -> form.apply(forms.appeal()), fields);
    }

    private static Row ofSubmission(Function<SubmissionForms, Form> form, TextField... fields) {
        return row(forms -> form.apply(forms.submission()), fields);
    }

    private static Row ofTheHouse(Function<HouseForms, Form> form, TextField... fields) {
        return row(forms -> form.apply(forms.house()), fields);
    }

    private static Row row(Function<Forms, Form> form, TextField... fields) {
        return new Row(form, List.of(fields));
    }

    private static TextField words(String label, int most) {
        return field(label, most, WORDS);
    }

    private static TextField fixed(String label, int most) {
        return new TextField(label, most, WORDS, true);
    }

    private static TextField field(String label, int most, IntFunction<String> text) {
        return new TextField(label, most, text, false);
    }

    /** Each line is another one. */
    private static String lines(int length, int most) {
        return IntStream.iterate(10_000, n -> n + 1).mapToObj(n -> WORDS.apply(length - 5) + n + "\n").limit(most / length + 1)
                .collect(Collectors.joining()).substring(0, most);
    }
}
