package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.desk.Drafts;
import org.arasha.directory.Organisation;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;

/** Partners of the coalition, media and others; a new one is entered below the list. */
@Route(DirectoryNavigation.ORGANISATIONS)
@Menu(title = "directory.organisations", order = 55)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "MANAGER", "ADMINISTRATOR"})
class OrganisationsView extends Screen {

    private final Language language = Here.language();

    OrganisationsView(Organisations organisations, Drafts drafts) {
        super("directory.organisations");
        SearchedList<Organisation> list = new SearchedList<>("directory.organisations.search", "directory.organisations.none",
                Organisation.LONGEST_NAME, new SearchedList.Rows<>(organisations::search, last -> organisations.after(last, language),
                        Organisations.PAGE), this::line);
        OrganisationForm form = new OrganisationForm(organisations, drafts, null, entered -> {
            Notices.done(getTranslation("directory.organisation.entered"));
            UI.getCurrent().navigate(DirectoryNavigation.to(entered.id()));
        });
        add(head(list.field()), list, new Section("directory.organisation.new", form));
    }

    private ListItem line(Organisation one) {
        Div title = new Div(new Anchor(DirectoryNavigation.to(one.id()), one.name().in(language)));
        title.addClassName("work-title");
        Div what = new Div(title);
        what.addClassName("work-what");
        ListItem item = new ListItem(what, new Quiet(one.email() == null ? "" : one.email()),
                new Quiet(getTranslation(one.own() ? "directory.organisation.own" : "directory.organisation.kind." + one.kind())));
        item.addClassName("work-row");
        return item;
    }
}
