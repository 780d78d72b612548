package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.Official;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The bodies appeals go to today, with who heads them; a new one is entered below. */
@Route("authorities")
@Menu(title = "directory.authorities", order = 60)
@RolesAllowed({"LAWYER", "MANAGER", "ADMINISTRATOR"})
class AuthoritiesView extends Div implements HasDynamicTitle {

    private final transient Authorities authorities;
    private final Language language = Language.of(UI.getCurrent().getLocale());

    AuthoritiesView(Authorities authorities) {
        this.authorities = authorities;
        addClassName("page");
        show();
    }

    private void show() {
        removeAll();
        Div head = new Div(new H1(getTranslation("directory.authorities")));
        head.addClassName("page-head");
        add(head);
        List<Official> officials = authorities.inOffice(LocalDate.now(Dates.ZONE));
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        officials.forEach(official -> list.add(line(official)));
        add(officials.isEmpty() ? new EmptyState("directory.noAuthorities.title", "directory.noAuthorities.hint") : list,
                new Section("directory.newAuthority", new NewAuthorityForm(authorities, this::show)));
    }

    private ListItem line(Official official) {
        Authority body = authorities.find(official.authority());
        Div what = new Div(new Span(body.name().in(language)),
                new Quiet(official.post().in(language) + ", " + official.name().in(language)));
        what.addClassName("work-what");
        Quiet way = new Quiet(getTranslation("channel." + body.channel()) + (body.email() == null ? "" : " · " + body.email()));
        ListItem item = new ListItem(what, way);
        item.addClassName("work-row");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.authorities") + " · Arasha";
    }
}
