package org.arasha.incident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.incident.ArticlesInForce;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Proceeding.Step;
import org.arasha.shared.ui.Checks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The history of a case, a row to each event; what is learnt later is put where it happened, by hand where its date leaves that open. */
class StepsField extends CustomField<List<Step>> {

    private final transient MonthlyIndex index;
    private final transient ArticlesInForce articles;
    private final transient List<StepFields> rows = new ArrayList<>();
    private final Div list = new Div();
    private Proceeding.@Nullable Kind kind;

    StepsField(MonthlyIndex index, ArticlesInForce articles) {
        super(List.of());
        this.index = index;
        this.articles = articles;
        setLabel(getTranslation("incident.steps"));
        setHelperText(getTranslation("incident.steps.hint"));
        addClassName("steps");
        add(new Div(list, new Button(getTranslation("incident.step.add"), click -> addRow(null))));
        addRow(null);
    }

    private void addRow(@Nullable Step known) {
        StepFields[] row = new StepFields[1];
        row[0] = new StepFields(index, articles, known, this::changed, () -> raise(rows.indexOf(row[0])), () -> {
            rows.remove(row[0]);
            list.remove(row[0]);
            changed();
        });
        row[0].isOf(kind);
        rows.add(row[0]);
        list.add(row[0]);
    }

    private void changed() {
        updateValue();
        offerUp();
    }

    /** The one above it moves, so that the button that was pressed keeps the focus. */
    private void raise(int place) {
        StepFields above = rows.remove(place - 1);
        rows.add(place, above);
        list.remove(above);
        list.addComponentAtIndex(place, above);
        changed();
    }

    private void offerUp() {
        for (int place = 0; place < rows.size(); place++) {
            rows.get(place).offerUp(place > 0 && rows.get(place).step().isPresent() && staysRaised(place));
        }
    }

    /** Whether no date puts it back when the case is saved. */
    private boolean staysRaised(int place) {
        List<StepFields> raised = new ArrayList<>(rows);
        Collections.swap(raised, place - 1, place);
        List<Step> steps = steps(raised);
        return Proceeding.inOrder(steps).equals(steps);
    }

    private static List<Step> steps(List<StepFields> rows) {
        return rows.stream().map(StepFields::step).flatMap(Optional::stream).toList();
    }

    void isOf(Proceeding.@Nullable Kind kind) {
        this.kind = kind;
        rows.forEach(row -> row.isOf(kind));
    }

    /** @param kind of the case */
    Checks check(Checks checks, Proceeding.@Nullable Kind kind) {
        checks.that(this, !rows.isEmpty(), "incident.refusal.noStep")
                .that(this, rows.size() <= Proceeding.MOST_STEPS, "incident.refusal.tooManySteps", Proceeding.MOST_STEPS);
        rows.forEach(row -> row.check(checks, kind));
        return checks;
    }

    /** As a draft keeps it. */
    static String written(List<Step> steps) {
        return JsonMapper.shared().writeValueAsString(steps);
    }

    static List<Step> read(String written) {
        return List.of(JsonMapper.shared().readValue(written, Step[].class));
    }

    @Override
    protected List<Step> generateModelValue() {
        return steps(rows);
    }

    @Override
    protected void setPresentationValue(@Nullable List<Step> steps) {
        rows.clear();
        list.removeAll();
        (steps == null ? List.<Step>of() : steps).forEach(this::addRow);
        offerUp();
    }

    @Override
    public List<Step> getEmptyValue() {
        return List.of();
    }
}
