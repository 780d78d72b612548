package org.arasha.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Absences;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.desk.OpenSteps;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.insight.BoardChoices.Named;
import org.arasha.insight.DeadlineActs;
import org.arasha.insight.DeadlineRow;
import org.arasha.insight.Workload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ArashaTest
class WorkloadViewTests {

    private final Windows windows;
    private final Workload workload;
    private final DeadlineActs acts;
    private final OpenSteps steps;
    private final Incidents incidents;
    private final Absences absences;
    private final JdbcClient jdbc;
    private final Cases cases;
    private final As as;
    private UserId had = new UserId(new java.util.UUID(0, 1));
    private UserId gets = had;
    private IncidentId id = new IncidentId(new java.util.UUID(0, 1));

    WorkloadViewTests(Windows windows, Workload workload, DeadlineActs acts, OpenSteps steps, Incidents incidents,
            Absences absences, JdbcClient jdbc, Cases cases, As as) {
        this.windows = windows;
        this.workload = workload;
        this.acts = acts;
        this.steps = steps;
        this.incidents = incidents;
        this.absences = absences;
        this.jdbc = jdbc;
        this.cases = cases;
        this.as = as;
    }

    @BeforeEach
    void somebodyHasAStep() {
        had = as.newUser(Role.VERIFIER);
        gets = as.newUser(Role.VERIFIER);
        id = cases.registered();
        as.user(had, () -> steps.claim(cases.step(id, "Verify facts").taskId()));
    }

    @Test
    void aStepIsDraggedToSomebody() {
        Window window = open();

        window.drop(line(window), rowOf(window, gets));

        assertThat(cases.step(id, "Verify facts").isHeldBy(gets)).isTrue();
        assertThat(window.all(DeadlineLine.class)).isEmpty();
    }

    @Test
    void theSameIsDoneByChoosingAndWhatWasTakenMeanwhileIsSaid() {
        Window window = open();
        window.tick(window.words("insight.acts.choose", heading())).press("insight.acts.hand")
                .fill("insight.acts.to", as.role(Role.MANAGER, () -> acts.people(workload.heldBy(had, null))).stream()
                        .filter(one -> one.id().equals(gets.value())).findFirst().orElseThrow(() -> new AssertionError(new Named(gets.value(), ""))));
        as.user(had, () -> steps.giveBack(cases.step(id, "Verify facts").taskId()));

        window.press("insight.acts.hand.do");

        assertThat(window.text()).contains(window.words("workflow.refusal.otherHands"));
        assertThat(cases.step(id, "Verify facts").holder()).isNull();
        assertThat(Stream.iterate(free(null), page -> !page.isEmpty(), page -> free(page.getLast())).flatMap(List::stream)
                .map(DeadlineRow::task)).as("of what nobody has").contains(cases.step(id, "Verify facts").taskId());
    }

    private List<DeadlineRow> free(@Nullable DeadlineRow last) {
        return as.role(Role.MANAGER, () -> workload.free(Role.VERIFIER, last));
    }

    @Test
    void whatWasRefusedIsSaidAlsoWhereNothingIsLeft() {
        Window window = open();
        window.tick(window.words("insight.acts.choose", heading()));
        as.user(had, () -> steps.giveBack(cases.step(id, "Verify facts").taskId()));
        jdbc.sql("update app_user set enabled = false where id = ?").param(had.value()).update();

        window.press("insight.acts.back");

        assertThat(window.text()).contains(window.words("insight.workload.choose.title")).contains(window.words("workflow.refusal.otherHands"));
    }

    @Test
    void whatSeveralStepsAreRefusedForIsListedOnce() {
        UserId away = as.newUser(Role.VERIFIER, Role.LAWYER);
        UserId there = as.newUser(Role.LAWYER);
        as.user(away, () -> steps.claim(cases.step(cases.registered(), "Verify facts").taskId()));
        as.user(away, () -> steps.claim(cases.step(cases.registered(), "Verify facts").taskId()));
        as.user(away, () -> absences.enter(away, cases.today(), cases.today().plusDays(200), there));
        String name = as.user(away, absences::all).getFirst().substitute();
        Window window = windows.of(as.newUser(Role.MANAGER)).open("workload?who=" + away.value());
        window.fill("insight.capacity", 7);

        window.press("insight.away.hand", name);

        assertThat(window.text()).containsOnlyOnce(window.words("workflow.refusal.theirRole"));
        assertThat(window.notices()).isEmpty();
        assertThat(window.value("insight.capacity")).isEqualTo(7);
        window.press("ui.close");
        assertThat(window.text()).doesNotContain(window.words("workflow.refusal.theirRole"));
    }

    @Test
    void whatADragCannotDoIsSaid() {
        Window window = open();
        UserId lawyer = as.newUser(Role.LAWYER);
        window.open("workload?who=" + had.value());

        window.drop(line(window), rowOf(window, lawyer));

        assertThat(window.notices()).anyMatch(notice -> notice.contains(window.words("workflow.refusal.theirRole")));
        assertThat(cases.step(id, "Verify facts").isHeldBy(had)).isTrue();
    }

    @Test
    void howMuchSomebodyCanHaveIsSetAtTheirSteps() {
        Window window = open();

        assertThat(window.all(PersonSteps.class).findFirst().orElseThrow().getChildren()).as("in their card").anyMatch(CapacityForm.class::isInstance);
        window.fill("insight.capacity", 0).press("insight.capacity.save");
        assertThat(window.complaint("insight.capacity")).isNotEmpty();
        window.fill("insight.capacity", 3).press("insight.capacity.save");

        assertThat(window.text()).contains(window.words("insight.load.of", 1, 3));
        window.open("workload?who=nobody&role=%27");
        assertThat(window.text()).contains(window.words("insight.workload.choose.title"));
    }

    private Window open() {
        return windows.of(as.newUser(Role.MANAGER)).open("workload?who=" + had.value());
    }

    private static DeadlineLine line(Window window) {
        return window.all(DeadlineLine.class).findFirst().orElseThrow(() -> new AssertionError(window.text()));
    }

    private String heading() {
        return incidents.find(id).number() + " · " + incidents.find(id).title().en();
    }

    private static LoadRow rowOf(Window window, UserId who) {
        return window.all(LoadRow.class).filter(row -> row.getChildren().flatMap(one -> one.getChildren())
                .anyMatch(one -> one instanceof Anchor link && link.getHref().equals(LoadPlace.of(who)))).findFirst().orElseThrow();
    }
}
