package org.arasha.incident.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.arasha.incident.PlaceName;
import org.arasha.incident.PlaceNameId;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** What a place is called, and from when on. A new region is asked for its code; a town gets one of its own. */
class PlaceNameForm extends EditForm<PlaceName> {

    private final boolean region;
    private final @Nullable String place;
    private final LocalizedTextField name = new LocalizedTextField("incident.place.name", Here.language(), PlaceName.LONGEST).oneLine();
    private final DatePicker since = Days.picker();
    private final DatePicker until = Days.picker();
    private final Select<String> became = new Select<>();
    private final TextField code = Inputs.line("incident.place.code", 5);

    /**
     * @param place  the code of a place that is known; null for a new one
     * @param others what it may have become, by their codes
     */
    PlaceNameForm(boolean region, @Nullable String place, Map<String, String> others) {
        this.region = region;
        this.place = place;
        since.setLabel(getTranslation("incident.place.since"));
        since.setHelperText(getTranslation("incident.place.since.hint"));
        code.setHelperText(getTranslation("incident.place.code.hint"));
        code.setVisible(region && place == null);
        until.setLabel(getTranslation("incident.place.until"));
        until.setHelperText(getTranslation("incident.place.until.hint"));
        became.setLabel(getTranslation("incident.place.became"));
        became.setEmptySelectionAllowed(true);
        became.setItems(others.keySet());
        became.setItemLabelGenerator(one -> one == null ? "" : others.getOrDefault(one, one));
        add(name, since, code, Inputs.pair(until, became));
    }

    @Override
    public void fill(PlaceName known) {
        name.setValue(known.name());
        since.setValue(known.from().equals(PlaceName.ALWAYS) ? null : known.from());
        until.setValue(known.until());
        became.setValue(known.became());
    }

    @Override
    public boolean isRight() {
        Checks checks = new Checks();
        for (Language language : Language.values()) {
            checks.filledIn(language, name);
        }
        return checks.shortEnough(name).day(since, false).day(until, false)
                .that(until, until.isEmpty() || since.isEmpty() || until.getValue().isAfter(since.getValue()),
                        "incident.place.refusal.endsBeforeItBegins")
                .that(code, !code.isVisible() || PlaceName.isRegionCode(code.getValue().strip()), "incident.place.code.wrong").passed();
    }

    @Override
    public PlaceName value(@Nullable PlaceName known) {
        PlaceNameId id = known == null ? PlaceNameId.fresh() : known.id();
        LocalDate from = Optional.ofNullable(since.getValue()).orElse(PlaceName.ALWAYS);
        String key = code.isVisible() ? code.getValue().strip() : Optional.ofNullable(place).orElse(id.value().toString());
        return new PlaceName(id, known == null ? 0 : known.version(), key, region, from, name.getValue(), until.getValue(),
                until.isEmpty() ? null : became.getValue());
    }

    @Override
    public FieldSet fields() {
        return new FieldSet().texts("incident.place.name", name).with("incident.place.since", since, Dates::day)
                .with("incident.place.until", until, Dates::day).with("incident.place.became", became, became.getItemLabelGenerator()::apply);
    }
}
