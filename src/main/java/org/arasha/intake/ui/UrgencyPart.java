package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.access.CurrentUser;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.desk.FoldedForm;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Urgency;
import org.arasha.incident.ui.FollowsRecord;
import org.arasha.incident.ui.RecordPart;
import org.arasha.intake.Urgencies;
import org.arasha.intake.UrgencyChange;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the incident's page: how urgent it is and why, who saw it differently, and the form to change it. */
@org.springframework.stereotype.Component
@Order(30)
class UrgencyPart implements RecordPart {

    private final Urgencies urgencies;
    private final Drafts drafts;
    private final CurrentUser user;

    UrgencyPart(Urgencies urgencies, Drafts drafts, CurrentUser user) {
        this.urgencies = urgencies;
        this.drafts = drafts;
        this.user = user;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        return before(record.incident().id()).apply(record);
    }

    /** A report that goes into the case while its record is read is not on the page. */
    @Override
    public Function<IncidentRecord, Optional<Component>> before(IncidentId id) {
        Set<IncidentId> joined = urgencies.joined(id);
        return record -> Optional.of(new Shown(joined, record));
    }

    /** What is changed on the page is known to whoever decides below it. */
    private class Shown extends Section implements FollowsRecord {

        private final transient Set<IncidentId> joined;
        private final Div body = new Div();

        Shown(Set<IncidentId> joined, IncidentRecord record) {
            super("incident.urgency");
            this.joined = joined;
            with(body);
            show(record);
        }

        @Override
        public void show(IncidentRecord record) {
            body.removeAll();
            body.add(lines(this, record));
            if (user.writesRecords() && !record.incident().isClosed()) {
                body.add(form(record, joined));
            }
        }
    }

    private UnorderedList lines(Component section, IncidentRecord record) {
        List<UrgencyChange> changes = urgencies.of(record.incident().id());
        Urgency decided = changes.isEmpty() ? record.incident().urgency() : changes.getLast().before();
        UnorderedList list = new UnorderedList(new ListItem(new Span(word(section, decided)),
                new Quiet(section.getTranslation("intake.urgency.byTable"))));
        list.addClassName("lines");
        for (UrgencyChange change : changes.reversed()) {
            if (change.before() != decided) {
                list.add(since(section, change.before()));
            }
            list.add(line(section, change));
            decided = change.after();
        }
        if (decided != record.incident().urgency()) {
            list.add(since(section, record.incident().urgency()));
        }
        return list;
    }

    private static ListItem since(Component any, Urgency urgency) {
        return new ListItem(new Span(word(any, urgency)), new Quiet(any.getTranslation("intake.urgency.bySince")));
    }

    private static ListItem line(Component any, UrgencyChange change) {
        String who = change.by() == null ? "" : change.by() + ", ";
        return new ListItem(new Span(word(any, change.after())), new Quiet(who + Dates.dayAndTime(change.at())),
                new Quiet(change.reason()));
    }

    private static String word(Component any, Urgency urgency) {
        return urgency.isUrgent() ? any.getTranslation("incident.urgent", any.getTranslation("incident.urgency." + urgency))
                : any.getTranslation("intake.urgency.notUrgent");
    }

    /** What was chosen over another urgency and not saved is chosen anew: the table has said otherwise since. */
    private Component form(IncidentRecord record, Set<IncidentId> joined) {
        Incident incident = record.incident();
        Select<Urgency> urgency = Inputs.choice("intake.urgency.is", "incident.urgency.", Urgency.values());
        urgency.setValue(incident.urgency());
        Function<Urgency, String> over = chosen -> incident.urgency() + " " + chosen;
        TextArea reason = Inputs.text("intake.urgency.reason", Urgencies.LONGEST_REASON);
        DraftKeeper draft = new DraftKeeper(drafts, "Urgency", incident.id().value())
                .value("urgency", urgency, over,
                        text -> Stream.of(Urgency.values()).filter(one -> over.apply(one).equals(text)).findFirst().orElse(null))
                .text("reason", reason).restore();
        Button change = new Button(urgency.getTranslation("intake.urgency.change"), click -> {
            draft.requireAllSeen();
            if (new Checks().filled(urgency).that(urgency, urgency.getValue() != incident.urgency(), "intake.urgency.isSo")
                    .filled(reason).atMost(reason, Urgencies.LONGEST_REASON).passed()) {
                urgencies.change(record, joined, urgency.getValue(), reason.getValue());
                draft.discard();
                Notices.done(urgency.getTranslation("intake.urgency.changed"));
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        return new FoldedForm("intake.urgency.change", urgency, reason, change).keptBy(draft);
    }
}
