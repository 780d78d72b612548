package org.arasha.legal.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;

/** What an article says in the reader's language, folded; where nobody has entered it, where its official text is. */
class NormText extends Details {

    /** What it says is read when somebody unfolds it. */
    NormText(Norms norms, Norm norm) {
        NormId id = norm.id();
        setSummaryText(getTranslation("legal.norm.text.of", NormWords.version(norm)));
        addOpenedChangeListener(change -> {
            removeAll();
            if (change.isOpened()) {
                add(of(norms.find(id), Here.language()));
            }
        });
    }

    static Div of(Norm norm, Language language) {
        Language written = norm.text().languageIn(language);
        Div text = new Div();
        norm.text().in(language).lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(text::add);
        text.getElement().setAttribute("lang", written.locale().getLanguage());
        Paragraph official = new Paragraph();
        if (norm.text().isEmpty()) {
            official.add(new Span(official.getTranslation(norm.address() == null ? "legal.norm.text.none" : "legal.norm.text.none.at") + " "));
        }
        if (norm.address() != null) {
            official.add(link(norm.address(), norm.text().isEmpty() ? norm.address() : official.getTranslation("legal.norm.address.open")));
        }
        return new Div(text, official);
    }

    static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
