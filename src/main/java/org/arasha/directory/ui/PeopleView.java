package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.EmptyState;

/** The people one may know of, in the order of their names, or found by any spelling in any script. */
@Route(DirectoryNavigation.PEOPLE)
@Menu(title = "directory.people", order = 50)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class PeopleView extends Div implements HasDynamicTitle {

    private static final int LONGEST_SEARCH = 200;

    private final transient PeopleList people;
    private final transient List<PersonRow> rows = new ArrayList<>();
    private final TextField words = new TextField();
    private final Div list = new Div();
    private final Button more = new Button();
    private final Language language = Language.of(UI.getCurrent().getLocale());

    PeopleView(PeopleList people, CurrentUser user) {
        this.people = people;
        addClassName("page");
        words.setPlaceholder(getTranslation("directory.people.search"));
        words.setAriaLabel(getTranslation("directory.people.search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST_SEARCH);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.addValueChangeListener(change -> readAnew());
        Div head = new Div(new H1(getTranslation("directory.people")), words);
        head.addClassName("page-head");
        if (user.roles().stream().anyMatch(role -> role.worksOnCases() && role != Role.APPROVER)) {
            Button enter = new Button(getTranslation("directory.person.new"), click -> UI.getCurrent().navigate("people/new"));
            enter.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            head.add(new Anchor(DirectoryNavigation.DUPLICATES, getTranslation("directory.duplicates")), enter);
        }
        more.setText(getTranslation("workflow.more"));
        more.addClickListener(click -> read());
        add(head, list, more);
        readAnew();
    }

    private void readAnew() {
        rows.clear();
        read();
    }

    private void read() {
        boolean searching = !words.getValue().isBlank();
        List<PersonRow> page = searching ? people.search(words.getValue())
                : people.after(rows.isEmpty() ? null : rows.getLast(), language);
        rows.addAll(page);
        more.setVisible(!searching && page.size() == PeopleList.PAGE);
        list.removeAll();
        if (rows.isEmpty()) {
            String why = searching ? "directory.people.noneFound" : "directory.people.none";
            list.add(new EmptyState(why + ".title", why + ".hint"));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("work-list");
        rows.forEach(row -> lines.add(new PersonLine(row)));
        list.add(lines);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.people") + " · Arasha";
    }
}
