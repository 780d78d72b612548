package org.arasha.insight.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.insight.BoardChoices;
import org.arasha.insight.BoardChoices.Named;
import org.arasha.insight.ReportFilter;
import org.arasha.insight.ReportPeriod;
import org.arasha.insight.ReportPeriod.Part;
import org.arasha.insight.ReportWords;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/** Of when and of what a report is; what is chosen goes into the address. */
class ReportFilterBar extends Div {

    private static final int YEARS = 15;

    private final transient Consumer<ReportPlace> chosen;
    private final transient ReportPlace place;
    private final Language language = Language.of(UI.getCurrent().getLocale());
    private final Select<Integer> year = new Select<>();
    private final Select<Part> part = new Select<>();
    private final Select<Integer> against = new Select<>();
    private final Select<String> region = new Select<>();
    private final Select<Named> category = new Select<>();
    private final ComboBox<Named> body = new ComboBox<>();

    ReportFilterBar(BoardChoices choices, ReportWords words, ReportPlace place, Consumer<ReportPlace> chosen) {
        this.chosen = chosen;
        this.place = place;
        addClassName("filter-bar");
        boolean month = place.view() == ReportPlace.View.MONTH;
        year.addValueChangeListener(change -> {
            if (change.isFromClient() && against.getValue() == change.getOldValue() - 1) {
                against.setValue(change.getValue() - 1);
            }
        });
        need(year, "insight.filter.year", years(place.period().year()).filter(one -> one > ReportPeriod.FIRST_YEAR).toList(),
                String::valueOf, place.period().year());
        need(part, month ? "insight.reports.month" : "insight.filter.part",
                Arrays.stream(Part.values()).filter(one -> !month || one.isMonth()).toList(), this::words, place.period().part());
        need(against, "insight.filter.against", years(place.against()).toList(), String::valueOf, place.against());
        against.setVisible(place.view() == ReportPlace.View.FUNNEL);
        Map<String, String> regions = choices.regions(language);
        choose(region, "insight.filter.region", "insight.filter.any", List.copyOf(regions.keySet()), regions::get,
                regions.containsKey(place.filter().region()) ? place.filter().region() : null);
        List<Named> categories = words.categories(language);
        choose(category, "insight.filter.category", "insight.filter.category.any", categories, Named::name,
                categories.stream().filter(one -> one.id().equals(place.filter().category())).findFirst().orElse(null));
        body.setLabel(getTranslation("insight.filter.body"));
        body.setItems(query -> choices.bodies(query.getFilter().orElse(""), language).skip(query.getOffset()).limit(query.getLimit()));
        body.setItemLabelGenerator(Named::name);
        body.setClearButtonVisible(true);
        if (place.filter().body() != null) {
            choices.body(place.filter().body(), language).forEach(body::setValue);
        }
        body.addValueChangeListener(change -> tell(change.isFromClient()));
        add(year, part, against, region, category, body);
    }

    /** The last ones and those on screen, each with the one before. */
    private Stream<Integer> years(int shown) {
        int now = BoardPlace.today().getYear();
        return Stream.concat(IntStream.rangeClosed(0, YEARS).mapToObj(i -> now - i), Stream.of(shown, place.period().year() - 1))
                .filter(one -> one >= ReportPeriod.FIRST_YEAR).distinct().sorted(Comparator.reverseOrder());
    }

    private String words(Part one) {
        return one.isMonth() ? Month.of(one.ordinal() - Part.M1.ordinal() + 1).getDisplayName(TextStyle.FULL_STANDALONE, language.locale())
                : getTranslation("insight.part." + one);
    }

    private <T> void need(Select<T> field, String labelKey, List<T> items, ItemLabelGenerator<T> words, T value) {
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setItemLabelGenerator(words);
        field.setValue(value);
        field.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    private <T> void choose(Select<T> field, String labelKey, String anyKey, List<T> items, ItemLabelGenerator<T> words,
            @Nullable T value) {
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(anyKey));
        field.setItemLabelGenerator(one -> one == null ? getTranslation(anyKey) : words.apply(one));
        field.setValue(value);
        field.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            chosen.accept(value());
        }
    }

    ReportPlace value() {
        return new ReportPlace(place.view(), new ReportPeriod(year.getValue(), part.getValue()), against.getValue(), new ReportFilter(
                region.getValue(), category.getValue() == null ? null : category.getValue().id(),
                body.getValue() == null ? null : body.getValue().id()));
    }
}
