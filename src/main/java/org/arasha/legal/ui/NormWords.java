package org.arasha.legal.ui;

import com.vaadin.flow.component.UI;
import org.arasha.incident.LawNames;
import org.arasha.incident.NormRef;
import org.arasha.legal.Norm;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;

/** How norms are called on screen. */
final class NormWords {

    private NormWords() {}

    static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    static String article(Norm norm) {
        String known = "law." + norm.ref().law() + ".cited";
        return article(norm.ref(), Texts.has(known) ? say(known) : norm.law().in(language()));
    }

    /** Where no norm is at hand. */
    static String article(NormRef ref, LawNames laws) {
        return article(ref, laws.cited(ref.law(), language()));
    }

    private static String article(NormRef ref, String law) {
        return ref.part() == null ? say("incident.article", ref.article(), law)
                : say("incident.articlePart", ref.article(), law, ref.part());
    }

    /** With the time it was in force, by which its versions are told apart. */
    static String version(Norm norm) {
        return article(norm) + time(norm);
    }

    static String titled(Norm norm) {
        return article(norm) + " · " + norm.title().in(language());
    }

    static String time(Norm norm) {
        String from = norm.validFrom() == null ? "" : say("legal.inForce.from", Dates.day(norm.validFrom()));
        String until = norm.validUntil() == null ? "" : say("legal.inForce.until", Dates.day(norm.validUntil()));
        return from + until;
    }

    private static String say(String key, Object... arguments) {
        return Texts.get(language(), key, arguments);
    }
}
