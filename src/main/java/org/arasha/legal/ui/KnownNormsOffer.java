package org.arasha.legal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.arasha.legal.KnownNorms;
import org.arasha.legal.Norm;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;

/** The articles that come with the product and are not entered here, to be taken over; not shown where there are none. */
class KnownNormsOffer extends Div {

    KnownNormsOffer(KnownNorms known, Runnable taken) {
        show(known, taken);
    }

    private void show(KnownNorms known, Runnable taken) {
        removeAll();
        List<Norm> lacking = known.lacking();
        setVisible(!lacking.isEmpty());
        Lines list = Lines.of(lacking, norm -> new ListItem(new Span(NormWords.article(norm)), new Quiet(norm.title().in(Here.language()))));
        Button take = new Button(getTranslation("legal.known.take"), click -> {
            known.enter();
            Notices.done(getTranslation("legal.known.taken"));
            show(known, taken);
            taken.run();
        });
        Details offer = new Details(getTranslation("legal.known", lacking.size()));
        offer.add(new Div(new Paragraph(getTranslation("legal.known.hint")), list, take));
        add(offer);
    }
}
