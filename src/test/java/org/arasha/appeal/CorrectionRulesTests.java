package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.appeal.LetterText.Line;
import org.arasha.appeal.LetterText.Line.Kind;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectionRulesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "её задержали на учатске | её задержали на участке",
            "редакцыя просит | редакция просит",
            "журналистк задержали | журналистка задержали",
            "мы обращаемся к вам , чтобы | мы обращаемся к вам, чтобы",
            "журналисті ұстады | журналисті, ұстады",
            "the polise came | the police came",
            "премию урезали на 5% – зря | премию урезали на 5 %, зря"})
    void slipsOfSpellingAndPunctuationMayBeMended(String before, String after) {
        assertThat(refusal(before, after)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "held for 5 hours | held for 6 hours | changesNoNumber",
            "штраф 50 500 тенге | штраф 50 600 тенге | changesNoNumber",
            "журналист Токен задержан | журналист Тойкен задержан | changesNoName",
            "суд виновен | суд невиновен | changesSpellingOnly",
            "барды деген | бармады деген | changesSpellingOnly",
            "не помогли | ни помогли | changesSpellingOnly",
            "его избил | его избит | changesSpellingOnly",
            "ол келеді | ол келмеді | changesSpellingOnly",
            "олар көмектеседі | олар көмектеспеді | changesSpellingOnly",
            "полиция стояла | милиция стояла | changesSpellingOnly",
            "полиция избила | полиция не избила | noWordComesOrGoes",
            "выплатили 5 % | выплатили 5 ‰ | changesNoNumber",
            "fined $100 | fined €100 | changesNoNumber",
            "at −5 degrees | at 5 degrees | noWordComesOrGoes",
            "жара -5 | жара 5 | noWordComesOrGoes",
            "жара ‐5 | жара 5 | noWordComesOrGoes",
            "жара ‑5 | жара 5 | noWordComesOrGoes",
            "жара —5 | жара 5 | noWordComesOrGoes",
            "5 % из 6 | 5 из 6 % | changesNoNumber"})
    void whatChangesTheMeaningMayNot(String before, String after, String rule) {
        assertThat(refusal(before, after)).containsExactly("appeal.correction." + rule);
    }

    @ParameterizedTest
    @EnumSource(names = "PROSE", mode = EnumSource.Mode.EXCLUDE)
    void whatComesFromARecordMayNotChangeAtAll(Kind kind) {
        assertThat(CorrectionRules.refusal(new LetterText(List.of(new Line(kind, "участке"))), new LetterText(List.of(new Line(kind, "учатске")))))
                .map(Refusal::messageKey).contains("appeal.correction.changesNo" + kind);
    }

    @Test
    void noSentenceComesOrGoes() {
        assertThat(CorrectionRules.refusal(prose("one sentence"), prose("one sentence", "another"))).map(Refusal::messageKey)
                .contains("appeal.correction.nothingComesOrGoes");
    }

    @Test
    void whatSeveralLettersShareIsCountedAndToldOnce() {
        String[] before = Stream.generate(() -> "the polise came").limit(CorrectionRules.MOST_WORDS + 1).toArray(String[]::new);
        String[] after = Stream.generate(() -> "the police came").limit(CorrectionRules.MOST_WORDS + 1).toArray(String[]::new);

        assertThat(CorrectionRules.refusal(prose(before), prose(after))).isEmpty();
        assertThat(CorrectionRules.corrections(prose(before), prose(after))).hasSize(1);
    }

    @Test
    void manySlipsTogetherAreAnotherText() {
        String many = IntStream.rangeClosed(0, CorrectionRules.MOST_WORDS).mapToObj(i -> "polise").collect(Collectors.joining(" "));

        assertThat(refusal(many, many.replace("polise", "police"))).containsExactly("appeal.correction.fewWordsChange");
    }

    @Test
    void whatWasMendedIsShown() {
        assertThat(CorrectionRules.corrections(prose("the polise", "same"), prose("the police", "same")))
                .containsExactly(new Correction("the polise", "the police"));
    }

    @Test
    void aKeptTextIsReadAsItWas() {
        LetterText text = new LetterText(List.of(new Line(Kind.DEMAND, "Body: do it"), new Line(Kind.PROSE, "")));

        assertThat(LetterText.read(text.written())).isEqualTo(text);
    }

    private static List<String> refusal(String before, String after) {
        return CorrectionRules.refusal(prose(before), prose(after)).map(Refusal::messageKey).stream().toList();
    }

    private static LetterText prose(String... lines) {
        return new LetterText(Stream.of(lines).map(line -> new Line(Kind.PROSE, line)).toList());
    }
}
