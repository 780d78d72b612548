package org.arasha.legal.ui;

import org.arasha.incident.LawNames;
import org.arasha.incident.NormRef;
import org.arasha.legal.Norm;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;

/** How norms are called on screen. */
final class NormWords {

    private NormWords() {}

    static String article(Norm norm) {
        String known = "law." + norm.ref().law() + ".cited";
        return article(norm.ref(), Texts.has(known) ? say(known) : norm.law().in(Here.language()));
    }

    /** Where no norm is at hand. */
    static String article(NormRef ref, LawNames laws) {
        return article(ref, laws.cited(ref.law(), Here.language()));
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
        return article(norm) + " · " + norm.title().in(Here.language());
    }

    static String time(Norm norm) {
        String from = norm.validFrom() == null ? "" : say("legal.inForce.from", Dates.day(norm.validFrom()));
        String until = norm.validUntil() == null ? "" : say("legal.inForce.until", Dates.day(norm.validUntil()));
        return from + until;
    }

    private static String say(String key, Object... arguments) {
        return Texts.get(Here.language(), key, arguments);
    }
}
