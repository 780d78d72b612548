package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.arasha.appeal.LetterFacts.Bound;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Attribution;
import org.arasha.incident.Claim.Standing;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who says so, and how many, in the words and forms of each language. */
class AttributedTests {

    private static final LocalizedText TEXT = new LocalizedText("Её задержали.", "Оны ұстады.", "She was held.");

    private final StatementExamples of = new StatementExamples();

    @ParameterizedTest
    @EnumSource
    void whatIsEstablishedStandsByItself(Language language) {
        assertThat(sentence(TEXT, Attribution.WITNESS, Standing.ESTABLISHED, language)).isEqualTo(TEXT.in(language));
        assertThat(sentence(TEXT, Attribution.OUR_OBSERVER, Standing.CORROBORATED, language)).isEqualTo(TEXT.in(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RU | WITNESS       | CORROBORATED | Её задержали (по словам очевидцев).
            RU | OFFICIAL_BODY | ALLEGED      | Её задержали (по сообщению официального органа).
            KK | VICTIM        | CORROBORATED | Оны ұстады (зардап шегушілердің айтуынша).
            KK | MEDIA         | ALLEGED      | Оны ұстады (БАҚ хабарлауынша).
            EN | WITNESS       | CORROBORATED | She was held (according to witnesses).
            EN | OUR_OBSERVER  | ALLEGED      | She was held (according to our observers).
            """)
    void everythingElseSaysWhoSaysSo(Language language, Attribution attribution, Standing standing, String sentence) {
        assertThat(sentence(TEXT, attribution, standing, language)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"RU,Жалоба якобы поступила.", "KK,Куәгерлердің айтуынша оны ұстады.", "EN,She was allegedly held."})
    void aTextThatSaysItItselfIsLeftAlone(Language language, String text) {
        assertThat(sentence(LocalizedText.of(language, text), Attribution.VICTIM, Standing.ALLEGED, language)).isEqualTo(text);
    }

    @Test
    void aVerbOfSayingIsAnEventAndNoAttribution() {
        assertThat(sentence(LocalizedText.of(Language.RU, "Им сообщили о деле."), Attribution.VICTIM, Standing.CORROBORATED, Language.RU))
                .isEqualTo("Им сообщили о деле (со слов пострадавших).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"RU | Полиция приехала по сообщению прохожего.", "EN | According to Article 20 she may report."})
    void whatSomebodyActedUponOrTheLawSaysIsNoAttribution(Language language, String text) {
        assertThat(sentence(LocalizedText.of(language, text), Attribution.VICTIM, Standing.ALLEGED, language)).isNotEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"RU | По сообщению очевидцев, её увели.", "RU | Её увели, по словам очевидцев.", "EN | She was held according to witnesses."})
    void anAccountMayBeginAndEndASentence(Language language, String text) {
        assertThat(sentence(LocalizedText.of(language, text), Attribution.VICTIM, Standing.ALLEGED, language)).isEqualTo(text);
    }

    @Test
    void itsAuthorMaySayThatItIsWorded() {
        Claim claim = of.claim(TEXT, Attribution.VICTIM, Standing.ALLEGED);
        Statement worded = of.statement(TEXT, claim).written(Language.RU, TEXT, true);

        Founded founded = Founded.of(worded, of.record(claim));

        assertThat(Attributed.sentence(founded, Language.EN)).isEqualTo("She was held.");
        assertThat(founded.isSaidToBeAttributed()).as("nobody can tell by its words").isTrue();
    }

    @Test
    void whatNobodyEstablishedIsStatedAsAFactWhereItsAuthorOnlySaysThatItIsWorded() {
        Claim alleged = of.claim(TEXT, Attribution.VICTIM, Standing.ALLEGED);
        Claim established = of.claim(TEXT, Attribution.VICTIM, Standing.ESTABLISHED);
        LocalizedText inRussian = new LocalizedText("По её словам, её задержали.", "Оны ұстады.", "She was held.");

        assertThat(worded(TEXT, alleged).isStatedAsFact(Set.of(Language.RU))).isTrue();
        assertThat(worded(inRussian, alleged).isStatedAsFact(Set.of(Language.RU))).isFalse();
        assertThat(worded(inRussian, alleged).isStatedAsFact(Set.of(Language.RU, Language.KK))).isTrue();
        assertThat(worded(TEXT, alleged, established).isStatedAsFact(Set.of(Language.RU))).as("one of its claims is established").isFalse();
        assertThat(Founded.of(of.statement(TEXT, alleged), of.record(alleged)).isStatedAsFact(Set.of(Language.RU))).as("the letter adds it").isFalse();
    }

    private Founded worded(LocalizedText text, Claim... claims) {
        return Founded.of(of.statement(text, claims).written(Language.RU, text, true), of.record(claims));
    }

    @Test
    void whoSaysSoInKnownWordsNeedsNobodyToLook() {
        LocalizedText text = LocalizedText.of(Language.EN, "She was allegedly held.");
        Claim claim = of.claim(text, Attribution.VICTIM, Standing.ALLEGED);
        Claim established = of.claim(TEXT, Attribution.VICTIM, Standing.ESTABLISHED);

        assertThat(Founded.of(of.statement(text, claim).written(Language.EN, text, true), of.record(claim)).isSaidToBeAttributed()).isFalse();
        assertThat(Founded.of(of.statement(TEXT, established).written(Language.EN, TEXT, true), of.record(established)).isSaidToBeAttributed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RU | Её избили из-за якобы поступившей жалобы. | true
            KK | Оны заңсыз делінген жиын үшін ұстады.     | true
            EN | She was held for an alleged offence.      | true
            RU | По её словам, жалоба якобы поступила.     | false
            EN | She was held.                             | false
            """)
    void aWordThatMayBeAnAsideIsShownToWhoApproves(Language language, String text, boolean shown) {
        LocalizedText said = LocalizedText.of(language, text);
        Claim alleged = of.claim(said, Attribution.VICTIM, Standing.ALLEGED);
        Claim established = of.claim(said, Attribution.VICTIM, Standing.ESTABLISHED);

        assertThat(Founded.of(of.statement(said, alleged), of.record(alleged)).isSaidByNobody()).isEqualTo(shown);
        assertThat(Founded.of(of.statement(said, established), of.record(established)).isSaidByNobody()).isFalse();
    }

    @Test
    void namesEachWhoSaysSoOnce() {
        Claim first = of.claim(TEXT, Attribution.WITNESS, Standing.CORROBORATED);
        Claim second = of.claim(TEXT, Attribution.WITNESS, Standing.CORROBORATED);
        Claim third = of.claim(TEXT, Attribution.VICTIM, Standing.CORROBORATED);
        Statement statement = of.statement(TEXT, first, second, third);

        assertThat(Attributed.sentence(Founded.of(statement, of.record(first, second, third)), Language.EN))
                .isEqualTo("She was held (according to those affected, according to witnesses).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RU | 1  | от имени 1 организации
            RU | 2  | от имени 2 организаций
            RU | 5  | от имени 5 организаций
            RU | 21 | от имени 21 организации
            RU | 111 | от имени 111 организаций
            KK | 1  | 1 ұйымның атынан қол қойылды
            KK | 10 | 10 ұйымның атынан қол қойылды
            EN | 1  | 1 organisation
            EN | 10 | 10 organisations
            """)
    void countsOrganisations(Language language, int organisations, String words) {
        assertThat(plain(new LetterWords(language).signedBy(organisations))).endsWithIgnoringCase(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RU | 1  | EXACTLY   | 1 час
            RU | 3  | EXACTLY   | 3 часа
            RU | 5  | EXACTLY   | 5 часов
            RU | 21 | EXACTLY   | 21 час
            RU | 1  | MORE_THAN | более 1 часа
            RU | 3  | MORE_THAN | более 3 часов
            RU | 5  | ABOUT     | около 5 часов
            RU | 21 | LESS_THAN | менее 21 часа
            EN | 1  | ABOUT     | about 1 hour
            EN | 5  | MORE_THAN | more than 5 hours
            KK | 5  | EXACTLY   | 5 сағат
            """)
    void countsHours(Language language, int hours, Bound bound, String words) {
        assertThat(plain(new LetterFacts(language).length(bound, Duration.ofHours(hours)))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1    | 1 месячного расчётного показателя
            2.5  | 2,5 месячного расчётного показателя
            3    | 3 месячных расчётных показателей
            20.0 | 20 месячных расчётных показателей
            21   | 21 месячного расчётного показателя
            """)
    void countsIndicesInRussianWholeAndInParts(BigDecimal indices, String words) {
        LetterFacts facts = new LetterFacts(Language.RU);

        assertThat(plain(facts.fined("ст. 667", indices, BigDecimal.TEN))).contains(words + " ");
        assertThat(plain(facts.finedOfLaw("ГК", indices, BigDecimal.TEN))).contains(words + ",");
    }

    private String sentence(LocalizedText text, Attribution attribution, Standing standing, Language language) {
        Claim claim = of.claim(text, attribution, standing);
        return Attributed.sentence(Founded.of(of.statement(text, claim), of.record(claim)), language);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
