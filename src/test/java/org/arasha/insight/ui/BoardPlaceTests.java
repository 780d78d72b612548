package org.arasha.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.arasha.insight.DeadlineFilter;
import org.arasha.insight.DeadlineKind;
import org.junit.jupiter.api.Test;

class BoardPlaceTests {

    @Test
    void anAddressSaysWhatIsOnScreenAndNothingElse() {
        DeadlineFilter filter = new DeadlineFilter(DeadlineKind.REPLY, UUID.randomUUID(), "KZ-75", UUID.randomUUID(), UUID.randomUUID(),
                null, null);
        BoardPlace all = BoardPlace.of(QueryParameters.empty()).narrowed(filter);

        for (BoardPlace place : new BoardPlace[] {all, all.at(BoardPlace.Span.OVERDUE), all.at(YearMonth.of(2026, 2)),
                all.at(BoardPlace.View.TIMELINE), all.at(LocalDate.now(org.arasha.shared.ui.Dates.ZONE))}) {
            assertThat(BoardPlace.of(QueryParameters.fromString(place.parameters().getQueryString()))).isEqualTo(place);
        }
        assertThat(BoardPlace.of(QueryParameters.empty()).address()).isEqualTo("deadlines");
    }

    @Test
    void whatAnAddressHasWrongIsTakenForNotSaid() {
        BoardPlace place = BoardPlace.of(QueryParameters.fromString(
                "view=x&due=&day=2026-02-31&month=13&kind=%00&body=1&region=%27&who=-&partner=0"));

        assertThat(place).isEqualTo(BoardPlace.of(QueryParameters.empty()));
        for (String far : new String[] {"day=2999-01-01", "month=2999-01", "month=-0044-03", "month=0019-05"}) {
            assertThat(BoardPlace.of(QueryParameters.fromString(far))).as(far).isEqualTo(place);
        }
    }
}
