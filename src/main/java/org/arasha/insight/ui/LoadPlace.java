package org.arasha.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.shared.ui.Address;
import org.jspecify.annotations.Nullable;

/** Whose steps are on screen, as the address says it: somebody's, or those that nobody of a role has; what it has wrong is not said. */
record LoadPlace(@Nullable UserId who, @Nullable Role role) {

    static final String ROUTE = "workload";

    static LoadPlace of(QueryParameters asked) {
        Address said = new Address(asked);
        UserId who = said.id("who").map(UserId::new).orElse(null);
        Role role = said.constant("role", Role.class).orElse(null);
        return new LoadPlace(who, who != null || role == null || !role.worksOnCases() ? null : role);
    }

    static String of(UserId who) {
        return ROUTE + "?who=" + who.value();
    }

    static String of(Role role) {
        return ROUTE + "?role=" + role.group();
    }

    Optional<Role> ofRole() {
        return Optional.ofNullable(role);
    }
}
