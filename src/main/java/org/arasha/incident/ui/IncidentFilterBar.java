package org.arasha.incident.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.arasha.directory.Organisations;
import org.arasha.directory.ui.OrganisationField;
import org.arasha.incident.Categories;
import org.arasha.incident.Category;
import org.arasha.incident.IncidentFilter;
import org.arasha.incident.IncidentFilter.State;
import org.arasha.incident.IncidentList.Order;
import org.arasha.incident.Places;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.FilterBar;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;

/** Narrows the list of incidents. */
class IncidentFilterBar extends FilterBar<IncidentsPlace> {

    private static final int LONGEST_ARTICLE = 8;

    private final Language language = Here.language();
    private final Select<State> state = Inputs.any("incident.filter.state", "incident.filter.any", List.of(State.values()),
            one -> getTranslation("incident.filter.state." + one));
    private final Select<Category> category;
    private final Select<String> region;
    private final DatePicker from = Days.past(getTranslation("incident.filter.from"));
    private final DatePicker to = Days.past(getTranslation("incident.filter.to"));
    private final TextField article = new TextField(getTranslation("incident.filter.article"));
    private final OrganisationField affiliation;
    private final Select<Order> order = new Select<>();

    IncidentFilterBar(Categories categories, Places places, Organisations organisations, IncidentsPlace place,
            Consumer<IncidentsPlace> chosen) {
        super(chosen);
        IncidentFilter filter = place.filter();
        state.setValue(filter.state());
        List<Category> kinds = categories.all();
        category = Inputs.any("incident.filter.category", "incident.filter.any", kinds, one -> (one.within() == null ? "" : "– ") + one.name().in(language));
        kinds.stream().filter(one -> one.id().equals(filter.category())).findFirst().ifPresent(category::setValue);
        Map<String, String> regions = places.regions(language);
        region = Inputs.any("incident.region", "incident.filter.any", regions.keySet(), regions::get);
        region.setValue(filter.region() == null || !regions.containsKey(filter.region()) ? null : filter.region());
        from.setValue(filter.from());
        to.setValue(filter.to());
        List.of(from, to).forEach(one -> one.setClearButtonVisible(true));
        article.setMaxLength(LONGEST_ARTICLE);
        article.setAllowedCharPattern("[0-9-]");
        article.setPlaceholder("73-2");
        article.setClearButtonVisible(true);
        article.setValue(filter.article());
        affiliation = new OrganisationField("incident.filter.affiliation", organisations);
        affiliation.setClearButtonVisible(true);
        affiliation.setPlaceholder(getTranslation("incident.filter.any"));
        if (filter.affiliation() != null) {
            affiliation.setValue(organisations.byId(List.of(filter.affiliation())).containsKey(filter.affiliation()) ? filter.affiliation() : null);
        }
        order.setLabel(getTranslation("incident.filter.order"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(one -> getTranslation("incident.filter.order." + one));
        order.setValue(place.order());
        foldOnPhones(state, category, region, from, to, article, affiliation);
        narrowBy(order);
    }

    @Override
    protected boolean isRight() {
        boolean inOrder = from.isEmpty() || to.isEmpty() || !from.getValue().isAfter(to.getValue());
        return !from.isInvalid() && new Checks().that(to, inOrder, "incident.filter.reversed")
                .that(article, article.isEmpty() || IncidentsPlace.isArticle(article.getValue()), "incident.filter.noArticle").passed();
    }

    @Override
    protected IncidentsPlace value() {
        return new IncidentsPlace(new IncidentFilter("", state.getValue(),
                category.getValue() == null ? null : category.getValue().id(), region.getValue(), from.getValue(), to.getValue(),
                article.getValue().strip(), affiliation.getValue()), order.getValue());
    }
}
