package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.TextPlace;
import org.arasha.appeal.TextsBehind;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** What is demanded, each of one addressee. */
class DemandRows extends Section {

    private record Row(UUID demand, Select<Authority> body, LocalizedTextField text, BehindMarks marks, Div line) {

        boolean isWhole() {
            return !body.isEmpty() && !text.getValue().isEmpty();
        }

        boolean isBegun() {
            return !body.isEmpty() || !text.getValue().isEmpty();
        }
    }

    private final transient List<Row> rows = new ArrayList<>();
    private final transient Supplier<List<Authority>> bodies;
    private final transient Runnable changed;
    private final transient BiConsumer<TextPlace, Language> right;
    private final Language first;
    private final Div lines = new Div();

    DemandRows(Authorities authorities, Appeal appeal, Supplier<List<Authority>> bodies, Runnable changed,
            BiConsumer<TextPlace, Language> right) {
        super("appeal.demands");
        this.bodies = bodies;
        this.changed = changed;
        this.right = right;
        this.first = appeal.text().language();
        withAction(new Button(getTranslation("appeal.demands.add"), click -> add(UUID.randomUUID(), null, LocalizedText.NONE)));
        appeal.demands().forEach(one -> add(one.demand(), authorities.find(one.authority()), one.text()));
        add(lines);
    }

    /** A demand counts once it has a body and words. */
    List<Appeal.Demand> values() {
        return rows.stream().filter(Row::isWhole)
                .map(row -> new Appeal.Demand(row.demand(), row.body().getValue().id(), row.text().getValue())).toList();
    }

    Checks check(Checks checks) {
        rows.forEach(row -> checks.shortEnough(row.text()));
        return checks;
    }

    void showBehind(List<TextsBehind.Mark> behind) {
        rows.forEach(row -> row.marks().show(behind));
    }

    /** Every demand that was begun has both, in each language in which it goes out. */
    Checks checkWhole(Checks checks, Function<AuthorityId, Set<Language>> filed) {
        for (Row row : rows.stream().filter(Row::isBegun).toList()) {
            checks.filled(row.body());
            (row.body().isEmpty() ? Set.of(first) : filed.apply(row.body().getValue().id())).stream().sorted()
                    .forEach(language -> checks.filledIn(language, row.text()));
        }
        return checks;
    }

    boolean areWhole() {
        return rows.stream().allMatch(row -> row.isWhole() || !row.isBegun());
    }

    private void add(UUID demand, @Nullable Authority body, LocalizedText text) {
        Language reader = Language.of(UI.getCurrent().getLocale());
        List<Authority> offered = new ArrayList<>(bodies.get());
        if (body != null && offered.stream().noneMatch(one -> one.id().equals(body.id()))) {
            offered.add(body);
        }
        Select<Authority> select = new Select<>();
        select.setLabel(getTranslation("appeal.demand.body"));
        select.setItems(offered);
        select.setItemLabelGenerator(one -> one == null ? "" : one.name().in(reader));
        select.setHelperText(offered.isEmpty() ? getTranslation("appeal.demand.noBody") : "");
        offered.stream().filter(one -> body != null && one.id().equals(body.id())).findFirst().ifPresent(select::setValue);
        LocalizedTextField words = new LocalizedTextField("appeal.demand.text", first, Appeal.Demand.LONGEST);
        words.setValue(text);
        BehindMarks marks = new BehindMarks(words, TextPlace.ofDemand(demand), right);
        Div line = new Div(select, marks);
        Row row = new Row(demand, select, words, marks, line);
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> {
            rows.remove(row);
            lines.remove(line);
            changed.run();
        });
        remove.setAriaLabel(getTranslation("appeal.demands.remove"));
        line.add(remove);
        line.addClassName("demand");
        select.addValueChangeListener(change -> changed(change.isFromClient()));
        words.addValueChangeListener(change -> changed(change.isFromClient()));
        rows.add(row);
        lines.add(line);
    }

    private void changed(boolean fromClient) {
        if (fromClient) {
            changed.run();
        }
    }
}
