package org.arasha.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.arasha.desk.Drafts;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;

/** The phone rings again while a report is half typed: another is begun beside it, and each is found again. */
class OtherReports extends Div {

    static final String FORM = "NewReport";

    OtherReports(Drafts drafts, Origin now) {
        Button another = new Button(getTranslation("intake.another"), click -> UI.getCurrent()
                .navigate("incidents/new", QueryParameters.of("draft", Origin.Another.fresh().subject().toString())));
        another.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(another);
        List<Drafts.Begun> others = drafts.begun(FORM, Origin.NOTHING).stream()
                .filter(one -> !one.subject().equals(now.subject())).toList();
        if (!others.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("people");
            others.forEach(one -> list.add(line(one)));
            add(new Quiet(getTranslation("intake.begun")), list);
        }
    }

    private ListItem line(Drafts.Begun one) {
        String title = one.draft().values().getOrDefault("title", "");
        String address = one.subject().equals(Origin.NOTHING) ? "incidents/new" : "incidents/new?draft=" + one.subject();
        return new ListItem(new Anchor(address, title.isBlank() ? getTranslation("intake.begun.untitled") : title),
                new Quiet(Dates.dayAndTime(one.draft().savedAt())));
    }
}
