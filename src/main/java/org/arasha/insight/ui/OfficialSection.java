package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.arasha.insight.FigureLine;
import org.arasha.insight.OfficialFigure;
import org.arasha.insight.OfficialFigures;
import org.arasha.insight.ReportPeriod;
import org.arasha.insight.ReportWords;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;

/** The official figures that stand beside ours, with where they are from; and one more. */
class OfficialSection extends Section {

    private final transient OfficialFigures official;
    private final transient ReportPlace place;
    private final transient Runnable changed;
    private final Language language = Here.language();
    private final Select<FigureLine> line = new Select<>();
    private final Select<ReportPeriod> period = new Select<>();
    private final NumberField amount = new NumberField();
    private final TextField source = Inputs.line("insight.official.source", OfficialFigure.LONGEST_SOURCE);

    OfficialSection(OfficialFigures official, ReportPlace place, Runnable changed) {
        super("insight.official");
        this.official = official;
        this.place = place;
        this.changed = changed;
        List<OfficialFigure> all = Stream.of(place.period(), place.against()).distinct()
                .flatMap(one -> official.of(one, place.filter()).stream()).toList();
        if (all.isEmpty()) {
            empty("insight.official.none");
        } else {
            Lines list = Lines.of(all, this::line);
            add(list);
        }
        add(new Paragraph(getTranslation("insight.official.hint")), fields());
    }

    private ListItem line(OfficialFigure one) {
        String name = one.line().fullWords(language) + ", " + ReportWords.period(one.period(), language);
        Anchor address = new Anchor(one.source(), one.source());
        address.getElement().setAttribute("rel", "noreferrer noopener").setAttribute("target", "_blank");
        address.addClassName("figure-source");
        Button remove = new Button(getTranslation("insight.official.remove"), click -> {
            official.remove(one.id());
            changed.run();
        });
        remove.setAriaLabel(getTranslation("insight.official.remove") + ": " + name);
        return new ListItem(new Span(name + ": " + ReportWords.number(one.amount(), false, language)), address, remove);
    }

    private Div fields() {
        line.setLabel(getTranslation("insight.official.line"));
        line.setItems(FigureLine.all());
        line.setItemLabelGenerator(one -> one == null ? "" : one.fullWords(language));
        period.setLabel(getTranslation("insight.official.period"));
        period.setItems(Stream.of(place.period(), place.against()).distinct().toList());
        period.setItemLabelGenerator(one -> one == null ? "" : ReportWords.period(one, language));
        period.setValue(place.period());
        amount.setLabel(getTranslation("insight.official.amount"));
        amount.setMin(0);
        amount.setMax(OfficialFigure.MOST);
        amount.setStep(1);
        Button enter = new Button(getTranslation("insight.official.enter"), click -> enter());
        Div fields = new Div(line, period, amount, source, enter);
        fields.addClassName("filter-bar");
        return fields;
    }

    private void enter() {
        if (new Checks().filled(line).filled(period).filled(amount)
                .that(amount, amount.isEmpty() || isCount(amount.getValue()), "insight.refusal.amount").filled(source)
                .atMost(source, OfficialFigure.LONGEST_SOURCE)
                .that(source, source.isEmpty() || OfficialFigures.isAddress(source.getValue().strip()), "insight.refusal.source").passed()) {
            official.enter(line.getValue(), period.getValue(), place.filter(), amount.getValue().longValue(), source.getValue());
            Notices.done(getTranslation("insight.official.entered"));
            changed.run();
        }
    }

    private static boolean isCount(double value) {
        return value >= 0 && value <= OfficialFigure.MOST && value == Math.rint(value);
    }
}
