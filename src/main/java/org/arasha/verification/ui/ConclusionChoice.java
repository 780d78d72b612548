package org.arasha.verification.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Standing;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Tally;

/** The conclusion to sign; the one that the claims suggest is named, with the reason. */
class ConclusionChoice extends RadioButtonGroup<Conclusion> {

    ConclusionChoice() {
        setLabel(getTranslation("verification.conclusion"));
        setItems(Conclusion.values());
        setItemLabelGenerator(one -> getTranslation("verification.conclusion." + one));
    }

    void suggest(List<Claim> claims) {
        Tally tally = Tally.of(claims);
        List<String> counts = new ArrayList<>();
        for (Standing standing : new Standing[] {Standing.ESTABLISHED, Standing.CORROBORATED, Standing.CONTRADICTED,
                Standing.CANNOT_BE_ESTABLISHED, Standing.ALLEGED}) {
            if (tally.count(standing) > 0) {
                counts.add(getTranslation("verification.count." + standing, tally.count(standing)));
            }
        }
        if (tally.refuted() > 0) {
            counts.add(getTranslation("verification.count.refuted", tally.refuted()));
        }
        setHelperText(getTranslation("verification.suggested", getTranslation("verification.conclusion." + tally.suggested()),
                claims.size(), String.join(", ", counts)));
    }
}
