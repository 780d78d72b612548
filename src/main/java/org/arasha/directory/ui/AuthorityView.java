package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.RegionNames;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;

/** A body, what is above it and where it acts, with all who head and headed it. */
@Route("authorities/:id")
@RolesAllowed({"LAWYER", "MANAGER", "ADMINISTRATOR"})
class AuthorityView extends Screen implements BeforeEnterObserver {

    private final transient Authorities authorities;
    private final transient RegionNames regions;
    private final Language language = Here.language();
    private String name = "";

    AuthorityView(Authorities authorities, RegionNames regions) {
        super("directory.authority");
        this.authorities = authorities;
        this.regions = regions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new AuthorityId(DirectoryNavigation.id(event.getRouteParameters().get("id").orElse(""))));
    }

    private void show(AuthorityId id) {
        removeAll();
        Authority body = authorities.find(id);
        name = body.name().in(language);
        Div facts = new Div(facts(body));
        Section section = new Section("directory.authority", facts).withAction(new Button(getTranslation("ui.edit"), click -> {
            facts.removeAll();
            facts.add(new Editor<>(() -> new AuthorityForm(authorities, regions), body, made -> {
                authorities.change(made.get());
                Notices.done(getTranslation("ui.saved"));
            }, known -> Optional.of(authorities.find(known.id())), () -> show(id)));
        }));
        add(head(), section, new OfficialsSection(authorities, id));
    }

    private Component facts(Authority body) {
        Facts facts = new Facts();
        for (Language one : Language.values()) {
            facts.fact("ui.language.name." + one, body.name().exactly(one));
        }
        facts.fact("directory.authority.addressed", body.addressed().in(language));
        if (body.superior() != null) {
            Authority superior = authorities.find(body.superior());
            facts.fact("directory.authority.superior", new Anchor(DirectoryNavigation.to(superior.id()), superior.name().in(language)));
        }
        String where = body.region() == null ? getTranslation("directory.authority.country")
                : regions.regions(language).getOrDefault(body.region(), body.region());
        return facts.fact("directory.authority.region", where).fact("appeal.channel", getTranslation("channel." + body.channel()))
                .fact("appeal.email", body.email()).fact("directory.authority.postal", body.postal().in(language))
                .fact("directory.authority.code", body.code());
    }

    @Override
    protected String name() {
        return name;
    }
}
