package org.arasha.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.insight.BoardChoices;
import org.arasha.insight.DeadlineActs;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineRow;
import org.arasha.insight.MyNotices;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/** All that runs out: as a list, by the month, and day after day; narrowed as the address says. */
@Route(BoardPlace.ROUTE)
@Menu(title = "insight.deadlines", order = 40)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class DeadlinesView extends Screen implements BeforeEnterObserver {

    private final transient DeadlineBoard board;
    private final transient BoardChoices choices;
    private final transient MyNotices notices;
    private final @Nullable ActsBar acts;
    private @Nullable DeadlineFilterBar bar;
    private transient BoardPlace place = BoardPlace.of(QueryParameters.empty());
    private final Choices views = new Choices("insight.views");
    private final Choices spans = new Choices("insight.spans");
    private final Div filters = new Div();
    private final Div told = new Div();
    private final Div content = new Div();
    private @Nullable DeadlineList list;

    DeadlinesView(DeadlineBoard board, BoardChoices choices, MyNotices notices, DeadlineActs acts, CurrentUser user) {
        super("insight.deadlines");
        this.board = board;
        this.choices = choices;
        this.notices = notices;
        this.acts = user.is(Role.MANAGER) ? new ActsBar(acts, acts::handTo, this::showAgain) : null;
        Div head = head(views);
        if (this.acts != null) {
            head.add(new Anchor(BoardPlace.ROUTE + "/reminders", getTranslation("insight.rules")));
        }
        add(head, told, filters, spans, content);
        if (this.acts != null) {
            add(this.acts);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = BoardPlace.of(event.getLocation().getQueryParameters());
        views.removeAll();
        for (BoardPlace.View view : BoardPlace.View.values()) {
            views.offer(place.at(view).address(), "insight.view." + view, view == place.view());
        }
        spans.removeAll();
        for (BoardPlace.Span span : BoardPlace.Span.values()) {
            spans.offer(place.at(span).address(), span == BoardPlace.Span.ALL ? "insight.span.ALL" : "workflow.group." + span,
                    place.day() == null && span == place.span());
        }
        spans.setVisible(place.view() == BoardPlace.View.LIST);
        showFilter();
        told.removeAll();
        List<MyNotices.Notice> unseen = notices.unseen();
        if (!unseen.isEmpty()) {
            told.add(new NoticesSection(notices, unseen));
        }
        showContent();
    }

    /** Whoever has just chosen something stays where they are. */
    private void showFilter() {
        if (bar == null || !bar.value().equals(place.filter())) {
            bar = new DeadlineFilterBar(choices, place.filter(),
                    filter -> UI.getCurrent().navigate(BoardPlace.ROUTE, place.narrowed(filter).parameters()));
            filters.removeAll();
            filters.add(bar);
        }
    }

    private void showContent() {
        content.removeAll();
        content.add(shown());
    }

    /** In the list as many pages stay open as were. */
    private void showAgain() {
        if (list != null && !list.isEmpty()) {
            list.again();
        }
        if (list == null || list.isEmpty()) {
            showContent();
        }
    }

    private Component shown() {
        list = null;
        return switch (place.view()) {
            case LIST -> {
                list = new DeadlineList(board, last -> board.after(place.listed(), last), this::line);
                yield list.isEmpty() ? nothing() : list;
            }
            case MONTH -> new DeadlineMonth(board, place);
            case TIMELINE -> {
                DeadlineTimeline days = new DeadlineTimeline(board, place, this::line);
                yield days.isEmpty() ? nothing() : days;
            }
        };
    }

    private Component nothing() {
        return place.address().equals(BoardPlace.ROUTE) ? new EmptyState("insight.none.title", "insight.none.hint")
                : new EmptyState("insight.noneFound.title", "insight.noneFound.hint",
                        new Anchor(BoardPlace.ROUTE, getTranslation("insight.showAll")));
    }

    private DeadlineLine line(DeadlineRow row, String why) {
        String name = DeadlineLine.heading(row, Here.language());
        return acts == null ? new DeadlineLine(row, why) : new DeadlineLine(row, why, acts.choice(row, name));
    }

    @Override
    public String getPageTitle() {
        return name() + " · " + getTranslation("insight.view." + place.view()) + " · Arasha";
    }
}
