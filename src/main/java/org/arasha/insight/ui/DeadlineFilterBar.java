package org.arasha.insight.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.arasha.insight.BoardChoices;
import org.arasha.insight.BoardChoices.Named;
import org.arasha.insight.DeadlineFilter;
import org.arasha.insight.DeadlineKind;
import org.arasha.shared.Language;
import org.arasha.shared.ui.FilterBar;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** Narrows the board. */
class DeadlineFilterBar extends FilterBar<DeadlineFilter> {

    private final Language language = Here.language();
    private final Select<DeadlineKind> kind = Inputs.any("insight.filter.kind", "insight.filter.any", List.of(DeadlineKind.values()),
            one -> getTranslation("insight.kind." + one));
    private final BodyField body;
    private final Select<String> region;
    private final ComboBox<Named> person = new ComboBox<>();
    private final ComboBox<Named> partner = new ComboBox<>();

    DeadlineFilterBar(BoardChoices choices, DeadlineFilter filter, Consumer<DeadlineFilter> chosen) {
        super(chosen);
        kind.setValue(filter.kind());
        body = new BodyField(choices, language, filter.body());
        Map<String, String> regions = choices.regions(language);
        region = Inputs.any("insight.filter.region", "insight.filter.any", regions.keySet(), regions::get);
        region.setValue(filter.region() == null || !regions.containsKey(filter.region()) ? null : filter.region());
        offer(person, "insight.filter.person", choices.people(), filter.person());
        offer(partner, "insight.filter.partner", choices.partners(language), filter.partner());
        foldOnPhones(kind, body, region, person, partner);
    }

    private void offer(ComboBox<Named> field, String labelKey, List<Named> items, @Nullable UUID value) {
        field.setItems(items);
        field.setLabel(getTranslation(labelKey));
        field.setItemLabelGenerator(Named::name);
        field.setClearButtonVisible(true);
        field.setPlaceholder(getTranslation("insight.filter.any"));
        items.stream().filter(one -> one.id().equals(value)).findFirst().ifPresent(field::setValue);
    }

    @Override
    protected DeadlineFilter value() {
        return new DeadlineFilter(kind.getValue(), body.id(), region.getValue(), id(person), id(partner), null, null);
    }

    private static @Nullable UUID id(ComboBox<Named> field) {
        return field.getValue() == null ? null : field.getValue().id();
    }
}
