package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.appeal.Appeal.Addressee;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.Appeal.Demand;
import org.arasha.appeal.Appeal.Part;
import org.arasha.appeal.Appeal.Cited;
import org.arasha.appeal.AppealDraft.Field;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.directory.OfficialId;
import org.arasha.incident.IncidentId;
import org.arasha.legal.NormId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** What two authors write in one draft at once stands side by side, and where both wrote the same, they are asked. */
class AppealDraftTests {

    private static final LocalizedText TEXT = new LocalizedText("Мы просим.", "Біз сұраймыз.", "We ask.");
    private static final Part FIRST = new Part(new IncidentId(UUID.randomUUID()), false);
    private static final Part SECOND = new Part(new IncidentId(UUID.randomUUID()), false);
    private static final Demand DEMAND = demand("расследовать");
    private static final Demand OTHER = demand("наказать");

    private final AppealDraft found = draft(TEXT, List.of(FIRST, SECOND), List.of(addressee()), List.of(DEMAND, OTHER));

    @Test
    void whatOnlyOneHasChangedIsAsThatOneHasIt() {
        AppealDraft mine = introduced(TEXT.with(Language.RU, "Мы требуем."));
        AppealDraft theirs = draft(TEXT, List.of(SECOND, FIRST), List.of(), found.demands());

        assertThat(mine.contested(found, theirs)).isEmpty();
        assertThat(mine.over(found, theirs)).isEqualTo(mine.under(found, theirs))
                .isEqualTo(draft(TEXT.with(Language.RU, "Мы требуем."), List.of(SECOND, FIRST), List.of(), found.demands()));
    }

    @Test
    void oneTranslatesWhileAnotherWrites() {
        AppealDraft mine = introduced(TEXT.with(Language.RU, "Мы требуем."));
        AppealDraft theirs = introduced(TEXT.with(Language.KK, "Біз талап етеміз."));

        assertThat(mine.contested(found, theirs)).isEmpty();
        assertThat(mine.over(found, theirs).text().introduction()).isEqualTo(new LocalizedText("Мы требуем.", "Біз талап етеміз.", "We ask."));
    }

    @Test
    void whatBothHaveWrittenOtherwiseIsContestedAndNothingElse() {
        AppealDraft mine = introduced(new LocalizedText("Моё.", "Біз сұраймыз.", "Mine."));
        AppealDraft theirs = introduced(new LocalizedText("Их.", "Олардікі.", "We ask."));

        assertThat(mine.contested(found, theirs)).containsExactly(Field.INTRODUCTION);
        assertThat(mine.over(found, theirs).text().introduction()).isEqualTo(new LocalizedText("Моё.", "Олардікі.", "Mine."));
        assertThat(mine.under(found, theirs).text().introduction()).isEqualTo(new LocalizedText("Их.", "Олардікі.", "Mine."));
        assertThat(mine.contested(found, mine)).as("both the same").isEmpty();
    }

    @Test
    void theDemandsOfBothStand() {
        Demand added = demand("ответить");
        Demand another = demand("извиниться");
        AppealDraft mine = demanding(reworded(DEMAND), OTHER, added);
        AppealDraft theirs = demanding(another, DEMAND);

        assertThat(mine.contested(found, theirs)).isEmpty();
        assertThat(mine.over(found, theirs).demands()).containsExactly(reworded(DEMAND), another, added);
    }

    @Test
    void aDemandThatOneTakesOutAndTheOtherRewordsIsContested() {
        AppealDraft mine = demanding(OTHER);
        AppealDraft theirs = demanding(reworded(DEMAND), OTHER);

        assertThat(mine.contested(found, theirs)).containsExactly(Field.DEMANDS);
        assertThat(mine.over(found, theirs).demands()).containsExactly(OTHER);
        assertThat(mine.under(found, theirs).demands()).containsExactlyInAnyOrder(OTHER, reworded(DEMAND));
    }

    @Test
    void anIncidentThatWasTakenOutStaysOutAndOneThatJoinedStaysIn() {
        Part joined = new Part(new IncidentId(UUID.randomUUID()), false);
        AppealDraft mine = draft(TEXT, List.of(new Part(FIRST.incident(), true), new Part(SECOND.incident(), true)), found.addressees(), found.demands());
        AppealDraft theirs = draft(TEXT, List.of(SECOND, joined), found.addressees(), found.demands());

        assertThat(mine.contested(found, theirs)).isEmpty();
        assertThat(mine.over(found, theirs).incidents()).containsExactly(new Part(SECOND.incident(), true), joined);
    }

    @Test
    void eachNormIsChosenByItself() {
        Cited before = cited();
        Cited mine = cited();
        Cited theirs = cited();

        assertThat(new Merging(true).set(Set.of(before), Set.of(before, mine), Set.of(theirs))).containsExactlyInAnyOrder(mine, theirs);
    }

    private static Cited cited() {
        return Cited.relied(new NormId(UUID.randomUUID()));
    }

    private static Demand demand(String words) {
        return new Demand(UUID.randomUUID(), new AuthorityId(UUID.randomUUID()), LocalizedText.of(Language.RU, words));
    }

    private static Demand reworded(Demand demand) {
        return new Demand(demand.demand(), demand.authority(), LocalizedText.of(Language.RU, "расследовать немедленно"));
    }

    private static Addressee addressee() {
        return new Addressee(OfficialId.fresh(), Channel.POST, null, null);
    }

    private AppealDraft introduced(LocalizedText introduction) {
        return draft(introduction, found.incidents(), found.addressees(), found.demands());
    }

    private AppealDraft demanding(Demand... demands) {
        return draft(TEXT, found.incidents(), found.addressees(), List.of(demands));
    }

    private static AppealDraft draft(LocalizedText introduction, List<Part> incidents, List<Addressee> addressees, List<Demand> demands) {
        return new AppealDraft(new AppealText(LocalDate.of(2019, 3, 29), Language.RU, Appeal.Addressing.TOGETHER, TEXT, introduction,
                LocalizedText.NONE, LocalizedText.NONE), incidents, addressees, demands, Set.of(), null);
    }
}
