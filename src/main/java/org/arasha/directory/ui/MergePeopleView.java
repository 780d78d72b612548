package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Screen;

/** Two people side by side, with all that is known of each: one person, kept under one of the two records, or two. */
@Route("people/:id/merge/:other")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "MANAGER"})
class MergePeopleView extends Screen implements BeforeEnterObserver {

    private final transient PersonDesk desk;
    private final transient List<PersonPart> parts;

    MergePeopleView(PersonDesk desk, List<PersonPart> parts) {
        super("directory.merge.title");
        this.desk = desk;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person one = person(event, "id");
        Person other = person(event, "other");
        removeAll();
        Div sides = new Div(side(one, other), side(other, one));
        sides.addClassName("side-by-side");
        Button two = new Button(getTranslation("directory.duplicates.two"), click -> {
            desk.merges.dismiss(one.id(), other.id());
            Notices.done(getTranslation("directory.duplicates.toldApart"));
            UI.getCurrent().navigate(DirectoryNavigation.DUPLICATES);
        });
        add(head(), new Paragraph(getTranslation("directory.merge.hint")), sides, two);
    }

    private Person person(BeforeEnterEvent event, String parameter) {
        PersonId asked = new PersonId(DirectoryNavigation.id(event.getRouteParameters().get(parameter).orElse("")));
        return desk.people.visible(desk.merges.current(asked));
    }

    private Component side(Person kept, Person gone) {
        Runnable nothing = () -> { };
        Button keep = new Button(getTranslation("directory.merge.keep"), click -> {
            desk.merges.merge(gone.id(), kept.id());
            Notices.done(getTranslation("directory.merge.done"));
            UI.getCurrent().navigate(DirectoryNavigation.to(kept.id()));
        });
        keep.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        String name = kept.nameIn(Here.language());
        keep.setAriaLabel(getTranslation("directory.merge.keepNamed", name));
        Div side = new Div(new H2(new Anchor(DirectoryNavigation.to(kept.id()), name)), new NamesSection(desk, kept, false, nothing),
                new PostsSection(desk, kept, false, nothing), new ConsentsSection(desk, kept, false, nothing));
        parts.forEach(part -> part.of(kept).ifPresent(side::add));
        side.add(keep);
        return side;
    }
}
