package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.access.CurrentUser;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;

/** The people one may know of, in the order of their names, or found by any spelling in any script. */
@Route(DirectoryNavigation.PEOPLE)
@Menu(title = "directory.people", order = 50)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class PeopleView extends Div implements HasDynamicTitle {

    private static final int LONGEST_SEARCH = 200;

    PeopleView(PeopleList people, CurrentUser user) {
        addClassName("page");
        Language language = Here.language();
        SearchedList<PersonRow> list = new SearchedList<>("directory.people.search", "directory.people.none", LONGEST_SEARCH,
                new SearchedList.Rows<>(people::search, last -> people.after(last, language), PeopleList.PAGE), PersonLine::new);
        Div head = new Div(new H1(getTranslation("directory.people")), list.field());
        head.addClassName("page-head");
        if (user.writesRecords()) {
            Button enter = new Button(getTranslation("directory.person.new"), click -> UI.getCurrent().navigate("people/new"));
            enter.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            head.add(new Anchor(DirectoryNavigation.DUPLICATES, getTranslation("directory.duplicates")), enter);
        }
        add(head, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.people") + " · Arasha";
    }
}
