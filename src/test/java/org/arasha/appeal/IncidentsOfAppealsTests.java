package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Queries;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal.Part;
import org.arasha.directory.Channel;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Remedy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which incidents an appeal holds is written where it has changed, and nowhere else. */
@ArashaTest
class IncidentsOfAppealsTests {

    private final Filings filings;
    private final Appeals appeals;
    private final Cases cases;
    private final Windows windows;
    private final JdbcClient jdbc;
    private final As as;

    private AppealId appeal;
    private List<IncidentId> held;

    IncidentsOfAppealsTests(Filings filings, Appeals appeals, Cases cases, Windows windows, JdbcClient jdbc, As as) {
        this.filings = filings;
        this.appeals = appeals;
        this.cases = cases;
        this.windows = windows;
        this.jdbc = jdbc;
        this.as = as;
    }

    @BeforeEach
    void write() {
        appeal = filings.appealWritten(Channel.IN_PERSON);
        for (int i = 0; i < 3; i++) {
            IncidentId incident = cases.analysed(Remedy.COLLECTIVE_APPEAL);
            cases.does(incident, "Choose collective appeal", () -> appeals.join(incident, appeal));
        }
        held = appeals.find(appeal).incidentIds();
        assertThat(held).hasSize(4);
    }

    @Test
    void areNotTouchedWhereOnlyTextsAreWritten() {
        List<String> rows = rows();
        long last = jdbc.sql("select coalesce(max(id), 0) from figure_change").query(Long.class).single();

        filings.retitle(appeal, "Another subject");

        assertThat(rows()).isEqualTo(rows);
        assertThat(jdbc.sql("select record from figure_change where id > ?").param(last).query(String.class).list()).as("what is counted anew").isEmpty();
        assertThat(appeals.find(appeal).incidentIds()).isEqualTo(held);
    }

    @Test
    void areWrittenWhereTheirOrderOrWhetherTheyAreMentionedHasChanged() {
        List<String> rows = rows();
        List<Part> other = List.of(new Part(held.get(1), false), new Part(held.get(0), false), new Part(held.get(2), true),
                new Part(held.get(3), false));

        AppealDraft found = AppealDraft.of(appeals.find(appeal));
        as.role(Role.LAWYER, () -> appeals.write(appeal, found, new AppealDraft(found.text(), other, found.addressees(), found.demands(),
                found.norms(), found.signUntil())));

        assertThat(appeals.find(appeal).incidents()).isEqualTo(other);
        assertThat(rows().get(3)).isEqualTo(rows.get(3));
    }

    /** Whoever moves one several places, with the keys too, would look for its button anew after each. */
    @Test
    void moveUpAndKeepTheButtonThatMovesThem() {
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim");
        Button last = moves(window).getLast();

        window.press(last).press(last);

        assertThat(appeals.find(appeal).incidentIds()).containsExactly(held.get(0), held.get(3), held.get(1), held.get(2));
        assertThat(moves(window).get(1)).isSameAs(last);
        window.press(last);
        assertThat(appeals.find(appeal).incidentIds()).containsExactly(held.get(3), held.get(0), held.get(1), held.get(2));
        assertThat(moves(window)).extracting(Button::isEnabled).containsExactly(false, true, true, true);
    }

    /** The last of two hundred would be moved up two hundred times. */
    @Test
    void goToThePlaceThatIsTypedAndKeepTheirButton() {
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim");
        Button last = elsewhere(window).getLast();

        window.press(last).fill("appeal.moveTo.place", 5).press("appeal.moveTo.move");
        assertThat(window.complaint("appeal.moveTo.place")).isEqualTo(window.words("appeal.moveTo.range", 4));
        assertThat(appeals.find(appeal).incidentIds()).isEqualTo(held);

        window.fill("appeal.moveTo.place", 1).press("appeal.moveTo.move");
        assertThat(appeals.find(appeal).incidentIds()).containsExactly(held.get(3), held.get(0), held.get(1), held.get(2));
        assertThat(elsewhere(window).getFirst()).isSameAs(last);
        assertThat(moves(window)).extracting(Button::isEnabled).containsExactly(false, true, true, true);

        window.press(last).fill("appeal.moveTo.place", 3).press("appeal.moveTo.move");
        assertThat(appeals.find(appeal).incidentIds()).containsExactly(held.get(0), held.get(1), held.get(3), held.get(2));
    }

    @Test
    void goNowhereWhereAColleagueHasTakenThemOutMeanwhile() {
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim");
        window.press(elsewhere(window).getLast()).fill("appeal.moveTo.place", 1);
        as.role(Role.LAWYER, () -> appeals.drop(appeal, held.get(3)));
        window.refresh();

        window.press("appeal.moveTo.move");

        assertThat(appeals.find(appeal).incidentIds()).containsExactly(held.get(0), held.get(1), held.get(2));
    }

    private static List<Button> elsewhere(Window window) {
        return window.all(Button.class).filter(one -> one.getText().equals(window.words("appeal.moveTo"))).toList();
    }

    private static List<Button> moves(Window window) {
        String words = window.words("appeal.moveUp", "\\S+");
        return window.all(Button.class).filter(one -> one.getAriaLabel().filter(label -> label.matches(words)).isPresent()).toList();
    }

    @Test
    void closeTheGapWhereOneIsTakenOut() {
        as.role(Role.LAWYER, () -> appeals.drop(appeal, held.get(1)));

        assertThat(appeals.find(appeal).incidentIds()).containsExactly(held.get(0), held.get(2), held.get(3));
        assertThat(jdbc.sql("select position from appeal_incident where appeal_id = ? order by position").param(appeal.value())
                .query(Integer.class).list()).containsExactly(0, 1, 2);
    }

    @Test
    void areReadOnceForAPageThatManyPartsMake() {
        String page = "appeals/" + appeals.find(appeal).number();
        Window window = windows.of(Role.LAWYER).open(page);

        assertThat(IntStream.range(0, 3).map(again -> ofThePage(window, page)).min().orElseThrow()).as("the fewest: what comes in meanwhile is shown, too")
                .isLessThanOrEqualTo(110);
    }

    private static int ofThePage(Window window, String page) {
        return Queries.of(() -> window.open("work").open(page)) - Queries.of(() -> window.open("work"));
    }

    @AfterEach
    void close() {
        windows.close();
    }

    /** Each with the transaction that wrote it. */
    private List<String> rows() {
        return jdbc.sql("select xmin || ' ' || position || ' ' || incident from appeal_incident where appeal_id = ? order by position")
                .param(appeal.value()).query(String.class).list();
    }
}
