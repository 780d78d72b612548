package org.arasha.directory.ui;

import java.util.Locale;

/** In what letters a name is written; the names are texts {@code directory.script.…}. */
enum Script {
    KAZAKH, CYRILLIC, LATIN, OTHER;

    private static final String KAZAKH_ONLY = "әғқңөұүһі";

    static Script of(String name) {
        boolean kazakh = name.toLowerCase(Locale.ROOT).chars().anyMatch(sign -> KAZAKH_ONLY.indexOf(sign) >= 0);
        return kazakh ? KAZAKH : has(name, Character.UnicodeScript.CYRILLIC) ? CYRILLIC
                : has(name, Character.UnicodeScript.LATIN) ? LATIN : OTHER;
    }

    private static boolean has(String name, Character.UnicodeScript script) {
        return name.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == script);
    }
}
