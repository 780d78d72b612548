package org.arasha.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.access.UserId;
import org.arasha.insight.DeadlineActs;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineRow;
import org.arasha.insight.PersonLoad;
import org.arasha.insight.Workload;
import org.arasha.shared.ui.EmptyState;
import org.jspecify.annotations.Nullable;

/** Who has how much in hand; what somebody has, or nobody yet, is given to another by dragging it or by choosing it. */
@Route(LoadPlace.ROUTE)
@Menu(title = "insight.workload", order = 41)
@RolesAllowed("MANAGER")
class WorkloadView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient Workload workload;
    private final transient DeadlineBoard board;
    private final transient DeadlineActs acts;
    private final Div loads = new Div();
    private final Div steps = new Div();
    private transient LoadPlace place = LoadPlace.of(QueryParameters.empty());
    private @Nullable ActsBar bar;

    WorkloadView(Workload workload, DeadlineBoard board, DeadlineActs acts) {
        this.workload = workload;
        this.board = board;
        this.acts = acts;
        addClassName("page");
        Div head = new Div(new H1(getTranslation("insight.workload")), new Anchor("absences", getTranslation("access.absences")));
        head.addClassName("page-head");
        Div both = new Div(loads, steps);
        both.addClassName("workload");
        add(head, both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = LoadPlace.of(event.getLocation().getQueryParameters());
        UserId who = place.who();
        bar = new ActsBar(acts, (rows, to) -> acts.handOn(rows, who, to), this::show);
        if (who != null) {
            bar.offering("insight.acts.back", rows -> acts.takeBack(rows, who));
        }
        show();
    }

    private void show() {
        List<PersonLoad> people = workload.people();
        loads.removeAll();
        loads.add(new LoadRows(workload.roles(), people, place, this::drop));
        steps.removeAll();
        steps.add(chosen(people));
    }

    /** A step that was dragged to somebody; with it all that are chosen, if it is one of them. */
    private void drop(DeadlineRow row, UserId to) {
        if (bar != null && !to.equals(place.who())) {
            bar.done(acts.handOn(bar.with(row), place.who(), to));
        }
    }

    private Component chosen(List<PersonLoad> people) {
        if (bar == null || place.who() == null && place.role() == null) {
            return new EmptyState("insight.workload.choose.title", "insight.workload.choose.hint");
        }
        if (place.role() != null) {
            return new FreeSteps(workload, place.role(), board, bar);
        }
        return people.stream().filter(one -> one.id().equals(place.who())).findFirst()
                .<Component>map(one -> new PersonSteps(workload, acts, one, board, bar, this::show))
                .orElseGet(() -> new EmptyState("insight.workload.choose.title", "insight.workload.choose.hint"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insight.workload") + " · Arasha";
    }
}
