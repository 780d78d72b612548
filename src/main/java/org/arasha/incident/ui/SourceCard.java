package org.arasha.incident.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;

/** One source: what it is, whose, how reliable, where to read it, and whether letters may cite it. */
public class SourceCard extends Div {

    public SourceCard(Source source) {
        addClassName("entry-words");
        add(new Span(name(source, Here.language())));
        quiet(Words.joined(Words.say("incident.sourceKind." + source.kind()), source.publisher() == null ? "" : source.publisher(),
                source.publishedOn() == null ? "" : Dates.day(source.publishedOn()),
                source.language() == null ? "" : Words.say("ui.language." + source.language()), reliability(source)));
        if (source.address() != null) {
            Anchor link = new Anchor(source.address(), source.address(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            add(link);
        }
        if (source.confidential()) {
            quiet(Words.say("incident.source.confidential"));
        } else if (!source.cited()) {
            quiet(Words.say("incident.source.notCited"));
        }
    }

    /** Its title, or where there is none, its address. */
    public static String name(Source source, Language language) {
        return source.title().isEmpty() && source.address() != null ? source.address() : source.title().in(language);
    }

    /** In words; empty while nobody has judged it. */
    public static String reliability(Source source) {
        return source.reliability() == null ? "" : Words.say("incident.reliability." + source.reliability());
    }

    private void quiet(String words) {
        if (!words.isBlank()) {
            add(new Quiet(words));
        }
    }
}
