package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTests {

    private static final String CASES = "Это {incidents, plural, one {# случай} few {# случая} many {# случаев} other {# случая}}.";

    @ParameterizedTest
    @CsvSource({"1,Это 1 случай.", "3,Это 3 случая.", "8,Это 8 случаев."})
    void aCountTakesItsFormOfTheLanguage(int count, String words) {
        assertThat(Blanks.fill(CASES, Language.RU, Map.of(Blank.INCIDENTS, count))).isEqualTo(words);
    }

    @Test
    void aCountCanBeSpeltOut() {
        assertThat(Blanks.fill("{incidents, spellout} cases", Language.EN, Map.of(Blank.INCIDENTS, 9))).isEqualTo("nine cases");
        assertThat(Blanks.fill("{incidents, spellout} оқиға", Language.KK, Map.of(Blank.INCIDENTS, 9))).isEqualTo("тоғыз оқиға");
    }

    @Test
    void whatIsFilledInIsNeverReadForBlanks() {
        assertThat(Blanks.fill("On {subject}.", Language.EN, Map.of(Blank.SUBJECT, "{sender} ''{0}"))).isEqualTo("On {sender} ''{0}.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"It's a letter.", "100 % # |", "''", ""})
    void proseWithoutBlanksStaysAsItIs(String prose) {
        assertThat(Blanks.fault(prose)).isEmpty();
        assertThat(Blanks.fill(prose, Language.EN, Map.of())).isEqualTo(prose);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "To {recipent}|unknown|5", "{0} cases|unknown|2", "Dear {introduction}|circular|7",
            "To {sender, plural, one {a} other {b}}|noCount|5", "{incidents, date}|style|2", "{incidents, number, percent}|style|2",
            "{incidents, choice, 0#a}|style|2", "{sender, select, a {b} other {c}}|noCount|2",
            "To {sender|syntax|4", "To sender}|syntax|10", "{incidents, plural, one {a}}|noOther|28", "To {incidents, plural, one {a}} {sender}|noOther|40"})
    void aFaultIsToldWithItsPlaceAndTheBlanksThereAre(String text, String fault, int place) {
        assertThat(Blanks.fault(text)).hasValueSatisfying(refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("appeal.blank." + fault);
            assertThat(refusal.arguments()[0]).isEqualTo(place);
            assertThat(Texts.get(Language.EN, refusal.messageKey(), refusal.arguments())).contains("sender, subject", String.valueOf(place));
        });
        assertThat(Blanks.fill(text, Language.EN, Map.of())).isEqualTo(text);
    }

    @Test
    void endlessNestingIsRefusedAndNothingElseHappens() {
        assertThat(Blanks.fault("{incidents, plural, other {".repeat(900))).isPresent();
        assertThat(Blanks.fault("{incidents, plural, other {".repeat(900) + "}}".repeat(900))).isPresent();
        assertThat(Blanks.fault("{incidents, plural, other {".repeat(9) + "}}".repeat(9))).isEmpty();
    }

    @Test
    void aLetterFillsItsProseFromWhatItHolds() {
        Letter letter = LetterExamples.inDefenceOfJournalists(Language.EN);
        Letter blank = new Letter(letter.language(), letter.sender(), letter.number(), letter.date(), letter.subject(), letter.addressees(),
                List.of("{incidents, plural, one {# case} other {# cases}}, {recipients} bodies,", "from {first} to {last}."), letter.items(),
                letter.mentioned(), letter.assessment(), List.of("{sender}, {date}"), letter.demands(), letter.signatories(), letter.sources());

        Letter filled = FilledLetter.of(blank, List.of(PartialDate.at(LocalDate.of(2019, 3, 1), LocalTime.NOON), PartialDate.on(LocalDate.of(2018, 12, 5))));

        assertThat(filled.introduction()).containsExactly("8 cases, 5 bodies,", "from 5 December 2018 to 1 March 2019.");
        assertThat(filled.conclusion()).containsExactly(letter.sender().in(Language.EN) + ", 29 March 2019");
        assertThat(FilledLetter.of(letter, List.of())).isEqualTo(letter);
    }

    /** A month is no day, and what lasts ends on its last day. */
    @Test
    void theDaysOfTheFirstAndTheLastAreNoMoreExactThanTheyAreKnown() {
        LocalDate february = LocalDate.of(2019, 2, 12);
        PartialDate march = PartialDate.in(YearMonth.of(2019, 3));

        assertThat(fromTo(Language.EN, march, PartialDate.on(february))).isEqualTo("12 February 2019 to March 2019");
        assertThat(fromTo(Language.RU, march, PartialDate.on(february))).isEqualTo("12.02.2019 to март 2019 года");
        assertThat(fromTo(Language.EN, PartialDate.between(february, february.plusDays(20)), PartialDate.on(february.plusDays(3))))
                .isEqualTo("12 February 2019 to 4 March 2019");
        assertThat(fromTo(Language.EN, PartialDate.before(february))).isEqualTo("before 12 February 2019 to before 12 February 2019");
        assertThat(fromTo(Language.EN)).isEqualTo("29 March 2019 to 29 March 2019");
    }

    private static String fromTo(Language language, PartialDate... days) {
        Letter letter = LetterExamples.inDefenceOfJournalists(language);
        return FilledLetter.of(new Letter(letter.language(), letter.sender(), letter.number(), letter.date(), letter.subject(), letter.addressees(),
                List.of("{first} to {last}"), letter.items(), letter.mentioned(), letter.assessment(), letter.conclusion(), letter.demands(),
                letter.signatories(), letter.sources()), List.of(days)).introduction().getFirst();
    }

    @Test
    void everyBlankHasWords() {
        assertThat(Stream.of(Blank.values())).allSatisfy(blank -> assertThat(Texts.has("appeal.blank." + blank)).isTrue());
    }
}
