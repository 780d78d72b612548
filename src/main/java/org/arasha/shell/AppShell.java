package org.arasha.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
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

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Arasha");
        settings.addFavIcon("icon", "icons/arasha.svg", "any");
        settings.addMetaTag("robots", "noindex, nofollow");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
