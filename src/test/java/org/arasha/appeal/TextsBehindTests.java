package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.UnaryOperator;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.TextsBehind.Mark;
import org.arasha.directory.Channel;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** The texts of an appeal that are no statements are marked where one language has changed since the others were translated. */
@ArashaTest
record TextsBehindTests(TextsBehind behind, Appeals appeals, Filings filings, Windows windows, As as) {

    private static final LocalizedText TEXT = new LocalizedText("Мы просим.", "Біз сұраймыз.", "We ask.");

    @Test
    void aTextThatChangesInOneLanguageIsMarkedInTheOthersUntilSomebodyHasLookedThroughIt() {
        AppealId id = written();
        write(id, text -> introduced(text, TEXT.with(Language.RU, "Мы требуем.")));

        assertThat(marks(id)).extracting(Mark::place, Mark::language).containsExactlyInAnyOrder(
                tuple(TextPlace.INTRODUCTION, Language.KK), tuple(TextPlace.INTRODUCTION, Language.EN));
        assertThat(marks(id)).extracting(Mark::behind).containsOnly(new Behind(Language.RU, "Мы просим."));

        right(id, TextPlace.INTRODUCTION, Language.EN);
        assertThat(marks(id)).extracting(Mark::language).containsExactly(Language.KK);
        write(id, text -> introduced(text, TEXT));
        assertThat(marks(id)).as("Kazakh is a translation of what came back, English was confirmed of what went").singleElement()
                .isEqualTo(new Mark(TextPlace.INTRODUCTION, Language.EN, new Behind(Language.RU, "Мы требуем.")));
    }

    @Test
    void aDemandIsMarkedAsLongAsItIsMade() {
        AppealId id = written();
        Appeal.Demand demand = appeals.find(id).demands().getFirst();
        demanding(id, List.of(new Appeal.Demand(demand.demand(), demand.authority(), TEXT)));
        demanding(id, List.of(new Appeal.Demand(demand.demand(), demand.authority(), TEXT.with(Language.RU, "Требуем."))));

        assertThat(marks(id)).extracting(Mark::place).containsOnly(TextPlace.ofDemand(demand.demand()));
        demanding(id, List.of());
        assertThat(marks(id)).isEmpty();
    }

    @Test
    void isNotHandedOverWhileALanguageOfFilingIsBehind() {
        AppealId id = written();
        Appeal appeal = appeals.find(id);
        as.role(Role.LAWYER, () -> appeals.write(id, AppealDraft.of(appeal), new AppealDraft(
                introduced(appeal.text(), TEXT.with(Language.RU, "Мы требуем.")), appeal.incidents(), appeal.addressees().stream().map(one -> new Appeal.Addressee(one.official(), one.channel(), one.email(),
                        Language.KK)).toList(), appeal.demands(), appeal.norms(), appeal.signUntil())));

        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> appeals.handOver(id)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("appeal.rule.everyTextIsLookedThrough");
                    assertThat(refusal.arguments()[0]).isEqualTo("INTRODUCTION");
                });
        right(id, TextPlace.INTRODUCTION, Language.KK);
        filings.handOver(id);
    }

    @Test
    void aTranslationThatIsTypedBitByBitLeavesNothingBehind() {
        AppealId id = written();
        write(id, text -> introduced(text, TEXT.with(Language.KK, "")));
        write(id, text -> introduced(text, TEXT.with(Language.KK, "Біз")));
        write(id, text -> introduced(text, TEXT.with(Language.KK, "Біз талап")));
        assertThat(marks(id)).isEmpty();

        LocalizedText translated = TEXT.with(Language.KK, "Біз талап");
        write(id, text -> introduced(text, translated.with(Language.RU, "")));
        write(id, text -> introduced(text, translated.with(Language.RU, "Мы требуем")));
        assertThat(marks(id)).as("the original was written anew, though its field was empty between").extracting(Mark::language)
                .containsExactlyInAnyOrder(Language.KK, Language.EN);
    }

    @Test
    void aTranslationThatIsBehindStaysSoWhileTheAppealIsFiledInIt() {
        AppealId id = written();
        write(id, text -> introduced(text, TEXT.with(Language.RU, "Мы требуем.")));

        write(id, text -> filedIn(text, Language.KK));
        assertThat(marks(id)).extracting(Mark::language).containsExactlyInAnyOrder(Language.KK, Language.EN);
        write(id, text -> filedIn(text, Language.RU));
        assertThat(marks(id)).extracting(Mark::language).containsExactlyInAnyOrder(Language.KK, Language.EN);

        write(id, text -> introduced(filedIn(text, Language.KK), text.introduction().with(Language.KK, "Біз талап етеміз.")));
        assertThat(marks(id)).extracting(Mark::language).doesNotContain(Language.KK);
    }

    @Test
    void nobodyConfirmsATranslationTheyHaveNotSeen() {
        AppealId id = written();
        Appeal seen = appeals.find(id);
        write(id, text -> introduced(text, TEXT.with(Language.RU, "Мы требуем.")));

        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> behind.right(seen, TextPlace.INTRODUCTION, Language.EN)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void theAuthorSeesTheMarkAndTakesItAway() {
        AppealId id = written();
        write(id, text -> introduced(text, TEXT.with(Language.RU, "Мы требуем.")));
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");

        String mark = window.words("appeal.statement.behind", window.words("ui.language.name.RU"));
        assertThat(window.text()).contains(window.words("ui.language.name.KK") + " – " + mark, "Мы просим.");
        window.pressLast("appeal.statement.right").pressLast("appeal.statement.right");
        assertThat(window.text()).doesNotContain(mark);
        assertThat(marks(id)).isEmpty();
    }

    private AppealId written() {
        AppealId id = filings.appealWritten(Channel.POST);
        write(id, text -> introduced(text, TEXT));
        for (Language language : Language.values()) {
            right(id, TextPlace.INTRODUCTION, language);
        }
        return id;
    }

    private void write(AppealId id, UnaryOperator<AppealText> change) {
        Appeal appeal = appeals.find(id);
        save(appeal, change.apply(appeal.text()), appeal.demands());
    }

    private void demanding(AppealId id, List<Appeal.Demand> demands) {
        Appeal appeal = appeals.find(id);
        save(appeal, appeal.text(), demands);
    }

    private void save(Appeal appeal, AppealText text, List<Appeal.Demand> demands) {
        as.role(Role.LAWYER, () -> appeals.write(appeal.id(), AppealDraft.of(appeal), new AppealDraft(text, appeal.incidents(),
                appeal.addressees(), demands, appeal.norms(), appeal.signUntil())));
    }

    private void right(AppealId id, TextPlace place, Language language) {
        as.role(Role.LAWYER, () -> behind.right(appeals.find(id), place, language));
    }

    private List<Mark> marks(AppealId id) {
        return as.role(Role.LAWYER, () -> behind.of(id));
    }

    private static AppealText introduced(AppealText text, LocalizedText introduction) {
        return new AppealText(text.date(), text.language(), text.addressing(), text.subject(), introduction, text.assessment(), text.conclusion());
    }

    private static AppealText filedIn(AppealText text, Language language) {
        return new AppealText(text.date(), language, text.addressing(), text.subject(), text.introduction(), text.assessment(), text.conclusion());
    }
}
