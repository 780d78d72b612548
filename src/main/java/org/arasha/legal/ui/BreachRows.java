package org.arasha.legal.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.Authorities;
import org.arasha.incident.IncidentRecord;
import org.arasha.legal.Breach;
import org.arasha.legal.NormId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** For each norm that was chosen: the claims that show that it was broken, and by whom. */
class BreachRows extends CustomField<Set<Breach>> {

    private final transient IncidentRecord record;
    private final transient Authorities authorities;
    private final transient List<BreachRow> rows = new ArrayList<>();
    private final NormPicker norms;
    private final Div list = new Div();

    BreachRows(IncidentRecord record, Authorities authorities, NormPicker norms, Set<Breach> known) {
        super(Set.of());
        this.record = record;
        this.authorities = authorities;
        this.norms = norms;
        add(list);
        setValue(known);
        norms.addValueChangeListener(change -> {
            show(generateModelValue());
            updateValue();
        });
    }

    private void show(Set<Breach> known) {
        Map<NormId, Breach> each = known.stream().collect(Collectors.toMap(Breach::norm, Function.identity()));
        rows.clear();
        list.removeAll();
        norms.getValue().stream().sorted(Comparator.comparing(norm -> NormWords.version(norm))).forEach(norm -> {
            BreachRow row = new BreachRow(record, authorities, norm, each.getOrDefault(norm.id(), Breach.of(norm.id())), this::updateValue);
            rows.add(row);
            list.add(row);
        });
    }

    DraftKeeper keptBy(DraftKeeper draft) {
        return draft.value("breaches", this, breaches -> JsonMapper.shared().writeValueAsString(breaches),
                text -> Set.of(JsonMapper.shared().readValue(text, Breach[].class)));
    }

    @Override
    protected Set<Breach> generateModelValue() {
        return rows.stream().map(BreachRow::breach).collect(Collectors.toSet());
    }

    @Override
    protected void setPresentationValue(@Nullable Set<Breach> breaches) {
        show(breaches == null ? Set.of() : breaches);
    }

    @Override
    public Set<Breach> getEmptyValue() {
        return Set.of();
    }
}
