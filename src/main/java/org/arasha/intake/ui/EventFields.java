package org.arasha.intake.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Category;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Incident;
import org.arasha.incident.PlaceNames;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.PartialDateField;
import org.jspecify.annotations.Nullable;

/** What happened in a few words, when, where, and of what kind it is. */
class EventFields extends Fields {

    private static final int LONGEST_PLACE = 200;

    private final transient List<Category> offered;
    private final TextField title = Inputs.line("incident.title", Incident.LONGEST_TITLE);
    private final PartialDateField when = new PartialDateField(getTranslation("incident.when"));
    private final TextField locality = Inputs.line("incident.locality", LONGEST_PLACE);
    private final Select<String> region = new Select<>();
    private transient List<String> regions = List.of();
    private transient List<String> regionNames = List.of();
    private final TextField spot = Inputs.line("incident.spot", LONGEST_PLACE);
    private final MultiSelectComboBox<Category> categories = new MultiSelectComboBox<>();

    EventFields(List<Category> offered, PlaceNames names) {
        this.offered = offered;
        region.setLabel(getTranslation("incident.region"));
        region.setEmptySelectionAllowed(true);
        offerRegions(names);
        when.addValueChangeListener(change -> offerRegions(names));
        categories.setLabel(getTranslation("incident.categories"));
        categories.setItems(offered);
        categories.setItemLabelGenerator(one -> one.name().in(Here.language()));
        add(title, when, Inputs.pair(locality, region, spot), categories);
    }

    /**
     * Under their names on the day of the event; one that was chosen stays, whatever the day. A list that may be open is left
     * as it is while it stays the same.
     */
    private void offerRegions(PlaceNames names) {
        PartialDate then = then();
        LocalDate day = then.anchor();
        List<String> onTheDay = names.regions(then).stream().map(code -> names.region(code, day).in(Here.language())).toList();
        if (onTheDay.equals(regionNames)) {
            return;
        }
        regionNames = onTheDay;
        regions = names.regions(then);
        String chosen = region.getValue();
        region.setItems(regions);
        region.setItemLabelGenerator(code -> code == null ? "" : names.region(code, day).in(Here.language()));
        region.setValue(offering(chosen));
    }

    private @Nullable String offering(@Nullable String code) {
        if (code != null && !regions.contains(code)) {
            region.setItems(Stream.concat(Stream.of(code), regions.stream()).toList());
        }
        return code;
    }

    void fill(LocalizedText title, @Nullable PartialDate when, Place place, Set<CategoryId> kinds, Language language) {
        this.title.setValue(title.in(language));
        this.when.setValue(when);
        locality.setValue(place.locality().in(language));
        region.setValue(offering(place.region()));
        spot.setValue(place.words().in(language));
        categories.setValue(offered.stream().filter(one -> kinds.contains(one.id())).collect(Collectors.toSet()));
    }

    void keptBy(DraftKeeper draft) {
        draft.text("title", title).partialDate("when", when).choices("categories", categories, offered, Category::code)
                .text("locality", locality).value("region", region, code -> code, this::offering).text("spot", spot);
    }

    /** To be compared with the same of somebody else. */
    FieldSet compared() {
        return new FieldSet().text("incident.title", title).date("incident.when", when).text("incident.locality", locality)
                .with("incident.region", region, region.getItemLabelGenerator()::apply).text("incident.spot", spot)
                .with("incident.categories", categories, chosen -> chosen.stream().map(one -> one.name().in(Here.language())).sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** @param registering whether it must be of a kind */
    Checks check(Checks checks, boolean registering) {
        return checks.filled(title).atMost(title, Incident.LONGEST_TITLE).day(when, true)
                .atMost(locality, LONGEST_PLACE).atMost(spot, LONGEST_PLACE)
                .that(categories, !registering || !categories.isEmpty(), "incident.refusal.noCategory");
    }

    Stream<HasValue<?, ?>> sought() {
        return Stream.of(title, when, locality);
    }

    String title() {
        return title.getValue();
    }

    @Nullable PartialDate when() {
        return when.getValue();
    }

    /** When it was, as far as it is known; today until anything is. */
    PartialDate then() {
        return when.getValue() == null ? PartialDate.on(Here.today()) : when.getValue();
    }

    void onDay(Runnable changed) {
        when.addValueChangeListener(change -> changed.run());
    }

    String locality() {
        return locality.getValue();
    }

    /** @param known with its words in other languages, which stay as they are */
    Place place(Place known, Language language) {
        return new Place(known.locality().typed(language, locality.getValue()), region.getValue(),
                known.words().typed(language, spot.getValue()), known.coordinates());
    }

    /** The same of a place taken over from another incident: where other words are typed it is another place, of which nothing stays. */
    Place placeInstead(Place taken, Language language) {
        LocalizedText town = instead(taken.locality(), locality.getValue(), language);
        LocalizedText words = instead(taken.words(), spot.getValue(), language);
        boolean same = town.equals(taken.locality()) && words.equals(taken.words());
        return new Place(town, region.getValue(), words, same ? taken.coordinates() : null);
    }

    private static LocalizedText instead(LocalizedText taken, String typed, Language language) {
        return taken.says(typed) ? taken : LocalizedText.of(language, typed);
    }

    Set<CategoryId> categories() {
        return categories.getValue().stream().map(Category::id).collect(Collectors.toSet());
    }

    void focus() {
        title.focus();
    }
}
