package org.arasha.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What the page around the screens loads: the theme, our tokens, push. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    /**
     * A browser may tell of one change twice: several lines inserted at once, the end of a composed word on a phone. Flow takes
     * the second telling for no change, forgets the first, and a button pressed within the quiet time sends neither. So a field
     * that knows its text already is not told again.
     */
    private static final String TOLD_ONCE = """
            addEventListener('input', told => {
                const field = told.target.closest?.('vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-password-field');
                if (field && field.value === told.target.value) {
                    told.stopImmediatePropagation();
                }
            }, true);""";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Arasha");
        settings.addFavIcon("icon", "icons/arasha.svg", "any");
        settings.addMetaTag("robots", "noindex, nofollow");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addInlineWithContents(TOLD_ONCE, Inline.Wrapping.JAVASCRIPT);
    }
}
