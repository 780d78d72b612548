package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.access.CurrentUser;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Screen;

/** The people one may know of, in the order of their names, or found by any spelling in any script. */
@Route(DirectoryNavigation.PEOPLE)
@Menu(title = "directory.people", order = 50)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class PeopleView extends Screen {

    private static final int LONGEST_SEARCH = 200;

    PeopleView(PeopleList people, CurrentUser user) {
        super("directory.people");
        Language language = Here.language();
        SearchedList<PersonRow> list = new SearchedList<>("directory.people.search", "directory.people.none", LONGEST_SEARCH,
                new SearchedList.Rows<>(people::search, last -> people.after(last, language), PeopleList.PAGE), PersonLine::new);
        Div head = head(list.field());
        if (user.writesRecords()) {
            Button enter = new Button(getTranslation("directory.person.new"), click -> UI.getCurrent().navigate("people/new"));
            enter.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            head.add(new Anchor(DirectoryNavigation.DUPLICATES, getTranslation("directory.duplicates")), enter);
        }
        add(head, list);
    }
}
