package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.arasha.desk.Drafts;
import org.arasha.directory.Organisation;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** Partners of the coalition, media and others; a new one is entered below the list. */
@Route(DirectoryNavigation.ORGANISATIONS)
@Menu(title = "directory.organisations", order = 55)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "MANAGER", "ADMINISTRATOR"})
class OrganisationsView extends Div implements HasDynamicTitle {

    private final transient Organisations organisations;
    private final transient List<Organisation> rows = new ArrayList<>();
    private final TextField words = new TextField();
    private final Div list = new Div();
    private final Button more = new Button();
    private final Language language = Language.of(UI.getCurrent().getLocale());

    OrganisationsView(Organisations organisations, Drafts drafts) {
        this.organisations = organisations;
        addClassName("page");
        words.setPlaceholder(getTranslation("directory.organisations.search"));
        words.setAriaLabel(getTranslation("directory.organisations.search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(Organisation.LONGEST_NAME);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.addValueChangeListener(change -> readAnew());
        Div head = new Div(new H1(getTranslation("directory.organisations")), words);
        head.addClassName("page-head");
        more.setText(getTranslation("workflow.more"));
        more.addClickListener(click -> read());
        OrganisationForm form = new OrganisationForm(organisations, drafts, null, entered -> {
            Notices.done(getTranslation("directory.organisation.entered"));
            UI.getCurrent().navigate(DirectoryNavigation.to(entered.id()));
        });
        add(head, list, more, new Section("directory.organisation.new", form));
        readAnew();
    }

    private void readAnew() {
        rows.clear();
        read();
    }

    private void read() {
        boolean searching = !words.getValue().isBlank();
        List<Organisation> page = searching ? organisations.search(words.getValue())
                : organisations.after(rows.isEmpty() ? null : rows.getLast(), language);
        rows.addAll(page);
        more.setVisible(!searching && page.size() == Organisations.PAGE);
        list.removeAll();
        if (rows.isEmpty()) {
            String why = searching ? "directory.people.noneFound" : "directory.organisations.none";
            list.add(new EmptyState(why + ".title", why + ".hint"));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("work-list");
        rows.forEach(row -> lines.add(line(row)));
        list.add(lines);
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

    @Override
    public String getPageTitle() {
        return getTranslation("directory.organisations") + " · Arasha";
    }
}
