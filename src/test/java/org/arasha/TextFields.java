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
                field("legal.reason", Forms::reconsidering, 4_000), field("legal.aid.note", Forms::aid, 4_000),
                field("legal.monitor.note", Forms::monitoring, 4_000), field("legal.reason", Forms::goingOn, 4_000),
                field("incident.outcome.note", Forms::outcome, 4_000), field("appeal.subject", Forms::draft, 500),
                field("appeal.introduction", Forms::draft, 10_000), field("appeal.assessment", Forms::draft, 10_000),
                field("appeal.conclusion", Forms::draft, 10_000), field("appeal.demand.text", Forms::draft, 2_000),
                field("appeal.invite.name", Forms::invitation, 200), field("appeal.invite.post", Forms::invitation, 200),
                field("appeal.remark", Forms::returning, 4_000), field("followup.registration", Forms::handIn, 60),
                field("followup.registration", Forms::receipt, 60), field("followup.registration", Forms::chase, 60),
                field("followup.reply", Forms::reply, 20_000), field("followup.remark", Forms::assessment, 4_000),
                field("followup.remark", Forms::silence, 4_000), field("access.first.name", Forms::user, 120),
                field("access.signIn.password", Forms::user, 200), field("directory.authority.name", Forms::authority, 300),
                field("directory.authority.addressed", Forms::authority, 300),
                field("directory.official.name", Forms::authority, 300), field("directory.official.post", Forms::authority, 300),
                field("directory.official.addressedPost", Forms::authority, 300),
                field("directory.official.addressedName", Forms::authority, 300));
    }

    private static Arguments field(String label, Function<Forms, Form> form, int most) {
        return field(label, form, most, WORDS);
    }

    private static Arguments field(String label, Function<Forms, Form> form, int most, IntFunction<String> text) {
        return Arguments.of(label, most, form, text);
    }
}
