package org.arasha.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import org.arasha.desk.Drafts;
import org.arasha.incident.Incidents;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;

/** The phone rings again while a report is half typed: another is begun beside it, and each is found again. */
class OtherReports extends Div {

    static final String FORM = "NewReport";

    OtherReports(Drafts drafts, Incidents incidents, Origin now) {
        Button another = new Button(getTranslation("intake.another"), click -> UI.getCurrent()
                .navigate("incidents/new", QueryParameters.of("draft", Origin.Another.fresh().subject().toString())));
        another.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(another);
        Lines list = new Lines();
        drafts.begun(FORM).stream().filter(one -> !one.subject().equals(now.subject()))
                .forEach(one -> Origin.address(one, incidents).ifPresent(address -> list.add(line(one, address))));
        if (list.getComponentCount() > 0) {
            add(new Quiet(getTranslation("intake.begun")), list);
        }
    }

    private ListItem line(Drafts.Begun one, String address) {
        String title = one.draft().values().getOrDefault("title", "");
        return new ListItem(new Anchor(address, title.isBlank() ? getTranslation("intake.begun.untitled") : title),
                new Quiet(Dates.dayAndTime(one.draft().savedAt())));
    }
}
