package org.arasha;

import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.internal.CurrentInstance;
import java.util.HashMap;
import java.util.Map;
import org.arasha.access.ExampleUsers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The windows of people who work at screens, without a browser. They are closed after each test. */
@Component
@Lazy
public class Windows implements AutoCloseable {

    private final ApplicationContext context;
    private final ExampleUsers users;
    private final Map<UserId, BrowserlessUserContext> people = new HashMap<>();
    private @Nullable SecuredBrowserlessApplicationContext<Authentication> screens;

    Windows(ApplicationContext context, ExampleUsers users) {
        this.context = context;
        this.users = users;
    }

    public Window of(Role role) {
        return of(users.one(role));
    }

    /** A further window of the same person is in the same session, as a second tab is. */
    public Window of(UserId who) {
        if (screens == null) {
            screens = SpringBrowserlessApplicationContext.createSecured(context,
                    of -> of.withViewPackages("org.arasha").withUIFactory(Unopened::new));
        }
        return new Window(people.computeIfAbsent(who, one -> screens.newUser(users.authentication(one))).newWindow());
    }

    @Override
    public void close() {
        if (screens != null) {
            screens.close();
        }
        screens = null;
        people.clear();
        SecurityContextHolder.clearContext();
        CurrentInstance.clearAll();
    }

    /** A window begins where the test opens it. The framework would open the start page first, with all the work that waits there. */
    private static final class Unopened extends MockedUI {

        private boolean begun;

        @Override
        public void navigate(String location) {
            if (begun) {
                super.navigate(location);
            }
            begun = true;
        }
    }
}
