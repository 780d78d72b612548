package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Remark;
import org.arasha.appeal.StatementsOf;
import org.arasha.desk.Drafts;
import org.arasha.incident.IncidentId;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Section;

/** What the letter says of each incident, in its order. What is not opened is not read. */
class StatementsSection extends Section {

    private final transient AppealDesk desk;
    private final transient AppealId appeal;
    private final transient Runnable changed;
    private final transient List<IncidentStatements> all = new ArrayList<>();
    private final Div stray = new Div();

    StatementsSection(AppealDesk desk, Appeal appeal, Runnable changed) {
        super("appeal.statements");
        this.desk = desk;
        this.appeal = appeal.id();
        this.changed = changed;
        add(new Paragraph(getTranslation("appeal.statements.hint")), stray);
        show(appeal);
    }

    /**
     * What the reader has typed into statements and could not save: opened where its case is new here, and shown by itself where a colleague
     * has removed the statement, or the case has left the appeal.
     */
    private void showUnsaved(Appeal appeal, List<IncidentStatements> fresh) {
        stray.removeAll();
        List<Drafts.Begun> begun = desk.drafts.begun(StatementRow.FORM, appeal.id().value());
        if (!begun.isEmpty()) {
            List<StatementsOf> said = desk.statements.all(appeal.id());
            Set<UUID> typed = begun.stream().map(Drafts.Begun::subject).collect(Collectors.toSet());
            fresh.forEach(one -> one.restore(typed, said));
            Set<UUID> places = all.stream().flatMap(one -> one.places(said).stream()).collect(Collectors.toSet());
            begun.stream().filter(one -> !places.contains(one.subject())).forEach(one -> stray.add(new StrayWords(desk.drafts, one)));
        }
    }

    /** Those of incidents that stay are kept as they are, and say whether theirs is only mentioned. */
    void show(Appeal appeal) {
        Map<IncidentId, Boolean> mentioned = appeal.incidents().stream().collect(Collectors.toMap(Appeal.Part::incident, Appeal.Part::mentioned));
        all.stream().filter(one -> mentioned.containsKey(one.incident())).forEach(one -> one.mention(mentioned.get(one.incident())));
        if (appeal.incidentIds().equals(all.stream().map(IncidentStatements::incident).toList())) {
            return;
        }
        Map<IncidentId, StatementsOf> written = desk.statements.written(appeal.id()).stream()
                .collect(Collectors.toMap(StatementsOf::incident, one -> one));
        List<IncidentStatements> before = List.copyOf(all);
        all.forEach(this::remove);
        all.clear();
        for (Appeal.Part part : appeal.incidents()) {
            all.add(before.stream().filter(one -> one.incident().equals(part.incident())).findFirst()
                    .orElseGet(() -> new IncidentStatements(desk, appeal, desk.incidents.visible(part.incident()),
                            part.mentioned(), written.get(part.incident()), Here.language(), changed)));
        }
        all.forEach(this::add);
        showUnsaved(appeal, all.stream().filter(one -> !before.contains(one)).toList());
    }

    /** As they are by now; what is typed into one of them stays. */
    void showAgain() {
        all.forEach(IncidentStatements::showAgain);
    }

    void showRemarks() {
        List<IncidentStatements> open = all.stream().filter(IncidentStatements::isOpen).toList();
        if (!open.isEmpty()) {
            List<Remark> said = desk.remarks.on(appeal);
            open.forEach(one -> one.showRemarks(said));
        }
    }

    boolean isRight() {
        return all.stream().allMatch(IncidentStatements::isRight);
    }
}
