package org.arasha.shared;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the product in its three languages: {@code messages_{ru,kk,en}.properties}, in ICU's message format, so
 * that plural forms and dates follow the language.
 */
public final class Texts {

    private static final Map<Language, ResourceBundle> WORDS = Stream.of(Language.values())
            .collect(Collectors.toUnmodifiableMap(one -> one, one -> ResourceBundle.getBundle("messages", one.locale(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))));

    private Texts() {}

    /** The text of a key; a key that is missing shows itself, and a test keeps that from happening. */
    public static String get(Language language, String key, Object... arguments) {
        String pattern;
        try {
            pattern = words(language).getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
        return isPlain(pattern) ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** The same in every language, for records that keep it. */
    public static LocalizedText inAll(String key, Object... arguments) {
        return new LocalizedText(get(Language.RU, key, arguments), get(Language.KK, key, arguments), get(Language.EN, key, arguments));
    }

    public static boolean has(String key) {
        return words(Language.RU).containsKey(key);
    }

    /** Most texts are words only, and a screen has hundreds of them: these need not be taken apart each time. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && !pattern.contains("''");
    }

    private static ResourceBundle words(Language language) {
        return Objects.requireNonNull(WORDS.get(language));
    }
}
