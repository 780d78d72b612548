package org.arasha.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.directory.PersonMerges;
import org.arasha.directory.PersonMerges.Pair;
import org.arasha.directory.PersonRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.PagedList;
import org.arasha.shared.ui.PagedList.Page;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;

/** Pairs of people who may be one, to be compared or told apart. */
@Route(DirectoryNavigation.DUPLICATES)
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "MANAGER"})
class DuplicatePeopleView extends Screen {

    private final transient PersonMerges merges;
    private final PagedList<Pair> list;
    private final Language language = Here.language();

    DuplicatePeopleView(PersonMerges merges) {
        super("directory.duplicates");
        this.merges = merges;
        list = new PagedList<>(last -> Page.of(merges.proposals(last), PersonMerges.PAGE), pairs -> pairs.stream().map(this::line),
                () -> new EmptyState("directory.duplicates.none.title", "directory.duplicates.none.hint"));
        add(head(), new Paragraph(getTranslation("directory.duplicates.hint")), list);
        list.readAnew();
    }

    private ListItem line(Pair pair) {
        Div what = new Div(name(pair.one()), name(pair.other()));
        what.addClassName("work-what");
        ListItem item = new ListItem(what);
        Button two = new Button(getTranslation("directory.duplicates.two"), click -> {
            merges.dismiss(pair.one().id(), pair.other().id());
            Notices.done(getTranslation("directory.duplicates.toldApart"));
            list.take(item);
        });
        Button compare = new Button(getTranslation("directory.duplicates.compare"), click -> UI.getCurrent()
                .navigate(DirectoryNavigation.toMerge(pair.one().id(), pair.other().id())));
        Div actions = new Div(compare, two);
        actions.addClassName("work-actions");
        item.add(actions);
        item.addClassName("work-row");
        return item;
    }

    private Div name(PersonRow row) {
        Div line = new Div(new Anchor(DirectoryNavigation.to(row.id()), row.name().in(language)));
        String post = PersonLine.post(row, language);
        if (!post.isEmpty()) {
            line.add(new Quiet(" " + post));
        }
        line.addClassName("work-title");
        return line;
    }
}
