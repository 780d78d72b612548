package org.arasha.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.Drafts;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.directory.RegionNames;
import org.arasha.shared.Language;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.PagedList;
import org.arasha.shared.ui.PagedList.Page;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** The bodies appeals go to, with who heads them today; a new one is entered below. */
@Route("authorities")
@Menu(title = "directory.authorities", order = 60)
@RolesAllowed({"LAWYER", "MANAGER", "ADMINISTRATOR"})
class AuthoritiesView extends Screen {

    private final transient Authorities authorities;
    private final transient RegionNames regions;
    private final transient Drafts drafts;
    private final TextField words = Inputs.search("directory.authorities.search", Authority.LONGEST_NAME, 400);
    private final PagedList<Authority> list = new PagedList<>(this::page, this::lines, this::nothing);
    private final Div entry = new Div();
    private final Language language = Here.language();

    AuthoritiesView(Authorities authorities, RegionNames regions, Drafts drafts) {
        super("directory.authorities");
        this.authorities = authorities;
        this.regions = regions;
        this.drafts = drafts;
        words.addValueChangeListener(change -> list.readAnew());
        add(head(words), list, entry);
        list.readAnew();
        newForm();
    }

    private void newForm() {
        entry.removeAll();
        entry.add(new Section("directory.newAuthority", new NewAuthorityForm(authorities, drafts, () -> {
            list.readAnew();
            newForm();
        })));
    }

    private Page<Authority> page(@Nullable Authority last) {
        return Page.of(authorities.after(last, words.getValue(), language), Authorities.PAGE);
    }

    private Stream<ListItem> lines(List<Authority> bodies) {
        Map<AuthorityId, List<Official>> heads = authorities.heads(bodies, Here.today());
        Map<String, String> names = regions.regions(language);
        return bodies.stream().map(body -> line(body, heads.getOrDefault(body.id(), List.of()), names));
    }

    private EmptyState nothing() {
        String why = words.getValue().isBlank() ? "directory.noAuthorities" : "ui.noneFound";
        return new EmptyState(why + ".title", why + ".hint");
    }

    private ListItem line(Authority body, List<Official> officials, Map<String, String> names) {
        String heads = officials.stream().map(one -> one.post().in(language) + ", " + one.name().in(language)).collect(Collectors.joining("; "));
        Div title = new Div(new Anchor(DirectoryNavigation.to(body.id()), body.name().in(language)));
        title.addClassName("work-title");
        Div what = new Div(title, new Quiet(heads.isEmpty() ? getTranslation("directory.authority.noHead") : heads));
        what.addClassName("work-what");
        String where = body.region() == null ? "" : names.getOrDefault(body.region(), body.region()) + " · ";
        Quiet way = new Quiet(where + getTranslation(body.channel() == Channel.NOT_KNOWN ? "directory.authority.noChannel" : "channel." + body.channel()) + (body.email() == null ? "" : " · " + body.email()));
        ListItem item = new ListItem(what, way);
        item.addClassName("work-row");
        return item;
    }
}
