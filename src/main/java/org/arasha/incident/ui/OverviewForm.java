package org.arasha.incident.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Category;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Incident;
import org.arasha.incident.PlaceNames;
import org.arasha.shared.Coordinates;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.PartialDateField;
import org.jspecify.annotations.Nullable;

/** What, when, where, of which kinds, and what makes it urgent. */
class OverviewForm extends EditForm<Incident> {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_COORDINATES = 40;

    private final transient PlaceNames names;
    private final transient List<Category> kinds;
    private final LocalizedTextField title = new LocalizedTextField("incident.title", Here.language(), Incident.LONGEST_TITLE).oneLine();
    private final PartialDateField when = new PartialDateField(getTranslation("incident.when"));
    private final LocalizedTextField locality = new LocalizedTextField("incident.locality", Here.language(), LONGEST_PLACE).oneLine();
    private final Select<String> region = new Select<>();
    private final LocalizedTextField spot = new LocalizedTextField("incident.spot", Here.language(), LONGEST_PLACE).oneLine();
    private final TextField coordinates = Inputs.line("incident.coordinates", LONGEST_COORDINATES);
    private final MultiSelectComboBox<CategoryId> categories = new MultiSelectComboBox<>();
    private final AlarmFields alarm = new AlarmFields();

    OverviewForm(PlaceNames names, List<Category> kinds) {
        this.names = names;
        this.kinds = kinds;
        region.setLabel(getTranslation("incident.region"));
        region.setEmptySelectionAllowed(true);
        offerRegions();
        when.addValueChangeListener(change -> offerRegions());
        coordinates.setHelperText(getTranslation("incident.coordinates.hint"));
        categories.setLabel(getTranslation("incident.categories"));
        categories.setItems(kinds.stream().map(Category::id).toList());
        categories.setItemLabelGenerator(this::kind);
        add(title, when, categories, locality, Inputs.pair(region, coordinates), spot, alarm);
    }

    private String kind(CategoryId id) {
        return kinds.stream().filter(one -> one.id().equals(id)).findFirst().map(one -> one.name().in(Here.language())).orElse("");
    }

    /** Under their names on the day of the event; one that was chosen stays, whatever the day. */
    private void offerRegions() {
        String chosen = region.getValue();
        List<String> offered = names.regions(then());
        region.setItems(chosen == null || offered.contains(chosen) ? offered
                : Stream.concat(Stream.of(chosen), offered.stream()).toList());
        region.setItemLabelGenerator(code -> code == null ? "" : regionName(code));
        region.setValue(chosen);
    }

    private String regionName(String code) {
        return names.region(code, then().anchor()).in(Here.language());
    }

    private PartialDate then() {
        return when.getValue() == null ? PartialDate.on(Here.today()) : when.getValue();
    }

    @Override
    public void fill(Incident known) {
        title.setValue(known.title());
        when.setValue(known.when());
        locality.setValue(known.place().locality());
        if (known.place().region() != null) {
            region.setItems(known.place().region());
            region.setValue(known.place().region());
        }
        offerRegions();
        spot.setValue(known.place().words());
        coordinates.setValue(known.place().coordinates() == null ? "" : known.place().coordinates().toString());
        categories.setValue(known.categoryIds());
        alarm.fill(known.alarm());
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks().that(title, !title.getValue().isEmpty(), "ui.required")
                .shortEnough(title)
                .day(when, true)
                .that(categories, !categories.isEmpty(), "incident.refusal.noCategory")
                .atMost(coordinates, LONGEST_COORDINATES)
                .that(coordinates, coordinates.isEmpty() || Coordinates.parse(coordinates.getValue()).isPresent(), "incident.refusal.coordinates");
        for (LocalizedTextField field : List.of(locality, spot)) {
            checks.shortEnough(field);
        }
        return alarm.check(checks).passed();
    }

    @Override
    public Incident value(@Nullable Incident known) {
        Incident before = Objects.requireNonNull(known, "An incident is opened by a report");
        Place place = new Place(locality.getValue(), region.getValue(), spot.getValue(), Coordinates.parse(coordinates.getValue()).orElse(null));
        return before.described(title.getValue(), when.getValue(), place, Set.copyOf(categories.getValue()), alarm.value());
    }

    @Override
    public FieldSet fields() {
        return alarm.addTo(new FieldSet().texts("incident.title", title).date("incident.when", when)
                .with("incident.categories", categories, chosen -> chosen.stream().map(this::kind).sorted().collect(Collectors.joining(", ")))
                .texts("incident.locality", locality).with("incident.region", region, this::regionName)
                .texts("incident.spot", spot).text("incident.coordinates", coordinates));
    }
}
