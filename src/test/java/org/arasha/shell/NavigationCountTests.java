package org.arasha.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.arasha.ArashaTest;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.shared.ui.FramePart;
import org.arasha.shared.ui.NavigationCount;
import org.arasha.shared.ui.PersonHere;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

@ArashaTest
class NavigationCountTests {

    private final Windows windows;
    private final AuthenticationContext authentication;
    private final PersonHere person;
    private final AtomicInteger counted = new AtomicInteger();
    private final List<Runnable> listening = new ArrayList<>();

    NavigationCountTests(Windows windows, AuthenticationContext authentication, PersonHere person) {
        this.windows = windows;
        this.authentication = authentication;
        this.person = person;
    }

    @Test
    void ofManyChangesAtATimeAWindowCountsOnce() {
        Window window = windows.of(Role.AUDITOR).open("trail");
        assertThat(window.all(Span.class)).isNotEmpty();
        UI.getCurrent().add(new MainLayout(authentication, person, List.of(new Counted()), List.of()));

        changes(5);
        window.refresh();

        assertThat(counted).hasValue(1);

        changes(2);
        window.refresh();

        assertThat(counted).hasValue(2);
        assertThat(window.all(Span.class).filter(one -> one.hasClassName("nav-count")).map(Span::getText)).contains("2");
    }

    @Test
    void afterOneQuestionWithoutAnAnswerTheFrameAsksNoOther() {
        windows.of(Role.AUDITOR).open("trail");
        FramePart taken = () -> {
            counted.incrementAndGet();
            throw new CannotCreateTransactionException("All connections are taken");
        };

        new MainLayout(authentication, person, List.of(), List.of(taken, taken, taken));

        assertThat(counted).hasValue(1);
    }

    /** Among them is the ear that calls an officer to what is urgent. */
    @Test
    void whatTheFrameLacksForAQuestionWithoutAnAnswerItGetsWithTheNextScreen() {
        windows.of(Role.AUDITOR).open("trail");
        Span ear = new Span();
        FramePart part = () -> {
            if (counted.incrementAndGet() == 1) {
                throw new CannotCreateTransactionException("All connections are taken");
            }
            return ear;
        };
        MainLayout frame = new MainLayout(authentication, person, List.of(), List.of(part));
        AfterNavigationEvent next = mock(AfterNavigationEvent.class);
        when(next.getLocation()).thenReturn(new Location("trail"));

        frame.afterNavigation(next);
        frame.afterNavigation(next);

        assertThat(ear.getParent()).isPresent();
        assertThat(counted).hasValue(2);
    }

    /** While the window is at something else. */
    private void changes(int times) {
        VaadinSession session = UI.getCurrent().getSession();
        session.lock();
        try {
            for (int i = 0; i < times; i++) {
                listening.forEach(Runnable::run);
            }
        } finally {
            session.unlock();
        }
    }

    private class Counted implements NavigationCount {

        @Override
        public String path() {
            return "trail";
        }

        @Override
        public int count() {
            return counted.incrementAndGet();
        }

        @Override
        public Registration onChange(Runnable countAgain) {
            listening.add(countAgain);
            return () -> { };
        }
    }
}
