package org.arasha.legal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;

/** What the norms say that are chosen in a field; one that somebody has unfolded stays so while others are chosen. */
class NormTexts extends Div {

    private final transient Norms norms;
    private final transient Map<NormId, NormText> shown = new HashMap<>();

    NormTexts(Norms norms, NormPicker picker) {
        this.norms = norms;
        show(picker);
        picker.addValueChangeListener(change -> show(picker));
    }

    private void show(NormPicker picker) {
        List<Norm> chosen = picker.getValue().stream().sorted(Comparator.comparing(NormWords::version)).toList();
        shown.keySet().retainAll(picker.chosen());
        chosen.forEach(norm -> shown.computeIfAbsent(norm.id(), id -> new NormText(norms, norm)));
        removeAll();
        chosen.forEach(norm -> add(shown.get(norm.id())));
    }
}
