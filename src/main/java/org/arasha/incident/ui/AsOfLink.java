package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;

/** Leads to the record as it was known at a moment. */
public class AsOfLink extends Anchor {

    public AsOfLink(CaseNumber number, Instant moment) {
        super(IncidentNavigation.to(number) + "/as-of/" + LocalDateTime.ofInstant(moment, Dates.ZONE));
        setText(getTranslation("incident.asItWas"));
        addClassName("quiet");
    }

    /** Where the records of several incidents are led to side by side. */
    public static Component ofAll(List<CaseNumber> numbers, Instant moment) {
        if (numbers.size() == 1) {
            return new AsOfLink(numbers.getFirst(), moment);
        }
        Div links = new Div(new Quiet(UI.getCurrent().getTranslation("incident.asItWas") + ":"));
        links.addClassName("as-of-all");
        for (CaseNumber number : numbers) {
            AsOfLink link = new AsOfLink(number, moment);
            link.setText(number.toString());
            link.setAriaLabel(UI.getCurrent().getTranslation("incident.asItWas") + ": " + number);
            links.add(link);
        }
        return links;
    }
}
