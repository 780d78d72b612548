package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.shared.ui.Here;

/** Everything known of a person: names, contact, posts, consents, and what other modules add: the incidents they were in. */
@Route("people/:id")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PersonDesk desk;
    private final transient List<PersonPart> parts;
    private final boolean writes;
    private String name = "";

    PersonView(PersonDesk desk, List<PersonPart> parts, CurrentUser user) {
        this.desk = desk;
        this.parts = parts;
        this.writes = user.writesRecords();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PersonId asked = new PersonId(DirectoryNavigation.id(event.getRouteParameters().get("id").orElse("")));
        PersonId current = desk.merges.current(asked);
        desk.people.visible(current);
        if (current.equals(asked)) {
            show(asked);
        } else {
            event.forwardTo(DirectoryNavigation.to(current));
        }
    }

    private void show(PersonId id) {
        removeAll();
        Person person = desk.people.visible(id);
        name = person.nameIn(Here.language());
        Div head = new Div(new H1(name));
        head.addClassNames("page-head", "person-head");
        if (writes) {
            head.add(newIncident(id));
        }
        // Whoever they were made one with meanwhile is shown then.
        Runnable again = () -> show(desk.merges.current(id));
        Div known = new Div(new NamesSection(desk, person, writes, again), new PostsSection(desk, person, writes, again),
                new ConsentsSection(desk, person, writes, again));
        Div beside = new Div();
        parts.forEach(part -> part.of(person).ifPresent(beside::add));
        beside.add(new JoinedSection(desk, person, writes, again));
        Div columns = new Div(known, beside);
        columns.addClassName("record-columns");
        add(head, columns);
    }

    private Component newIncident(PersonId person) {
        Button report = new Button(getTranslation("directory.person.newIncident"), click -> UI.getCurrent()
                .navigate("incidents/new", QueryParameters.of("person", person.value().toString())));
        report.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return report;
    }

    /** Browsers remember titles: it names nobody. */
    @Override
    public String getPageTitle() {
        return getTranslation("directory.person.page") + " · Arasha";
    }
}
