package org.arasha.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.Drafts;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;

/** An organisation, to be read and edited, with the people who work or worked for it. */
@Route("organisations/:id")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "MANAGER", "ADMINISTRATOR"})
class OrganisationView extends Screen implements BeforeEnterObserver {

    private final transient Organisations organisations;
    private final transient PeopleList people;
    private final transient Drafts drafts;
    private final boolean seesPeople;
    private final Language language = Here.language();
    private String name = "";

    OrganisationView(Organisations organisations, PeopleList people, Drafts drafts, CurrentUser user) {
        super("directory.organisation.page");
        this.organisations = organisations;
        this.people = people;
        this.drafts = drafts;
        this.seesPeople = user.roles().stream().anyMatch(Role::worksOnCases);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new OrganisationId(DirectoryNavigation.id(event.getRouteParameters().get("id").orElse(""))));
    }

    private void show(OrganisationId id) {
        removeAll();
        Organisation organisation = organisations.find(id);
        name = organisation.name().in(language);
        add(head(name), new Section("directory.organisation", new OrganisationForm(organisations, drafts, organisation, saved -> {
            Notices.done(getTranslation("ui.saved"));
            show(id);
        })));
        if (seesPeople) {
            add(people(people.of(id)));
        }
    }

    private Section people(List<PersonRow> rows) {
        Section section = new Section("directory.people");
        if (rows.isEmpty()) {
            return section.empty("directory.organisation.noPeople");
        }
        Lines list = Lines.of(rows, row -> new ListItem(new Anchor(DirectoryNavigation.to(row.id()), row.name().in(language)),
                new Quiet(row.post().in(language))));
        return section.with(list);
    }

    @Override
    protected String name() {
        return getTranslation("directory.organisation.page", name);
    }
}
