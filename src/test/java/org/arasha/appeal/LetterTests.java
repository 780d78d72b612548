package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.arasha.appeal.Letter.Sentence;
import org.arasha.appeal.LetterSignatory.Answer;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTests {

    @Test
    void countsTheOrganisationsThatSigned() {
        assertThat(LetterExamples.inDefenceOfJournalists(Language.RU).organisations()).isEqualTo(10);
    }

    @Test
    void countsAnOrganisationOnceAndOnlyWhoSigned() {
        var letter = signedBy(new LetterSignatory("President", "A", "N. One", Answer.SIGNED),
                new LetterSignatory("Director", "A", "N. Two", Answer.SIGNED),
                new LetterSignatory("Director", "B", "N. Three", Answer.DECLINED),
                new LetterSignatory("Director", "C", "N. Four", Answer.NONE_IN_TIME),
                new LetterSignatory("Director", "D", "N. Five", Answer.AWAITED));

        assertThat(letter.organisations()).isEqualTo(1);
        assertThat(letter.signed()).extracting(LetterSignatory::name).containsExactly("N. One", "N. Two");
    }

    @Test
    void refusesACitationOfASourceThatIsNotListed() {
        var letter = LetterExamples.withText("Текст");

        assertThatIllegalArgumentException().isThrownBy(() -> new Letter(letter.language(), letter.sender(), null,
                letter.date(), letter.subject(), List.of(), List.of(), List.of(), List.of(Sentence.of("Text.", 2)),
                letter.assessment(), List.of(), List.of(), List.of(), letter.sources()));
    }

    /** The number is not printed: "Нарушена норма" over twenty-one of them would read as a slip. */
    @Test
    void speaksOfNormsInThePluralWhereThereAreTwentyOne() {
        LetterWords words = new LetterWords(Language.RU);

        assertThat(words.broken(21)).isEqualTo(words.broken(5)).isNotEqualTo(words.broken(1));
        assertThat(words.relied(21)).isEqualTo(words.relied(5)).isNotEqualTo(words.relied(1));
    }

    @ParameterizedTest
    @CsvSource({"RU,Возбуждено дело по ст. 158.", "KK,Ст. 158 бойынша іс қозғалды.", "EN,Case opened under ст. 158."})
    void aProceedingAgainstNobodyBeginsWithItsSteps(Language language, String told) {
        LetterFacts facts = new LetterFacts(language);

        assertThat(facts.proceeding("", List.of(facts.opened("ст. 158")))).isEqualTo(told);
    }

    static Letter signedBy(LetterSignatory... signatories) {
        var letter = LetterExamples.withText("Текст");
        return new Letter(Language.EN, letter.sender(), null, letter.date(), letter.subject(), List.of(), List.of(), List.of(),
                List.of(), Letter.Assessment.NONE, List.of(), List.of(), List.of(signatories), List.of());
    }

    /** All that a reader must find in any rendering. */
    static List<String> everyWordOf(Letter letter) {
        var words = new ArrayList<String>();
        words.add(letter.subject());
        words.addAll(letter.introduction());
        words.addAll(letter.assessment().paragraphs());
        words.addAll(letter.assessment().broken());
        words.addAll(letter.conclusion());
        letter.addressees().forEach(to -> words.addAll(List.of(to.post(), to.name())));
        letter.items().forEach(item -> {
            words.add(item.lead());
            item.allSentences().map(Sentence::text).forEach(words::add);
        });
        letter.mentioned().stream().map(Sentence::text).forEach(words::add);
        letter.demands().forEach(one -> {
            words.add(one.authority());
            words.addAll(one.demands());
        });
        letter.signed().forEach(one -> words.addAll(List.of(one.organisation(), one.post(), one.name())));
        letter.sources().forEach(source -> words.addAll(List.of(source.title(), source.address())));
        return words;
    }
}
