package org.arasha.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;

/** Whose steps are on screen, as the address says it: somebody's, or those that nobody of a role has; what it has wrong is not said. */
record LoadPlace(@Nullable UserId who, @Nullable Role role) {

    static final String ROUTE = "workload";

    static LoadPlace of(QueryParameters asked) {
        UserId who = read(asked, "who", text -> new UserId(UUID.fromString(text)));
        Role role = read(asked, "role", text -> Role.valueOf(text.toUpperCase(Locale.ROOT)));
        return new LoadPlace(who, who != null || role == null || !role.worksOnCases() ? null : role);
    }

    private static <T> @Nullable T read(QueryParameters asked, String name, Function<String, T> meaning) {
        try {
            return asked.getSingleParameter(name).map(meaning).orElse(null);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static String of(UserId who) {
        return ROUTE + "?who=" + who.value();
    }

    static String of(Role role) {
        return ROUTE + "?role=" + role.group();
    }

    Optional<Role> narrowed() {
        return Optional.ofNullable(role);
    }
}
