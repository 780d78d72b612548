package org.arasha.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.springframework.stereotype.Component;

/** Gives Vaadin's components the product's texts. */
@Component
class Words implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.get(Language.of(locale), key, arguments);
    }
}
