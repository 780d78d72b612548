package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Folded;
import org.arasha.shared.ui.Quiet;

/** Leads to the record as it was known at a moment. */
public class AsOfLink extends Anchor {

    /** More are behind a summary. */
    private static final int SHOWN = 10;

    public AsOfLink(CaseNumber number, Instant moment) {
        super(IncidentNavigation.to(number) + "/as-of/" + LocalDateTime.ofInstant(moment, Dates.ZONE));
        setText(getTranslation("incident.asItWas"));
        addClassName("quiet");
    }

    /** Where the records of several incidents are led to side by side; of many, once they are asked for: each step of a record leads to all of them. */
    public static Component ofAll(List<CaseNumber> numbers, Instant moment) {
        if (numbers.size() == 1) {
            return new AsOfLink(numbers.getFirst(), moment);
        }
        String then = UI.getCurrent().getTranslation("incident.asItWas");
        if (numbers.size() <= SHOWN) {
            Div links = links(then, numbers, moment);
            links.addComponentAsFirst(new Quiet(then + ":"));
            return links;
        }
        Details many = new Details(UI.getCurrent().getTranslation("incident.asItWas.many", numbers.size()));
        Folded.onceOpened(many, () -> many.add(links(then, numbers, moment)));
        return many;
    }

    private static Div links(String then, List<CaseNumber> numbers, Instant moment) {
        Div links = new Div();
        links.addClassName("as-of-all");
        for (CaseNumber number : numbers) {
            AsOfLink link = new AsOfLink(number, moment);
            link.setText(number.toString());
            link.setAriaLabel(then + ": " + number);
            links.add(link);
        }
        return links;
    }
}
