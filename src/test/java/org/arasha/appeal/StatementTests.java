package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.directory.Consent;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Standing;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What a statement says, rests on and leaves behind; and the rules of statements. */
class StatementTests {

    private static final LocalizedText TEXT = new LocalizedText("Её задержали.", "Оны ұстады.", "She was held.");

    private final StatementExamples of = new StatementExamples();

    @Test
    void isComposedOfEachClaimThatMayBeStated() {
        Claim stated = of.claim(TEXT, Standing.ESTABLISHED);
        Claim contradicted = of.claim(TEXT, Standing.CONTRADICTED);

        List<Statement> composed = Statement.composed(of.appeal, of.record(stated, contradicted));

        assertThat(composed).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(TEXT);
            assertThat(one.claimIds()).containsExactly(stated.id());
            assertThat(one.isComposed()).isTrue();
        });
        assertThat(Statement.composed(of.appeal, of.record(stated))).extracting(Statement::id).containsExactly(composed.getFirst().id());
    }

    @Test
    void leavesItsTranslationsBehindWhenTheOriginalChanges() {
        Statement changed = of.statement(TEXT).written(Language.RU, TEXT.with(Language.RU, "Её задержала полиция."), false);

        assertThat(changed.behind()).containsExactlyInAnyOrder(Language.KK, Language.EN);
        assertThat(changed.behind(Language.KK)).isEqualTo(new Behind(Language.RU, "Её задержали."));
    }

    @Test
    void isNotBehindAnyMoreWhatHasComeBack() {
        Statement changed = of.statement(TEXT).written(Language.RU, TEXT.with(Language.RU, "Её задержала полиция."), false).written(Language.RU, TEXT, false);

        assertThat(changed.behind()).isEmpty();
        assertThat(changed.written(Language.RU, TEXT.with(Language.EN, "Police held her."), false).behind()).as("a translation that is mended").isEmpty();
    }

    @Test
    void isStillBehindInWhatIsSplitOffIt() {
        Statement behind = of.statement(TEXT).written(Language.RU, TEXT.with(Language.RU, "Её задержали. Её отпустили."), false);
        Halves halves = Halves.of(new LocalizedText("Её задержали. Её отпустили.", "Оны ұстады. Оны босатты.", null)).orElseThrow();

        assertThat(behind.beside(halves.second()).behind()).containsExactly(Language.KK);
        assertThat(behind.saying(halves.first(), false).behind()).as("it says again what it said").isEmpty();
    }

    @Test
    void bringingATranslationUpLeavesNothingBehind() {
        LocalizedText russian = TEXT.with(Language.RU, "Её задержала полиция.");
        Statement mended = of.statement(TEXT).written(Language.RU, russian, false).written(Language.RU, russian.with(Language.KK, "Оны полиция ұстады."), false);

        assertThat(mended.behind()).containsExactlyInAnyOrder(Language.KK, Language.EN);
        assertThat(mended.right(Language.KK).behind()).containsExactly(Language.EN);
    }

    @Test
    void translatesWhatWasMissingWithoutLeavingTheOriginalBehind() {
        LocalizedText russian = LocalizedText.of(Language.RU, "Её задержали.");

        assertThat(of.statement(russian).written(Language.RU, TEXT, false).behind()).isEmpty();
        assertThat(of.statement(TEXT).written(Language.RU, russian, false).behind()).isEmpty();
    }

    @Test
    void tellsWhatHasBecomeOfItsClaims() {
        Claim claim = of.claim(TEXT, Standing.ESTABLISHED);
        Statement statement = of.statement(TEXT, claim);

        assertThat(Founded.of(statement, of.record(claim)).changes()).isEmpty();
        assertThat(Founded.of(statement, of.record(claim.worded(LocalizedText.of(Language.EN, "Other.")))).changes())
                .singleElement().satisfies(change -> {
                    assertThat(change.isWorded()).isTrue();
                    assertThat(change.then().seen()).isEqualTo(TEXT);
                });
        assertThat(Founded.of(statement, of.record(claim.assessed(Standing.CONTRADICTED, "so", Set.of()))))
                .satisfies(founded -> {
                    assertThat(founded.changes()).singleElement().matches(Founded.Changed::isReassessed);
                    assertThat(founded.isCarried()).isFalse();
                });
        assertThat(Founded.of(statement, of.record()).changes()).singleElement().matches(Founded.Changed::isGone);
    }

    @Test
    void tellsThatConsentWasTakenBackSince() {
        Claim claim = of.claim(TEXT, Standing.ESTABLISHED);
        Statement statement = of.statement(TEXT, claim);

        assertThat(Founded.of(statement, of.record(Consent.State.WITHDRAWN, claim)).changes())
                .singleElement().matches(Founded.Changed::isWithdrawn);
    }

    @Test
    void isSplitWhereALineBeginsElseAfterASentenceAndNotAfterAnInitial() {
        assertThat(halves("На Ш. Алиеву напали. Она жива.")).containsExactly("На Ш. Алиеву напали.", "Она жива.");
        assertThat(halves("На Ш. Алиеву\nнапали. Она жива.")).containsExactly("На Ш. Алиеву", "напали. Она жива.");
        assertThat(Halves.of(LocalizedText.of(Language.RU, "На Ш. Алиеву напали."))).isEmpty();
    }

    @Test
    void refusesWhatRestsOnNothingThatMayBeStated() {
        Claim claim = of.claim(TEXT, Standing.ALLEGED);

        assertThat(rules(of.statement(TEXT), of.record(claim)).everyStatementRestsOnAClaimToState())
                .map(Refusal::messageKey).contains("appeal.rule.everyStatementRestsOnAClaimToState");
        assertThat(rules(of.statement(TEXT, claim), of.record()).everyStatementRestsOnAClaimToState()).isPresent();
        assertThat(rules(of.statement(TEXT, claim), of.record(claim)).everyStatementRestsOnAClaimToState()).isEmpty();
    }

    @Test
    void refusesWhatIsNotInTheLanguageOfFilingOrBehindInIt() {
        Claim claim = of.claim(TEXT, Standing.ESTABLISHED);
        Statement english = of.statement(LocalizedText.of(Language.EN, "She was held."), claim);
        Statement behind = of.statement(TEXT, claim).written(Language.KK, TEXT.with(Language.KK, "Басқа."), false);

        assertThat(rules(english, of.record(claim)).everyStatementIsInTheLanguageOfFiling()).isPresent();
        assertThat(rules(behind, of.record(claim)).everyStatementIsInTheLanguageOfFiling()).isEmpty();
        assertThat(rules(behind, of.record(claim)).everyTranslationIsLookedThrough()).isPresent();
        assertThat(rules(behind.right(Language.RU), of.record(claim)).everyTranslationIsLookedThrough()).isEmpty();
    }

    @Test
    void refusesTheNameInAnyFormOfWhoHasNotAgreed() {
        Claim claim = of.claim(TEXT, Standing.ESTABLISHED);
        Statement named = of.statement(LocalizedText.of(Language.RU, "Задержали Санию Тойкен и увезли."), claim);
        Statement unnamed = of.statement(LocalizedText.of(Language.RU, "Задержали репортёра и увезли."), claim);

        assertThat(rules(named, of.record(Consent.State.REFUSED, claim)).noStatementNamesWhoHasNotAgreed()).isPresent();
        assertThat(rules(unnamed, of.record(Consent.State.REFUSED, claim)).noStatementNamesWhoHasNotAgreed()).isEmpty();
        assertThat(rules(named, of.record(Consent.State.GIVEN, claim)).noStatementNamesWhoHasNotAgreed()).isEmpty();
    }

    private StatementRules rules(Statement statement, IncidentRecord record) {
        return new StatementRules(filedInRussian(record.incident().id()), Map.of(record.incident().id(), List.of(statement)), ClaimMarks.NONE,
                List.of(record), Set.of());
    }

    private Appeal filedInRussian(IncidentId incident) {
        return new Appeal(of.appeal, 1, "2019-A1", Appeal.Kind.INDIVIDUAL, new OrganisationId(UUID.randomUUID()), null,
                new Appeal.AppealText(LocalDate.of(2019, 3, 29), Language.RU, Appeal.Addressing.TOGETHER, TEXT, TEXT, LocalizedText.NONE,
                        LocalizedText.NONE), List.of(new Appeal.Part(incident, false)), List.of(), List.of(), Set.of(), Set.of(), null, null,
                null, null, null);
    }

    private static List<String> halves(String text) {
        Halves halves = Halves.of(LocalizedText.of(Language.RU, text)).orElseThrow();
        return List.of(halves.first().in(Language.RU), halves.second().in(Language.RU));
    }
}
