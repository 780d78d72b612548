package org.arasha.appeal.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.TextPlace;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** One demand: the body it goes to, and its words. */
class DemandRow extends Div {

    final transient UUID demand;
    final Select<Authority> body = new Select<>();
    final LocalizedTextField text;
    final BehindMarks marks;
    final RemarksAt remarks;
    private transient List<Authority> offered = List.of();

    DemandRow(UUID demand, Language first, BiConsumer<TextPlace, Language> right, RemarksAt remarks, Runnable changed, Runnable removed) {
        this.demand = demand;
        this.remarks = remarks;
        Language reader = Here.language();
        body.setLabel(getTranslation("appeal.demand.body"));
        body.setItemLabelGenerator(one -> one == null ? "" : one.name().in(reader));
        text = new LocalizedTextField("appeal.demand.text", first, Appeal.Demand.LONGEST).sideBySide();
        marks = new BehindMarks(text, TextPlace.ofDemand(demand), right);
        marks.add(remarks);
        remarks.setVisible(false);
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> removed.run());
        remove.setAriaLabel(getTranslation("appeal.demands.remove"));
        add(body, marks, remove);
        addClassName("demand");
        Stream.<HasValue<?, ?>>of(body, text).forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        }));
    }

    /** @param bodies to choose from; the one that is chosen stays */
    void offer(List<Authority> bodies) {
        if (!bodies.equals(offered)) {
            Authority chosen = body.getValue();
            offered = bodies;
            body.setItems(bodies);
            body.setValue(chosen);
        }
        body.setHelperText(bodies.isEmpty() ? getTranslation("appeal.demand.noBody") : "");
    }

    /** @param chosen one of those offered */
    void show(@Nullable AuthorityId chosen, LocalizedText words) {
        body.setValue(offered.stream().filter(one -> one.id().equals(chosen)).findFirst().orElse(null));
        text.setValue(words);
    }

    boolean isWhole() {
        return !body.isEmpty() && !text.getValue().isEmpty();
    }

    boolean isEmpty() {
        return body.isEmpty() && text.getValue().isEmpty();
    }

    Appeal.Demand value() {
        return new Appeal.Demand(demand, body.getValue().id(), text.getValue());
    }

    HalfDemand half() {
        return new HalfDemand(demand, body.isEmpty() ? null : body.getValue().id(), text.getValue());
    }
}
