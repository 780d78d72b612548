package org.arasha.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arasha.incident.PlaceName;
import org.arasha.incident.Places;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/** The regions and towns with the names they have borne: entered, renamed from a day on, corrected. */
@Route("administration/places")
@Menu(title = "incident.place.all", order = 92.5)
@RolesAllowed("ADMINISTRATOR")
class PlacesView extends Screen {

    private final transient Places places;

    PlacesView(Places places) {
        super("incident.place.all");
        this.places = places;
        show();
    }

    private void show() {
        removeAll();
        List<PlaceName> names = places.names().all();
        add(head(), new Paragraph(getTranslation("incident.place.hint")));
        add("incident.place.regions", "incident.place.addRegion", true, names);
        add("incident.place.towns", "incident.place.addTown", false, names);
    }

    private void add(String titleKey, String addKey, boolean region, List<PlaceName> names) {
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        List<PlaceName> these = names.stream().filter(one -> one.region() == region).toList();
        for (int n = 0; n < these.size(); n++) {
            boolean first = n == 0 || !these.get(n - 1).code().equals(these.get(n).code());
            boolean last = n == these.size() - 1 || !these.get(n + 1).code().equals(these.get(n).code());
            list.add(line(these.get(n), first, last));
        }
        Button add = new Button(getTranslation(addKey), click -> enter(fresh(list), region, null, places::enter));
        Div head = new Div(new H2(getTranslation(titleKey)), add);
        head.addClassName("page-head");
        add(head, list);
    }

    private ListItem line(PlaceName one, boolean first, boolean last) {
        Div what = new Div(new Span(one.name().in(Here.language())), new Quiet(one.from().equals(PlaceName.ALWAYS)
                ? getTranslation("incident.place.always") : getTranslation("incident.place.from", Dates.day(one.from()))));
        if (one.until() != null) {
            what.add(new Quiet(getTranslation("incident.place.until.day", Dates.day(one.until()))));
        }
        if (one.region() && first) {
            what.add(new Quiet(one.code()));
        }
        what.addClassNames("work-what", "entry-words");
        ListItem item = new ListItem();
        item.addClassName("work-row");
        item.setClassName("within", !first);
        Div actions = new Div(new RowButton("ui.edit", one.name().in(Here.language()), () -> edit(item, one)));
        if (last) {
            actions.add(new RowButton("incident.place.rename", one.name().in(Here.language()), () -> item.getParent().map(UnorderedList.class::cast)
                    .ifPresent(list -> enter(fresh(list, list.indexOf(item) + 1), one.region(), one.code(), places::rename))));
        }
        if (!(first && last)) {
            actions.add(new RowButton("incident.remove", one.name().in(Here.language()), () -> {
                places.takeOut(one);
                show();
            }));
        }
        actions.addClassName("row-actions");
        item.add(what, actions);
        return item;
    }

    private static ListItem fresh(UnorderedList list) {
        return fresh(list, (int) list.getChildren().count());
    }

    private static ListItem fresh(UnorderedList list, int at) {
        ListItem item = new ListItem();
        list.addComponentAtIndex(at, item);
        return item;
    }

    private void enter(ListItem item, boolean region, @Nullable String place, Consumer<PlaceName> entered) {
        open(item, () -> new PlaceNameForm(region, place, others(region, place)), null, entered);
    }

    private void edit(ListItem item, PlaceName known) {
        open(item, () -> new PlaceNameForm(known.region(), known.code(), others(known.region(), known.code())), known, places::correct);
    }

    /** Under their last names. */
    private Map<String, String> others(boolean region, @Nullable String place) {
        return places.names().all().stream().filter(one -> one.region() == region && !one.code().equals(place))
                .collect(Collectors.toMap(PlaceName::code, one -> one.name().in(Here.language()), (first, last) -> last, LinkedHashMap::new));
    }

    private void open(ListItem item, Supplier<PlaceNameForm> forms, @Nullable PlaceName known, Consumer<PlaceName> save) {
        item.removeAll();
        item.addClassName("work-row");
        item.add(new Editor<PlaceName>(forms, known, made -> {
            save.accept(made.get());
            Notices.done(getTranslation("incident.place.saved"));
        }, before -> latest(before), this::show));
    }

    private Optional<PlaceName> latest(PlaceName before) {
        return places.names().all().stream().filter(one -> one.id().equals(before.id())).findFirst();
    }
}
