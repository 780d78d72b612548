package org.arasha.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.Windows;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the example mode a card of each role signs in; whoever was entered there has the form behind them. */
@ArashaTest
class SignInViewTests {

    private final Windows windows;
    private final ExampleMode examples = mock();

    SignInViewTests(Windows windows) {
        this.windows = windows;
    }

    @BeforeEach
    void openThePage() {
        windows.of(Role.INTAKE).open("work");
        when(examples.isOn()).thenReturn(true);
        when(examples.loginOf(any())).thenReturn("login");
        when(examples.password()).thenReturn("password");
    }

    @Test
    void theCardsComeByThemselvesOnceTheExampleCasesAreThere() {
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
    void theCardsStandThereAtOnceWhereTheExampleCasesAre() {
        when(examples.isReady()).thenReturn(true);

        assertThat(inside(page())).hasAtLeastOneElementOfType(RoleCards.class).doesNotHaveAnyElementsOfTypes(ExamplesToCome.class);
    }

    @Test
    void whoeverWasEnteredSignsInWithTheirPassword() {
        when(examples.isReady()).thenReturn(true);
        SignInView page = page();

        Details folded = (Details) inside(page).filter(Details.class::isInstance).findFirst().orElseThrow();

        assertThat(folded.isOpened()).isFalse();
        assertThat(folded.getContent()).hasAtLeastOneElementOfType(LoginForm.class);
        page.beforeEnter(enteredWith("error"));
        assertThat(folded.isOpened()).isTrue();
    }

    private SignInView page() {
        SignInView page = new SignInView(examples);
        UI.getCurrent().add(page);
        return page;
    }

    private static BeforeEnterEvent enteredWith(String fault) {
        BeforeEnterEvent event = mock();
        when(event.getLocation()).thenReturn(new Location("sign-in", QueryParameters.of(fault, "")));
        return event;
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private static Stream<Component> inside(Component page) {
        return page.getChildren();
    }
}
