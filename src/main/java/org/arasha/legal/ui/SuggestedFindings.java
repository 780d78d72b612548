package org.arasha.legal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.stream.Collectors;
import org.arasha.incident.LawNames;
import org.arasha.legal.Suggested;
import org.arasha.shared.Id;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What the table suggests for the kinds of violation; one click takes a norm or a body, nothing is taken by itself. */
class SuggestedFindings extends Section {

    SuggestedFindings(Suggested suggested, LawNames laws, NormPicker norms, BodyPicker bodies) {
        super("legal.suggested");
        withAction(new Anchor(LegalNavigation.toTable(suggested.table()), getTranslation("legal.suggestions.version", suggested.table())));
        if (suggested.unreadable() != null) {
            String words = suggested.isRead() ? "legal.suggested.unreadable.before" : "legal.suggested.unreadable";
            add(new Paragraph(new StatusBadge(Tone.WARNING, getTranslation(words, suggested.unreadable(), suggested.table()))));
        }
        if (suggested.isEmpty() && suggested.isRead()) {
            empty("legal.suggested.none");
            return;
        }
        heading("legal.suggested.norms", suggested.norms());
        suggested.norms().forEach(norm -> {
            Div offer = offer(take(NormWords.titled(norm), () -> norms.take(norm)), norm.id(), suggested);
            offer.add(norms.text(norm));
            add(offer);
        });
        heading("legal.suggested.bodies", suggested.bodies());
        suggested.bodies().forEach(body -> add(offer(take(body.name().in(Here.language()), () -> bodies.take(body.id())), body.id(), suggested)));
        suggested.missing().forEach(ref -> add(new Paragraph(new Quiet(getTranslation("legal.suggested.missing", NormWords.article(ref, laws))))));
    }

    private void heading(String key, Collection<?> offered) {
        if (!offered.isEmpty()) {
            add(new H3(getTranslation(key)));
        }
    }

    /** With what the table says why below it. */
    private static Div offer(Button take, Id what, Suggested suggested) {
        Quiet why = new Quiet(suggested.whyOf(what).stream().map(one -> one.in(Here.language())).collect(Collectors.joining(" ")));
        why.setId("why-" + what.value());
        why.setVisible(!suggested.whyOf(what).isEmpty());
        take.getElement().setAttribute("aria-describedby", "why-" + what.value());
        Div offer = new Div(take, why);
        offer.addClassName("suggestion");
        return offer;
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
