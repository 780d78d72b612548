package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.arasha.appeal.Appeal;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** What is demanded, each of one addressee. */
class DemandRows extends Section {

    private static final int LONGEST = 2_000;

    private record Row(UUID demand, Select<Authority> body, LocalizedTextField text, Div line) {}

    private final transient List<Row> rows = new ArrayList<>();
    private final transient Supplier<List<Authority>> bodies;
    private final transient Runnable changed;
    private final Language first;
    private final Div lines = new Div();

    DemandRows(Authorities authorities, Appeal appeal, Supplier<List<Authority>> bodies, Runnable changed) {
        super("appeal.demands");
        this.bodies = bodies;
        this.changed = changed;
        this.first = appeal.text().language();
        withAction(new Button(getTranslation("appeal.demands.add"), click -> add(UUID.randomUUID(), null, LocalizedText.NONE)));
        appeal.demands().forEach(one -> add(one.demand(), authorities.find(one.authority()), one.text()));
        add(lines);
    }

    /** A demand counts once it has a body and words. */
    List<Appeal.Demand> values() {
        return rows.stream().filter(row -> !row.body().isEmpty() && !row.text().getValue().isEmpty())
                .map(row -> new Appeal.Demand(row.demand(), row.body().getValue().id(), row.text().getValue())).toList();
    }

    /** Whether every demand that was begun has both. */
    boolean areWhole() {
        Checks checks = new Checks();
        for (Row row : rows) {
            boolean begun = !row.body().isEmpty() || !row.text().getValue().isEmpty();
            checks.that(row.body(), !begun || !row.body().isEmpty(), "ui.required")
                    .that(row.text(), !begun || !row.text().getValue().isEmpty(), "ui.required");
        }
        return checks.passed();
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
        LocalizedTextField words = new LocalizedTextField("appeal.demand.text", first, LONGEST);
        words.setValue(text);
        Div line = new Div(select, words);
        Row row = new Row(demand, select, words, line);
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
