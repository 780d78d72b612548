package org.arasha.insight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.ProcessDiagram;
import org.arasha.desk.Whereabouts.Diagram;
import org.arasha.insight.ProcessBoard;
import org.arasha.insight.ProcessWait;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Screen;

/** Where cases wait: the diagram of each process with how many and how long, and what waits at a step; and the way to what failed. */
@Route(ProcessesView.ROUTE)
@Menu(title = "insight.processes", order = 42)
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
class ProcessesView extends Screen implements BeforeEnterObserver {

    static final String ROUTE = "processes";

    private static final String FAILED_JOBS = "administration/failed-jobs";
    private static final String PROCESS = "process";
    private static final String STEP = "step";

    private final transient ProcessBoard board;
    private final boolean seesCases;
    private final Choices choices = new Choices("insight.processes.choose");
    private final Anchor failed = new Anchor(FAILED_JOBS, "");
    private final Div content = new Div();

    ProcessesView(ProcessBoard board, CurrentUser user) {
        super("insight.processes");
        this.board = board;
        seesCases = user.is(Role.MANAGER);
        add(head(choices, failed), new Paragraph(getTranslation(seesCases ? "insight.processes.hint" : "insight.processes.hint.administrator")), content);
    }

    /** What an address has wrong is taken for not said. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, String> processes = board.processes();
        QueryParameters asked = event.getLocation().getQueryParameters();
        String process = asked.getSingleParameter(PROCESS).filter(processes::containsKey)
                .orElseGet(() -> processes.keySet().iterator().next());
        failed.setText(getTranslation("insight.processes.failed", board.failed()));
        choices.removeAll();
        processes.keySet().forEach(key -> choices.offer(ROUTE + "?" + PROCESS + "=" + key, "step.Participant_" + key, key.equals(process)));
        List<ProcessWait> waits = board.waits(process);
        content.removeAll();
        content.add(waits.isEmpty() ? new EmptyState("insight.waits.none.title", "insight.waits.none.hint")
                : new WaitRows(waits, seesCases ? wait -> address(process, wait.step()) : null));
        asked.getSingleParameter(STEP).filter(step -> seesCases && waits.stream().anyMatch(wait -> wait.step().equals(step)))
                .ifPresent(step -> content.add(new WaitingSection(board, process, step)));
        content.add(new ProcessDiagram(new Diagram(processes.get(process), List.of()), waits.stream()
                .collect(Collectors.toMap(ProcessWait::step, WaitRow::badge)),
                step -> choose(process, step, waits)));
    }

    private void choose(String process, String step, List<ProcessWait> waits) {
        if (seesCases && waits.stream().anyMatch(wait -> wait.step().equals(step))) {
            Location there = new Location(address(process, step));
            UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
        }
    }

    private static String address(String process, String step) {
        return step.equals(ProcessWait.FOR_A_BODY) ? BoardPlace.ROUTE + "?kind=reply"
                : ROUTE + "?" + PROCESS + "=" + process + "&" + STEP + "=" + step;
    }
}
