package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.CaseMembers;
import org.arasha.access.CaseTeams;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Incidents;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the page of a restricted case: who is on it; a manager admits others, who then see its steps. */
@org.springframework.stereotype.Component
@Order(50)
class TeamPart implements RecordPart {

    private final Incidents incidents;
    private final CaseMembers members;
    private final CaseTeams teams;
    private final CurrentUser user;

    TeamPart(Incidents incidents, CaseMembers members, CaseTeams teams, CurrentUser user) {
        this.incidents = incidents;
        this.members = members;
        this.teams = teams;
        this.user = user;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        if (!incidents.isRestricted(record.incident().id())) {
            return Optional.empty();
        }
        UUID caseId = record.incident().id().value();
        Section section = new Section("incident.team");
        Lines list = new Lines();
        teams.of(caseId).forEach(person -> list.add(new ListItem(person.name())));
        section.add(list);
        if (user.is(Role.MANAGER)) {
            section.add(admit(caseId));
        }
        return Optional.of(section);
    }

    private Component admit(UUID caseId) {
        ComboBox<CaseTeams.Person> person = new ComboBox<>();
        person.setLabel(person.getTranslation("incident.team.who"));
        person.setItems(teams.others(caseId));
        person.setItemLabelGenerator(CaseTeams.Person::name);
        Button admit = new Button(person.getTranslation("incident.team.admit"), click -> {
            if (new Checks().filled(person).passed()) {
                members.admit(caseId, person.getValue().id());
                Notices.done(person.getTranslation("incident.team.admitted", person.getValue().name()));
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
        Div fields = new Div(person, admit);
        fields.addClassName("addressee");
        return fields;
    }
}
