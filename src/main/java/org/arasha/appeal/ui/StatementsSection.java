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
import org.arasha.appeal.StatementsOf;
import org.arasha.desk.Drafts;
import org.arasha.incident.IncidentId;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Section;

/** What the letter says of each incident, in its order. What is not opened is not read. */
class StatementsSection extends Section {

    private final transient AppealDesk desk;
    private final transient Runnable changed;
    private final transient List<IncidentStatements> all = new ArrayList<>();
    private final Div stray = new Div();

    StatementsSection(AppealDesk desk, Appeal appeal, Runnable changed) {
        super("appeal.statements");
        this.desk = desk;
        this.changed = changed;
        add(new Paragraph(getTranslation("appeal.statements.hint")), stray);
        show(appeal);
        List<Drafts.Begun> begun = begun(appeal);
        if (!begun.isEmpty()) {
            Set<UUID> places = begun.stream().map(Drafts.Begun::subject).collect(Collectors.toSet());
            all.forEach(one -> one.restore(places));
            showStray(begun);
        }
    }

    /** What the reader has typed into statements and could not save. */
    private List<Drafts.Begun> begun(Appeal appeal) {
        return desk.drafts.begun(StatementRow.FORM, appeal.id().value());
    }

    /** Of statements that a colleague has removed, and of cases that have left the appeal. */
    private void showStray(List<Drafts.Begun> begun) {
        stray.removeAll();
        if (!begun.isEmpty()) {
            Set<UUID> places = all.stream().flatMap(one -> one.places().stream()).collect(Collectors.toSet());
            begun.stream().filter(one -> !places.contains(one.subject())).forEach(one -> stray.add(new StrayWords(desk.drafts, one)));
        }
    }

    /** Those of incidents that stay are kept as they are, and say whether theirs is only mentioned. */
    void show(Appeal appeal) {
        appeal.incidents().forEach(part -> all.stream().filter(one -> one.incident().equals(part.incident()))
                .forEach(one -> one.mention(part.mentioned())));
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
        if (!before.isEmpty()) {
            showStray(begun(appeal));
        }
    }

    /** As they are by now; what is typed into one of them stays. */
    void showAgain() {
        all.forEach(IncidentStatements::showAgain);
    }

    boolean isRight() {
        return all.stream().allMatch(IncidentStatements::isRight);
    }
}
