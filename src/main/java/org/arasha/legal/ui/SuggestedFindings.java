package org.arasha.legal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.arasha.legal.Suggested;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** What the table suggests for the kinds of violation; one click takes a norm or a body, nothing is taken by itself. */
class SuggestedFindings extends Section {

    SuggestedFindings(Suggested suggested, NormPicker norms, BodyPicker bodies) {
        super("legal.suggested");
        withAction(new Anchor(LegalNavigation.toTable(suggested.table()), getTranslation("legal.suggestions.version", suggested.table())));
        if (suggested.isEmpty()) {
            empty("legal.suggested.none");
            return;
        }
        Div buttons = new Div();
        buttons.addClassName("row-actions");
        suggested.norms().forEach(norm -> buttons.add(take(NormWords.titled(norm), () -> norms.take(norm))));
        suggested.bodies().forEach(body -> buttons.add(take(body.name().in(NormWords.language()), () -> bodies.take(body.id()))));
        add(buttons);
        suggested.missing().forEach(ref -> add(new Paragraph(new Quiet(getTranslation("legal.suggested.missing", NormWords.article(ref))))));
    }

    private Button take(String words, Runnable taken) {
        Button button = new Button(getTranslation("legal.suggested.take", words));
        button.addClassName("named");
        button.addClickListener(click -> {
            taken.run();
            button.setEnabled(false);
        });
        return button;
    }
}
