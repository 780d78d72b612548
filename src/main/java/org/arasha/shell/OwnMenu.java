package org.arasha.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.LanguageChoice;

/** Under the name of whoever is here: the screens about themselves, the language, the way out. */
class OwnMenu extends MenuBar {

    private final Map<String, MenuItem> items = new HashMap<>();

    OwnMenu(String name, List<MenuEntry> entries, Runnable signOut) {
        addClassName("own-menu");
        addThemeVariants(MenuBarVariant.AURA_TERTIARY, MenuBarVariant.AURA_END_ALIGNED);
        Span user = new Span(name);
        user.addClassName("user-name");
        MenuItem own = addItem(VaadinIcon.USER.create());
        own.add(user);
        own.setAriaLabel(getTranslation("shell.own", name));
        SubMenu menu = own.getSubMenu();
        for (MenuEntry entry : entries) {
            String path = entry.path().replaceFirst("^/", "");
            items.put(path, menu.addItem(getTranslation(entry.title()), click -> UI.getCurrent().navigate(path)));
        }
        menu.addSeparator();
        for (Language language : Language.values()) {
            MenuItem choice = menu.addItem(LanguageChoice.ownName(language), click -> LanguageChoice.choose(language));
            choice.getElement().setAttribute("lang", language.locale().toLanguageTag());
            choice.setCheckable(true);
            if (language == Here.language()) {
                choice.setChecked(true);
                // The mark is only seen.
                choice.setAriaLabel(getTranslation("shell.own.now", LanguageChoice.ownName(language)));
            }
        }
        menu.addSeparator();
        menu.addItem(getTranslation("shell.signOut"), click -> signOut.run());
    }

    /** Marks the screen one is on. */
    void at(String here) {
        items.forEach((path, item) -> {
            if (path.equals(here)) {
                item.getElement().setAttribute("aria-current", "page");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        });
    }
}
