package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.StatementsOf;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Section;

/** What the letter says of each incident, in its order. What is not opened is not read. */
class StatementsSection extends Section {

    private final transient AppealDesk desk;
    private final transient Runnable changed;
    private final transient List<IncidentStatements> all = new ArrayList<>();

    StatementsSection(AppealDesk desk, Appeal appeal, Runnable changed) {
        super("appeal.statements");
        this.desk = desk;
        this.changed = changed;
        add(new Paragraph(getTranslation("appeal.statements.hint")));
        show(appeal);
        Set<UUID> begun = StatementRow.begun(desk, appeal.id());
        if (!begun.isEmpty()) {
            all.forEach(one -> one.restore(begun));
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
                            part.mentioned(), written.get(part.incident()), Language.of(UI.getCurrent().getLocale()), changed)));
        }
        all.forEach(this::add);
    }

    /** As they are by now; what is typed into one of them stays. */
    void showAgain() {
        all.forEach(IncidentStatements::showAgain);
    }

    boolean isRight() {
        return all.stream().allMatch(IncidentStatements::isRight);
    }
}
