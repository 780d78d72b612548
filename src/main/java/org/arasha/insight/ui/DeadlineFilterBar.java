package org.arasha.insight.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.arasha.insight.BoardChoices;
import org.arasha.insight.BoardChoices.Named;
import org.arasha.insight.DeadlineFilter;
import org.arasha.insight.DeadlineKind;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/** Narrows the board; what is chosen goes into the address. */
class DeadlineFilterBar extends Div {

    private final transient Consumer<DeadlineFilter> chosen;
    private final Language language = Language.of(UI.getCurrent().getLocale());
    private final Select<DeadlineKind> kind = new Select<>();
    private final ComboBox<Named> body = new ComboBox<>();
    private final Select<String> region = new Select<>();
    private final ComboBox<Named> person = new ComboBox<>();
    private final ComboBox<Named> partner = new ComboBox<>();

    DeadlineFilterBar(BoardChoices choices, DeadlineFilter filter, Consumer<DeadlineFilter> chosen) {
        this.chosen = chosen;
        addClassName("filter-bar");
        choose(kind, "insight.filter.kind", List.of(DeadlineKind.values()), one -> getTranslation("insight.kind." + one));
        kind.setValue(filter.kind());
        body.setItems(query -> choices.bodies(query.getFilter().orElse(""), language).skip(query.getOffset()).limit(query.getLimit()));
        name(body, "insight.filter.body");
        if (filter.body() != null) {
            choices.body(filter.body(), language).forEach(body::setValue);
        }
        Map<String, String> regions = choices.regions(language);
        choose(region, "insight.filter.region", regions.keySet(), regions::get);
        region.setValue(filter.region() == null || !regions.containsKey(filter.region()) ? null : filter.region());
        offer(person, "insight.filter.person", choices.people(), filter.person());
        offer(partner, "insight.filter.partner", choices.partners(language), filter.partner());
        List.of(kind, region).forEach(one -> one.addValueChangeListener(change -> tell(change.isFromClient())));
        List.of(body, person, partner).forEach(one -> one.addValueChangeListener(change -> tell(change.isFromClient())));
        add(kind, body, region, person, partner);
    }

    private <T> void choose(Select<T> field, String labelKey, Collection<T> items, ItemLabelGenerator<T> words) {
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("insight.filter.any"));
        field.setItemLabelGenerator(one -> one == null ? getTranslation("insight.filter.any") : words.apply(one));
    }

    private void offer(ComboBox<Named> field, String labelKey, List<Named> items, @Nullable UUID value) {
        field.setItems(items);
        name(field, labelKey);
        items.stream().filter(one -> one.id().equals(value)).findFirst().ifPresent(field::setValue);
    }

    private void name(ComboBox<Named> field, String labelKey) {
        field.setLabel(getTranslation(labelKey));
        field.setItemLabelGenerator(Named::name);
        field.setClearButtonVisible(true);
        field.setPlaceholder(getTranslation("insight.filter.any"));
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            chosen.accept(value());
        }
    }

    DeadlineFilter value() {
        return new DeadlineFilter(kind.getValue(), id(body), region.getValue(), id(person), id(partner), null, null);
    }

    private static @Nullable UUID id(ComboBox<Named> field) {
        return field.getValue() == null ? null : field.getValue().id();
    }
}
