package org.arasha.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a record says that somebody was at the time they certainly were. */
class PostTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final PartialDate IN_2018 = PartialDate.in(Year.of(2018));

    @Test
    void isHeldBetweenTheYearsInWhichItBeginsAndEnds() {
        Post post = post(PartialDate.in(Year.of(2015)), IN_2018);

        assertThat(held(post, on(2016, 1, 1))).isTrue();
        assertThat(held(post, on(2017, 12, 31))).isTrue();
        assertThat(held(post, on(2015, 6, 1))).as("it may have begun later in the year").isFalse();
        assertThat(held(post, on(2018, 6, 1))).as("it may have ended earlier in the year").isFalse();
    }

    @Test
    void isHeldOnItsFirstAndLastDay() {
        Post post = post(on(2015, 3, 1), on(2018, 3, 31));

        assertThat(held(post, on(2015, 3, 1))).isTrue();
        assertThat(held(post, on(2018, 3, 31))).isTrue();
        assertThat(held(post, on(2015, 2, 28))).isFalse();
        assertThat(held(post, on(2018, 4, 1))).isFalse();
    }

    @Test
    void isHeldWhenSomethingHappenedOfWhichOnlyTheMonthIsKnownIfItWasAllMonth() {
        PartialDate march = PartialDate.in(YearMonth.of(2018, 3));

        assertThat(held(post(on(2018, 3, 1), on(2018, 3, 31)), march)).isTrue();
        assertThat(held(post(on(2018, 3, 2), null), march)).isFalse();
        assertThat(held(post(null, on(2018, 3, 30)), march)).isFalse();
    }

    @Test
    void isHeldAtAnyTimeWhereNothingIsKnownOfItsBeginningAndItsEnd() {
        for (PartialDate when : new PartialDate[] {on(1999, 1, 1), PartialDate.before(TODAY), PartialDate.after(LocalDate.of(1999, 1, 1))}) {
            assertThat(held(post(null, null), when)).isTrue();
        }
    }

    @Test
    void hasBegunByNowAndMayHaveEnded() {
        PartialDate thisYear = PartialDate.in(Year.from(TODAY));

        assertThat(held(post(thisYear, null), PartialDate.on(TODAY))).isTrue();
        assertThat(held(post(thisYear, null), on(2026, 11, 19))).isFalse();
        assertThat(held(post(null, thisYear), PartialDate.on(TODAY))).isFalse();
    }

    @Test
    void goesByTheOneEndThatIsKnownOfABeginningAndOfAnEnd() {
        assertThat(held(post(PartialDate.before(LocalDate.of(2018, 1, 1)), null), on(2018, 1, 1))).isTrue();
        assertThat(held(post(PartialDate.after(LocalDate.of(2018, 1, 1)), null), on(2020, 1, 1))).isFalse();
        assertThat(held(post(null, PartialDate.after(LocalDate.of(2018, 1, 1))), on(2018, 1, 1))).isTrue();
        assertThat(held(post(null, PartialDate.before(LocalDate.of(2018, 1, 1))), on(2000, 1, 1))).isFalse();
    }

    private static boolean held(Post post, PartialDate when) {
        return post.isHeldOn(when, TODAY);
    }

    private static PartialDate on(int year, int month, int day) {
        return PartialDate.on(LocalDate.of(year, month, day));
    }

    private static Post post(@Nullable PartialDate since, @Nullable PartialDate until) {
        return new Post(PostId.fresh(), 0, PersonId.fresh(), null, LocalizedText.NONE, since, until);
    }
}
