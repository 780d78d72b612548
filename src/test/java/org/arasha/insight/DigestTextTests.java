package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class DigestTextTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final DigestText text = new DigestText("https://arasha.example");

    @Test
    void whatIsAheadFindsRoomHoweverMuchIsOverdue() {
        String body = body(rows(DigestText.MOST + 1, TODAY.minusDays(9)), rows(3, TODAY));

        assertThat(body).contains("Overdue – 47", "Today – 3", "Not all found room: 50");
    }

    @Test
    void ofMuchOfBothHalfIsShownOfEach() {
        String body = body(rows(DigestText.MOST, TODAY.minusDays(9)), rows(DigestText.MOST, TODAY.plusDays(2)));

        assertThat(body).contains("Overdue – 25", "This week – 25");
    }

    @Test
    void whereAllFindsRoomNothingElseIsSaid() {
        assertThat(body(rows(DigestText.MOST - 1, TODAY.minusDays(9)), rows(1, TODAY))).contains("Overdue – 49", "Today – 1")
                .doesNotContain("Not all");
    }

    private String body(List<DeadlineRow> overdue, List<DeadlineRow> ahead) {
        return text.mail(new UserId(UUID.randomUUID()), "a@arasha.example", Language.EN, TODAY, overdue, ahead).text();
    }

    private static List<DeadlineRow> rows(int many, LocalDate due) {
        return IntStream.range(0, many).mapToObj(n -> new DeadlineRow(n, DeadlineKind.REPLY, UUID.randomUUID(), null, null, due, "2026-" + n,
                LocalizedText.NONE, LocalizedText.NONE, LocalizedText.NONE, "submissions/2026-" + n, Role.LAWYER, null,
                new DeadlineRow.Hearing(null, LocalizedText.NONE), null, null, false, false, null, 0)).toList();
    }
}
