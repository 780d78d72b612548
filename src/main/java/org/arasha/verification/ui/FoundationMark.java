package org.arasha.verification.ui;

import com.vaadin.flow.component.html.Div;
import org.arasha.incident.ui.AsOfLink;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.arasha.verification.Since;
import org.arasha.verification.Verdict;

/** Says that a verdict rests on claims that have changed since it was signed, which, and where to read how; else nothing. */
public class FoundationMark extends Div {

    public FoundationMark(CaseNumber number, Verdict verdict, Since since) {
        if (!since.shaken().isEmpty()) {
            add(new StatusBadge(Tone.WARNING, getTranslation("verification.since.restsOnChanged", Since.numbers(since.shaken()))));
        }
        if (!since.entered().isEmpty()) {
            add(new StatusBadge(Tone.WARNING, getTranslation("verification.since.notWeighed", Since.numbers(since.entered()))));
        }
        if (!since.isNothing()) {
            AsOfLink what = new AsOfLink(number, verdict.recordedAt());
            what.setText(getTranslation("verification.since.what"));
            add(what);
        }
        addClassName("foundation-mark");
        setVisible(!since.isNothing());
    }
}
