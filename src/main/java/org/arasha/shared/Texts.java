package org.arasha.shared;

import com.ibm.icu.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the product in its three languages: {@code messages_{ru,kk,en}.properties}, in ICU's message format, so
 * that plural forms and dates follow the language.
 */
public final class Texts {

    private Texts() {}

    /** The text of a key; a key that is missing shows itself, and a test keeps that from happening. */
    public static String get(Language language, String key, Object... arguments) {
        String pattern;
        try {
            pattern = bundle(language).getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public static boolean has(String key) {
        return bundle(Language.RU).containsKey(key);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("messages", language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
