package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Optional;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.directory.ui.NamedIn;
import org.arasha.directory.ui.PersonPart;
import org.arasha.incident.CasesOfPerson;
import org.arasha.incident.IncidentRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On a person's page: the incidents they are named in, as far as the reader may see them. */
@org.springframework.stereotype.Component
@Order(10)
class PersonIncidents implements PersonPart, NamedIn {

    private final CasesOfPerson cases;

    PersonIncidents(CasesOfPerson cases) {
        this.cases = cases;
    }

    @Override
    public List<NamingCase> casesOf(PersonId person) {
        return cases.visible(person).stream().map(row -> new NamingCase(row.id(), row.number().toString(), row.title())).toList();
    }

    @Override
    public Optional<Component> of(Person person) {
        Section section = new Section("incident.incidents");
        List<IncidentRow> rows = cases.visible(person.id());
        if (rows.isEmpty()) {
            return Optional.of(section.empty("incident.ofPerson.none"));
        }
        Language language = Here.language();
        Lines list = new Lines();
        for (IncidentRow row : rows) {
            ListItem item = new ListItem(new Anchor(IncidentNavigation.to(row.number()), row.number() + " · " + row.title().in(language)));
            if (row.when() != null) {
                item.add(new Quiet(Dates.partial(row.when())));
            }
            if (row.outcome() != null) {
                item.add(new Quiet(item.getTranslation("incident.outcome." + row.outcome())));
            }
            list.add(item);
        }
        return Optional.of(section.with(list));
    }
}
