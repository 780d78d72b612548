package org.arasha.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arasha.directory.Consent.State;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SaidByTwoTests {

    private static final UUID CASE = UUID.randomUUID();

    @Test
    void anAgreementToAllStandsForNoRefusalOfOneCase() {
        assertThat(disagree(List.of(said(State.REFUSED, CASE, 1)), List.of(said(State.GIVEN, null, 5)))).isTrue();
        assertThat(disagree(List.of(said(State.GIVEN, null, 5)), List.of(said(State.WITHDRAWN, CASE, 1)))).isTrue();
    }

    @Test
    void anAgreementToOneCaseStandsForNoRefusalOfAll() {
        assertThat(disagree(List.of(said(State.REFUSED, null, 1)), List.of(said(State.GIVEN, CASE, 5)))).isTrue();
    }

    /** So they can be made one: whoever is asked and still refuses is noted to refuse once more. */
    @Test
    void aRefusalThatCameLaterStands() {
        assertThat(disagree(List.of(said(State.REFUSED, CASE, 5)), List.of(said(State.GIVEN, null, 1)))).isFalse();
        assertThat(disagree(List.of(said(State.GIVEN, CASE, 1)), List.of(said(State.REFUSED, null, 5)))).isFalse();
    }

    @Test
    void ofTheSameNeitherStandsForTheOther() {
        assertThat(disagree(List.of(said(State.REFUSED, CASE, 5)), List.of(said(State.GIVEN, CASE, 1)))).isTrue();
        assertThat(disagree(List.of(said(State.REFUSED, null, 5)), List.of(said(State.GIVEN, null, 1)))).isTrue();
    }

    @Test
    void whatOneOfThemHasAgreedToSinceIsNoRefusal() {
        assertThat(disagree(List.of(said(State.REFUSED, null, 1), said(State.GIVEN, CASE, 2)), List.of(said(State.GIVEN, CASE, 5)))).isFalse();
    }

    @Test
    void whatIsSaidOfDifferentCasesAndPurposesDoesNotMeet() {
        assertThat(disagree(List.of(said(State.REFUSED, CASE, 1)), List.of(said(State.GIVEN, UUID.randomUUID(), 5)))).isFalse();
        assertThat(disagree(List.of(said(State.REFUSED, null, 1)), List.of(of(Consent.Purpose.APPEAL, State.GIVEN, null, 5)))).isFalse();
        assertThat(disagree(List.of(said(State.REFUSED, null, 1)), List.of(said(State.WITHDRAWN, CASE, 5)))).isFalse();
    }

    private static boolean disagree(List<Consent> one, List<Consent> other) {
        return new SaidByTwo(one, other).disagree().isPresent();
    }

    private static Consent said(State state, @Nullable UUID about, long second) {
        return of(Consent.Purpose.NAMED_IN_APPEALS, state, about, second);
    }

    private static Consent of(Consent.Purpose purpose, State state, @Nullable UUID about, long second) {
        return new Consent(ConsentId.fresh(), 0, new PersonId(UUID.randomUUID()), purpose, state, about, null, null, LocalizedText.NONE,
                Instant.ofEpochSecond(second), null);
    }
}
