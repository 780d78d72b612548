package org.arasha.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.access.ui.AccessNavigation;
import org.arasha.insight.DeadlineActs;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineRow;
import org.arasha.insight.PersonLoad;
import org.arasha.insight.Workload;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/** Who has how much in hand; what somebody has, or nobody yet, is given to another by dragging it or by choosing it. */
@Route(LoadPlace.ROUTE)
@Menu(title = "insight.workload", order = 41)
@RolesAllowed("MANAGER")
class WorkloadView extends Screen implements BeforeEnterObserver {

    private final transient Workload workload;
    private final transient DeadlineBoard board;
    private final transient DeadlineActs acts;
    private final Div loads = new Div();
    private final Div steps = new Div();
    private final Div side = new Div();
    private transient LoadPlace place = LoadPlace.of(QueryParameters.empty());
    private @Nullable ActsBar bar;
    private @Nullable DeadlineList list;
    private @Nullable CapacityForm capacity;

    WorkloadView(Workload workload, DeadlineBoard board, DeadlineActs acts) {
        super("insight.workload");
        this.workload = workload;
        this.board = board;
        this.acts = acts;
        Div both = new Div(loads, side);
        both.addClassName("workload");
        add(head(new Anchor(AccessNavigation.ABSENCES, getTranslation("access.absences"))), both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = LoadPlace.of(event.getLocation().getQueryParameters());
        UserId who = place.who();
        Role role = place.role();
        ActsBar bar = new ActsBar(acts, (rows, to) -> acts.handOn(rows, who, to), this::showAgain);
        if (who != null) {
            bar.offering("insight.acts.back", rows -> acts.takeBack(rows, who));
        }
        this.bar = bar;
        list = who == null && role == null ? null : new DeadlineList(board,
                last -> who != null ? workload.heldBy(who, last) : workload.free(Objects.requireNonNull(role), last),
                (row, why) -> HandedLine.of(row, why, bar));
        List<PersonLoad> people = workload.people();
        side.removeAll();
        side.add(steps, bar);
        capacity = null;
        show(people);
    }

    /** What is open, chosen and typed stays so. */
    private void showAgain() {
        if (list != null) {
            list.again();
        }
        show(workload.people());
    }

    private void show(List<PersonLoad> people) {
        loads.removeAll();
        loads.add(new LoadRows(workload.roles(), people, place, this::drop));
        steps.removeAll();
        steps.add(of(people));
    }

    /** A step that was dragged to somebody; with it all that are chosen, if it is one of them. */
    private void drop(DeadlineRow row, UserId to) {
        if (bar != null && !to.equals(place.who())) {
            bar.done(acts.handOn(bar.with(row), place.who(), to));
        }
    }

    private Component of(List<PersonLoad> people) {
        if (bar == null || list == null) {
            return new EmptyState("insight.workload.choose.title", "insight.workload.choose.hint");
        }
        if (place.role() != null) {
            return new FreeSteps(place.role(), list);
        }
        return chosen(people).<Component>map(one -> new PersonSteps(workload, acts, one, list, bar, capacityOf(one)))
                .orElseGet(() -> new EmptyState("insight.workload.choose.title", "insight.workload.choose.hint"));
    }

    /** The same as long as the same person is shown. */
    private CapacityForm capacityOf(PersonLoad person) {
        if (capacity == null) {
            capacity = new CapacityForm(workload, person, this::showAgain);
        }
        return capacity;
    }

    private Optional<PersonLoad> chosen(List<PersonLoad> people) {
        return people.stream().filter(one -> one.id().equals(place.who())).findFirst();
    }
}
