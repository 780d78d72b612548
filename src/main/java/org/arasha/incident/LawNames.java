package org.arasha.incident;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Texts;

/**
 * What laws are called: those that Arasha begins with by texts {@code law.…}, others as a lawyer has entered them.
 *
 * @param entered by their keys, in the order of their list
 */
public record LawNames(Map<String, Entered> entered) {

    /** Only those that Arasha begins with. */
    public static final LawNames FIRST = new LawNames(Map.of());

    /**
     * @param name  as it stands in a list
     * @param cited as it is cited ("of the Law on Advertising"): Russian and Kazakh in the genitive
     */
    public record Entered(LocalizedText name, LocalizedText cited) {}

    /** The keys of all laws. */
    public List<String> all() {
        return Stream.concat(NormRef.LAWS.stream(), entered.keySet().stream()).toList();
    }

    public String name(String law, Language language) {
        Entered known = entered.get(law);
        return known == null ? Texts.get(language, "law." + law) : known.name().in(language);
    }

    /** With the number of an article. */
    public String cited(String law, Language language) {
        Entered known = entered.get(law);
        return known == null ? Texts.get(language, "law." + law + ".cited") : known.cited().in(language);
    }
}
