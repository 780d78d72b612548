package org.arasha.access;

import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.arasha.shared.ui.NavigationCount;

/** A number beside an entry of the navigation for those of some roles; for others nothing is counted. */
public abstract class RoleCount implements NavigationCount {

    private final CurrentUser user;
    private final Predicate<Role> of;
    private final String path;
    private final IntSupplier count;

    protected RoleCount(CurrentUser user, Predicate<Role> of, String path, IntSupplier count) {
        this.user = user;
        this.of = of;
        this.path = path;
        this.count = count;
    }

    @Override
    public final String path() {
        return path;
    }

    @Override
    public final int count() {
        return user.roles().stream().anyMatch(of) ? count.getAsInt() : 0;
    }
}
