package org.arasha.legal.ui;

import java.util.Set;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.LawNames;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Suggested;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;

/** Norms broken, by whom and what shows it, norms relied on, bodies competent, remedies; with what the table suggests above them. */
class FindingFields extends Fields {

    private final NormPicker norms;
    private final BreachRows breaches;
    private final NormPicker relied;
    private final BodyPicker bodies;
    private final RecourseFields recourses;
    private final int table;

    FindingFields(NormPicker norms, BreachRows breaches, NormPicker relied, BodyPicker bodies, RecourseFields recourses, Suggested suggested,
            LawNames laws) {
        this.norms = norms;
        this.breaches = breaches;
        this.relied = relied;
        this.bodies = bodies;
        this.recourses = recourses;
        this.table = suggested.table();
        relied.setLabel(getTranslation("legal.relied"));
        add(new SuggestedFindings(suggested, laws, norms, bodies), norms, norms.texts(), breaches, relied, relied.texts(), bodies, recourses);
    }

    DraftKeeper keptBy(DraftKeeper draft) {
        return recourses.keptBy(bodies.keptBy(relied.keptBy(breaches.keptBy(norms.keptBy(draft)), "relied")));
    }

    Checks check(Checks checks) {
        return recourses.check(relied.check(norms.check(checks)));
    }

    Checks objected(Checks checks, Refusal refusal) {
        return recourses.objected(checks, refusal);
    }

    Findings findings() {
        return new Findings(breaches.getValue(), relied.chosen(), Set.copyOf(bodies.getValue()), recourses.chosen(),
                recourses.restoration(), table);
    }
}
