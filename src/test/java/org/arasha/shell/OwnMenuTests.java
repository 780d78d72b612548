package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is one's own is under one's name, and nowhere else. */
@ArashaTest
record OwnMenuTests(Windows windows) {

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void hasWhatIsOnesOwnAndTheNavigationDoesNot() {
        Window window = windows.of(Role.LAWYER).open("incidents");

        assertThat(own(window)).extracting(MenuItem::getText).contains(window.words("insight.me"), window.words("access.password"),
                window.words("access.absences"), "Русский", "Қазақ тілі", "English", window.words("shell.signOut"));
        assertThat(window.all(SideNavItem.class).map(SideNavItem::getLabel)).contains(window.words("appeal.appeals"))
                .doesNotContain(window.words("insight.me"), window.words("access.password"), window.words("access.absences"));
    }

    @Test
    void marksWhereOneIs() {
        Window window = windows.of(Role.LAWYER).open("me");
        assertThat(here(window)).containsExactly(window.words("insight.me"));

        assertThat(here(window.open("incidents"))).isEmpty();
    }

    private static List<String> here(Window window) {
        return own(window).stream().filter(item -> "page".equals(item.getElement().getAttribute("aria-current"))).map(MenuItem::getText).toList();
    }

    @Test
    void hasOnlyWhatIsOpenToTheRole() {
        Window window = windows.of(Role.AUDITOR).open("trail");

        assertThat(own(window)).extracting(MenuItem::getText).contains(window.words("access.password"))
                .doesNotContain(window.words("insight.me"), window.words("access.absences"));
    }

    @Test
    void namesWhomItIsOfAndMarksTheirLanguage() {
        Window window = windows.of(Role.AUDITOR).open("trail");

        assertThat(window.all(MenuBar.class).findFirst().orElseThrow().getItems().getFirst().getAriaLabel()).isPresent()
                .get().asString().startsWith("Test [AUDITOR]");
        assertThat(own(window)).filteredOn(MenuItem::isChecked).singleElement().satisfies(choice -> {
            assertThat(choice.getText()).isEqualTo("English");
            assertThat(choice.getAriaLabel()).contains(window.words("shell.own.now", "English"));
        });
    }

    private static List<MenuItem> own(Window window) {
        return window.all(MenuBar.class).findFirst().orElseThrow().getItems().getFirst().getSubMenu().getItems();
    }
}
