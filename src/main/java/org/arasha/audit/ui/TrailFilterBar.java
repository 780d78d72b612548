package org.arasha.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.arasha.access.UserId;
import org.arasha.audit.Trail;
import org.arasha.audit.Trail.Actor;
import org.arasha.audit.Trail.Named;
import org.arasha.audit.TrailFilter;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.FilterBar;
import org.jspecify.annotations.Nullable;

/** Narrows the trail. A record is typed as people call it, or as a line of the trail has it; the address has its id. */
class TrailFilterBar extends FilterBar<TrailPlace> {

    private static final int LONGEST_NUMBER = 40;

    private final transient Trail trail;
    private final ComboBox<Actor> person = new ComboBox<>();
    private final ComboBox<String> act = new ComboBox<>();
    private final TextField record = new TextField(getTranslation("audit.filter.record"));
    private final DatePicker from = Days.past(getTranslation("audit.filter.from"));
    private final DatePicker to = Days.past(getTranslation("audit.filter.to"));

    TrailFilterBar(Trail trail, TrailPlace place, Consumer<TrailPlace> chosen) {
        super(chosen);
        this.trail = trail;
        TrailFilter filter = place.filter();
        offer(person, "audit.filter.person", actors(trail), one -> one.login().isEmpty() ? one.name() : one.name() + " · " + one.login(),
                filter.person() == null ? null : one -> one.id().equals(filter.person()));
        offer(act, "audit.filter.act", trail.acts().stream().sorted(Comparator.comparing(ActWords::of)).toList(), ActWords::of, filter.act() == null ? null : one -> one.equals(filter.act()));
        record.setMaxLength(LONGEST_NUMBER);
        record.setPlaceholder("2019-0008");
        record.setClearButtonVisible(true);
        if (filter.record() != null) {
            record.setValue(trail.named(filter.record()).map(Named::number).orElse(filter.record().toString()));
        }
        from.setValue(filter.from());
        to.setValue(filter.to());
        List.of(from, to).forEach(one -> one.setClearButtonVisible(true));
        foldOnPhones(person, act, record, from, to);
    }

    private List<Actor> actors(Trail trail) {
        List<Actor> all = new ArrayList<>(List.of(new Actor(UserId.SYSTEM, getTranslation("ui.system"), "")));
        all.addAll(trail.actors());
        return all;
    }

    private <T> void offer(ComboBox<T> field, String labelKey, List<T> items, Function<T, String> words, @Nullable Function<T, Boolean> chosen) {
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setItemLabelGenerator(words::apply);
        field.setClearButtonVisible(true);
        field.setPlaceholder(getTranslation("audit.filter.any"));
        if (chosen != null) {
            items.stream().filter(chosen::apply).findFirst().ifPresent(field::setValue);
        }
    }

    @Override
    protected boolean isRight() {
        boolean inOrder = from.isEmpty() || to.isEmpty() || !from.getValue().isAfter(to.getValue());
        return new Checks().day(from, false).day(to, false).that(to, inOrder, "audit.filter.reversed")
                .that(record, record.isEmpty() || recordTyped().isPresent(), "audit.filter.noRecord").passed();
    }

    @Override
    protected TrailPlace value() {
        return new TrailPlace(new TrailFilter(person.getValue() == null ? null : person.getValue().id(), act.getValue(),
                recordTyped().orElse(null), from.getValue(), to.getValue()));
    }

    private Optional<UUID> recordTyped() {
        String typed = record.getValue().strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException number) {
            // A number has a Latin A, which Russian and Kazakh keyboards do not.
            return trail.numbered(typed.toUpperCase(Locale.ROOT).replace('А', 'A'));
        }
    }
}
