package org.arasha.insight.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
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
import org.arasha.shared.ui.FilterBar;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;

/** Of when and of what a report is. */
class ReportFilterBar extends FilterBar<ReportPlace> {

    private static final int YEARS = 15;

    private final transient ReportPlace place;
    private final Language language = Here.language();
    private final Select<Integer> year = new Select<>();
    private final Select<Part> part = new Select<>();
    private final Select<Part> againstPart = new Select<>();
    private final Select<Integer> against = new Select<>();
    private final Select<String> region;
    private final Select<Named> category;
    private final BodyField body;

    ReportFilterBar(BoardChoices choices, ReportWords words, ReportPlace place, Consumer<ReportPlace> chosen) {
        super(chosen);
        this.place = place;
        boolean month = place.view() == ReportPlace.View.MONTH;
        year.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                follow(change.getOldValue(), change.getValue());
            }
        });
        part.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                follow(change.getOldValue(), change.getValue());
            }
        });
        need(year, "insight.filter.year", years(place.period().year()).filter(one -> one > ReportPeriod.FIRST_YEAR).toList(),
                String::valueOf, place.period().year());
        need(part, month ? "insight.reports.month" : "insight.filter.part",
                Arrays.stream(Part.values()).filter(one -> !month || one.isMonth()).toList(), this::words, place.period().part());
        need(againstPart, "insight.filter.againstPart", place.period().part().alike(), this::words, place.against().part());
        againstPart.setVisible(hasOthers(place.period().part()));
        need(against, "insight.filter.against", years(place.against().year()).toList(), String::valueOf, place.against().year());
        against.setVisible(place.view() == ReportPlace.View.FUNNEL);
        Map<String, String> regions = choices.regions(language);
        region = Inputs.any("insight.reports.region", "insight.filter.any", regions.keySet(), regions::get);
        region.setValue(regions.containsKey(place.filter().region()) ? place.filter().region() : null);
        List<Named> categories = words.categories(language);
        category = Inputs.any("insight.filter.category", "insight.filter.category.any", categories, Named::name);
        categories.stream().filter(one -> one.id().equals(place.filter().category())).findFirst().ifPresent(category::setValue);
        body = new BodyField(choices, language, place.filter().body());
        narrowBy(year, part, againstPart, against, region, category, body);
    }

    /** What is compared with a year before, or within its year, stays so. */
    private void follow(int was, int now) {
        int other = against.getValue();
        if (other == was || other == was - 1) {
            against.setValue(other + now - was);
        }
        notWithItself();
    }

    /** What is compared with the same part of another year stays so. */
    private void follow(Part was, Part now) {
        Part other = againstPart.getValue();
        againstPart.setItems(now.alike());
        againstPart.setValue(other == was || !now.alike().contains(other) ? now : other);
        againstPart.setVisible(hasOthers(now));
        notWithItself();
    }

    private void notWithItself() {
        if (againstPart.getValue() == part.getValue() && against.getValue().equals(year.getValue())) {
            against.setValue(year.getValue() - 1);
        }
    }

    private boolean hasOthers(Part one) {
        return place.view() == ReportPlace.View.FUNNEL && one.alike().size() > 1;
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
    }

    @Override
    protected ReportPlace value() {
        return new ReportPlace(place.view(), new ReportPeriod(year.getValue(), part.getValue()),
                new ReportPeriod(against.getValue(), againstPart.getValue()), new ReportFilter(
                region.getValue(), category.getValue() == null ? null : category.getValue().id(),
                body.id()));
    }
}
