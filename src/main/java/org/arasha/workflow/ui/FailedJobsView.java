package org.arasha.workflow.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.arasha.workflow.FailedJob;
import org.arasha.workflow.FailedJobs;
import org.arasha.workflow.FailureReason;

/** What the processes could not do by themselves: which step of which record, since when, why, and what to do. Managers see the record. */
@Route(FailedJobsView.ROUTE)
@Menu(title = "workflow.jobs", order = 94)
@RolesAllowed({"ADMINISTRATOR", "MANAGER"})
class FailedJobsView extends Screen {

    static final String ROUTE = "administration/failed-jobs";

    private final transient FailedJobs jobs;
    private final boolean seesCases;
    private final boolean keepsDatabase;

    FailedJobsView(FailedJobs jobs, CurrentUser user) {
        super("workflow.jobs");
        this.jobs = jobs;
        seesCases = user.is(Role.MANAGER);
        keepsDatabase = user.is(Role.ADMINISTRATOR);
        show();
    }

    private void show() {
        removeAll();
        Div head = head();
        add(head);
        List<FailedJob> all = jobs.all();
        if (all.isEmpty()) {
            add(new EmptyState("workflow.jobs.none.title", "workflow.jobs.none.hint"));
            return;
        }
        head.add(new Button(getTranslation("workflow.jobs.retryAll"), click -> {
            Notices.done(getTranslation("workflow.jobs.retried", jobs.retryAll()));
            show();
        }), new Button(getTranslation("workflow.jobs.refresh"), click -> show()));
        UnorderedList list = new UnorderedList();
        list.addClassNames("work-list", "failed-jobs");
        all.forEach(job -> list.add(line(job)));
        add(new Paragraph(getTranslation("workflow.jobs.hint")), list);
    }

    private ListItem line(FailedJob job) {
        String step = job.step() == null ? "" : getTranslation("step." + job.step());
        String title = Stream.of(job.number(), step).filter(one -> !one.isEmpty()).collect(Collectors.joining(" · "));
        HtmlContainer name = seesCases && !job.address().isEmpty() ? new Anchor(job.address(), title) : new Span(title);
        name.addClassName("work-title");
        Div what = new Div(name, new Quiet(getTranslation("step.Participant_" + job.process())),
                new Quiet(getTranslation("workflow.jobs.since", Dates.dayAndTime(job.since()), Dates.dayAndTime(job.failedAt()))),
                new Quiet(why(job.reason())), new Quiet(getTranslation("workflow.jobs.do." + deed(job.reason()))));
        what.addClassName("work-what");
        Button retry = new Button(getTranslation("workflow.jobs.retry"), click -> {
            try {
                jobs.retry(job.id());
                Notices.done(getTranslation("workflow.jobs.retried", 1));
            } finally {
                show();
            }
        });
        retry.setAriaLabel(getTranslation("workflow.jobs.retry") + ": " + title);
        ListItem item = new ListItem(what, job.asked() ? new StatusBadge(Tone.SOON, getTranslation("workflow.jobs.asked"))
                : new StatusBadge(Tone.OVERDUE, getTranslation("workflow.jobs.failed")), retry);
        item.addClassName("work-row");
        return item;
    }

    private String why(FailureReason reason) {
        return switch (reason) {
            case FailureReason.Passing passing -> getTranslation("workflow.jobs.why.PASSING");
            case FailureReason.Refused refused -> getTranslation("workflow.jobs.why.REFUSED",
                    refused.inWords(Here.language())).strip();
            case FailureReason.Fault fault -> getTranslation("workflow.jobs.why.FAULT", fault.where());
        };
    }

    private String deed(FailureReason reason) {
        return switch (reason) {
            case FailureReason.Passing passing -> keepsDatabase ? "PASSING" : "PASSING.manager";
            case FailureReason.Refused refused -> seesCases ? "REFUSED.manager" : "REFUSED";
            case FailureReason.Fault fault -> "FAULT";
        };
    }
}
