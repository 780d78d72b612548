package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonRow;
import org.arasha.directory.ui.DirectoryNavigation;
import org.arasha.incident.SimilarIncident;
import org.arasha.incident.SimilarIncidents;
import org.arasha.incident.ui.SimilarList;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** Beside a form: what is in the records already and may be the same, shown while one types; nothing waits for it. */
class AlreadyKnown extends Section {

    private static final int MOST_NAMES = 3;

    private final transient SimilarIncidents incidents;
    private final transient PeopleList people;
    private final Div found = new Div();
    private transient @Nullable Consumer<SimilarIncident> join;
    private transient @Nullable BiConsumer<String, PersonId> take;

    AlreadyKnown(SimilarIncidents incidents, PeopleList people) {
        super("intake.alreadyKnown");
        this.incidents = incidents;
        this.people = people;
        addClassName("already-known");
        found.getElement().setAttribute("aria-live", "polite");
        add(found);
    }

    /** What the reader may do with what is found. */
    void offer(Consumer<SimilarIncident> join, BiConsumer<String, PersonId> take) {
        this.join = join;
        this.take = take;
    }

    /** @param names typed, of people not taken from the records yet; the last of them are looked for */
    void show(SimilarIncidents.Sought sought, List<String> names) {
        found.removeAll();
        List<SimilarIncident> similar = incidents.to(sought);
        if (!similar.isEmpty()) {
            found.add(new H3(getTranslation("intake.alreadyKnown.incidents")), new SimilarList(similar, this::joinButton));
        }
        names.stream().skip(Math.max(0, names.size() - MOST_NAMES)).forEach(this::showPeople);
        if (found.getChildren().findAny().isEmpty()) {
            found.add(new Quiet(getTranslation("intake.alreadyKnown.nothing")));
        }
    }

    private Optional<Component> joinButton(SimilarIncident one) {
        if (join == null || one.closed()) {
            return Optional.empty();
        }
        Button same = new Button(getTranslation("intake.same"), click -> join.accept(one));
        same.setAriaLabel(getTranslation("intake.sameAs", one.number().toString()));
        return Optional.of(same);
    }

    private void showPeople(String name) {
        List<PersonRow> rows = people.suggested(name);
        if (rows.isEmpty()) {
            return;
        }
        Language language = Here.language();
        Lines list = new Lines("similar");
        for (PersonRow row : rows) {
            Anchor link = new Anchor(DirectoryNavigation.to(row.id()), row.name().in(language), AnchorTarget.BLANK);
            ListItem item = new ListItem(link, new Quiet(Stream.of(row.post().in(language), row.organisation().in(language), row.spellings())
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "))));
            if (take != null) {
                Button button = new Button(getTranslation("intake.take"), click -> take.accept(name, row.id()));
                button.setAriaLabel(getTranslation("intake.takeNamed", row.name().in(language)));
                item.add(button);
            }
            list.add(item);
        }
        found.add(new H3(getTranslation("intake.alreadyKnown.people", name)), list);
    }
}
