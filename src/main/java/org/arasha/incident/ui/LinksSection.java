package org.arasha.incident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.arasha.desk.FoldedForm;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.Links;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Section;

/** Other incidents that this one has to do with; entered by their number. */
class LinksSection extends Section {

    private static final int LONGEST_NUMBER = 20;

    private final transient RecordSections page;
    private final transient RecordDesk desk;
    private final Div list = new Div();
    private final Select<IncidentLink.Kind> kind = Inputs.choice("incident.link.kind", "incident.linkKind.", IncidentLink.Kind.values());
    private final TextField number = Inputs.line("incident.link.number", LONGEST_NUMBER);

    LinksSection(RecordSections page, RecordDesk desk) {
        super("incident.links");
        this.page = page;
        this.desk = desk;
        with(list);
        if (page.isWritable()) {
            number.setHelperText(getTranslation("incident.link.hint"));
            kind.addValueChangeListener(change -> number.setInvalid(false));
            with(new FoldedForm("incident.link.new", kind, number, new Button(getTranslation("incident.link.add"), click -> tie())));
        }
        if (desk.mayWrite()) {
            withAction(new Button(getTranslation("incident.link.another"), click -> UI.getCurrent().navigate("incidents/new",
                    QueryParameters.of("event", page.record().incident().number().toString()))));
        }
        show();
    }

    private void show() {
        list.removeAll();
        List<Links.Tie> ties = desk.links.of(id());
        ties.forEach(tie -> list.add(line(tie)));
        if (ties.isEmpty()) {
            Paragraph hint = new Paragraph(getTranslation("incident.links.empty"));
            hint.addClassName("section-empty");
            list.add(hint);
        }
    }

    static String how(Links.Tie tie) {
        return tie.kind() != IncidentLink.Kind.FOLLOWS_FROM ? "incident.linkKind." + tie.kind()
                : tie.forth() ? "incident.linkKind.FOLLOWS_FROM" : "incident.link.ledTo";
    }

    static Div words(Links.Tie tie) {
        Div words = new Div(new Quiet(Words.say(how(tie))),
                new Anchor(IncidentNavigation.to(tie.number()), tie.number() + " · " + tie.title().in(Here.language())));
        words.addClassName("entry-words");
        Div line = new Div(words);
        line.addClassName("entry-line");
        return line;
    }

    private Div line(Links.Tie tie) {
        Div line = words(tie);
        if (page.isWritable()) {
            line.add(new RowButton("incident.link.remove", tie.number(), () -> {
                desk.links.untie(id(), tie.id());
                number.setInvalid(false);
                show();
            }));
        }
        return line;
    }

    private void tie() {
        if (!new Checks().filled(kind).filled(number).atMost(number, LONGEST_NUMBER).passed()) {
            return;
        }
        try {
            desk.links.tie(id(), kind.getValue(), number.getValue());
            number.clear();
            show();
        } catch (Refusal refused) {
            new Checks().that(number, false, refused.messageKey(), refused.arguments()).passed();
        }
    }

    private IncidentId id() {
        return page.record().incident().id();
    }
}
