package org.arasha.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.Windows;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever opens the page while the example cases are still being made waits for the cards, and needs not load it again. */
@ArashaTest
class ExamplesToComeTests {

    private final Windows windows;
    private final ExampleMode examples = mock();

    ExamplesToComeTests(Windows windows) {
        this.windows = windows;
    }

    @BeforeEach
    void openThePage() {
        windows.of(Role.INTAKE).open("work");
        when(examples.isOn()).thenReturn(true);
        when(examples.loginOf(any())).thenReturn("login");
        when(examples.password()).thenReturn("password");
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void standWhereTheCardsWillBe() {
        SignInView page = page();
        assertThat(inside(page)).hasAtLeastOneElementOfType(ExamplesToCome.class).doesNotHaveAnyElementsOfTypes(RoleCards.class);
        assertThat(UI.getCurrent().getPollInterval()).isPositive();

        poll();
        assertThat(inside(page)).hasAtLeastOneElementOfType(ExamplesToCome.class);

        when(examples.isReady()).thenReturn(true);
        poll();
        assertThat(inside(page)).hasAtLeastOneElementOfType(RoleCards.class).doesNotHaveAnyElementsOfTypes(ExamplesToCome.class);
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void areNotShownOnceTheCardsCanBe() {
        when(examples.isReady()).thenReturn(true);

        assertThat(inside(page())).hasAtLeastOneElementOfType(RoleCards.class).doesNotHaveAnyElementsOfTypes(ExamplesToCome.class);
    }

    private SignInView page() {
        SignInView page = new SignInView(examples);
        UI.getCurrent().add(page);
        return page;
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private static Stream<Component> inside(Component page) {
        return page.getChildren();
    }
}
