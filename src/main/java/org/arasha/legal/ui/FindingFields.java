package org.arasha.legal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.arasha.desk.DraftKeeper;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Suggested;
import org.arasha.shared.ui.Checks;

/** Norms broken and bodies competent, with what the table suggests above them. */
class FindingFields extends Div {

    private final NormPicker norms;
    private final BodyPicker bodies;
    private final int table;

    FindingFields(NormPicker norms, BodyPicker bodies, Suggested suggested) {
        this.norms = norms;
        this.bodies = bodies;
        this.table = suggested.table();
        addClassName("decision-fields");
        add(new SuggestedFindings(suggested, norms, bodies), norms, bodies);
    }

    DraftKeeper keptBy(DraftKeeper draft) {
        return bodies.keptBy(norms.keptBy(draft));
    }

    Checks check(Checks checks) {
        return norms.check(checks);
    }

    Findings findings() {
        return new Findings(norms.chosen(), Set.copyOf(bodies.getValue()), table);
    }
}
