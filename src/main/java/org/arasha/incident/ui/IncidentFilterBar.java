package org.arasha.incident.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.arasha.directory.Organisation;
import org.arasha.directory.Organisations;
import org.arasha.incident.Categories;
import org.arasha.incident.Category;
import org.arasha.incident.IncidentFilter;
import org.arasha.incident.IncidentFilter.State;
import org.arasha.incident.IncidentList.Order;
import org.arasha.incident.Places;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;

/** Narrows the list of incidents; what is chosen goes into the address. */
class IncidentFilterBar extends Div {

    private static final int LONGEST_ARTICLE = 8;
    private static final int SHORTEST_NAME = 2;

    private final transient Consumer<IncidentsPlace> chosen;
    private final transient Organisations organisations;
    private final Language language = Language.of(UI.getCurrent().getLocale());
    private final Select<State> state = new Select<>();
    private final Select<Category> category = new Select<>();
    private final Select<String> region = new Select<>();
    private final DatePicker from = Days.past(getTranslation("incident.filter.from"));
    private final DatePicker to = Days.past(getTranslation("incident.filter.to"));
    private final TextField article = new TextField(getTranslation("incident.filter.article"));
    private final ComboBox<Organisation> affiliation = new ComboBox<>(getTranslation("incident.filter.affiliation"));
    private final Select<Order> order = new Select<>();

    IncidentFilterBar(Categories categories, Places places, Organisations organisations, IncidentsPlace place,
            Consumer<IncidentsPlace> chosen) {
        this.chosen = chosen;
        this.organisations = organisations;
        addClassName("filter-bar");
        IncidentFilter filter = place.filter();
        choose(state, "incident.filter.state", List.of(State.values()), one -> getTranslation("incident.filter.state." + one));
        state.setValue(filter.state());
        List<Category> kinds = categories.all();
        choose(category, "incident.filter.category", kinds, one -> (one.within() == null ? "" : "– ") + one.name().in(language));
        kinds.stream().filter(one -> one.id().equals(filter.category())).findFirst().ifPresent(category::setValue);
        Map<String, String> regions = places.regions(language);
        choose(region, "incident.region", regions.keySet(), regions::get);
        region.setValue(filter.region() == null || !regions.containsKey(filter.region()) ? null : filter.region());
        from.setValue(filter.from());
        to.setValue(filter.to());
        List.of(from, to).forEach(one -> one.setClearButtonVisible(true));
        article.setMaxLength(LONGEST_ARTICLE);
        article.setAllowedCharPattern("[0-9-]");
        article.setPlaceholder("73-2");
        article.setClearButtonVisible(true);
        article.setValue(filter.article());
        affiliation.setItems(query -> named(query.getFilter().orElse("")).stream().skip(query.getOffset()).limit(query.getLimit()));
        affiliation.setItemLabelGenerator(one -> one.name().in(language));
        affiliation.setClearButtonVisible(true);
        affiliation.setPlaceholder(getTranslation("incident.filter.any"));
        if (filter.affiliation() != null) {
            affiliation.setValue(organisations.byId(List.of(filter.affiliation())).get(filter.affiliation()));
        }
        order.setLabel(getTranslation("incident.filter.order"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(one -> getTranslation("incident.filter.order." + one));
        order.setValue(place.order());
        List.<HasValue<?, ?>>of(state, category, region, from, to, article, affiliation, order)
                .forEach(field -> field.addValueChangeListener(change -> tell(change.isFromClient())));
        add(state, category, region, from, to, article, affiliation, order);
    }

    private <T> void choose(Select<T> field, String labelKey, Collection<T> items, ItemLabelGenerator<T> words) {
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("incident.filter.any"));
        field.setItemLabelGenerator(one -> one == null ? getTranslation("incident.filter.any") : words.apply(one));
    }

    private List<Organisation> named(String words) {
        return words.strip().length() < SHORTEST_NAME ? organisations.after(null, language) : organisations.search(words);
    }

    private void tell(boolean byPerson) {
        if (!byPerson || from.isInvalid()) {
            return;
        }
        boolean inOrder = from.isEmpty() || to.isEmpty() || !from.getValue().isAfter(to.getValue());
        if (new Checks().that(to, inOrder, "incident.filter.reversed")
                .that(article, article.isEmpty() || IncidentsPlace.isArticle(article.getValue()), "incident.filter.noArticle").passed()) {
            chosen.accept(value());
        }
    }

    IncidentsPlace value() {
        return new IncidentsPlace(new IncidentFilter("", state.getValue(),
                category.getValue() == null ? null : category.getValue().id(), region.getValue(), from.getValue(), to.getValue(),
                article.getValue().strip(), affiliation.getValue() == null ? null : affiliation.getValue().id()), order.getValue());
    }
}
