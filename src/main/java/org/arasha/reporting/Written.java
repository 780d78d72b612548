package org.arasha.reporting;

import java.util.regex.Pattern;
import org.arasha.shared.Language;

/** In which of the three languages somebody wrote, as their letters tell. */
final class Written {

    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһі]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private Written() {}

    static Language language(String text) {
        return KAZAKH.matcher(text).find() ? Language.KK : CYRILLIC.matcher(text).find() ? Language.RU : Language.EN;
    }
}
