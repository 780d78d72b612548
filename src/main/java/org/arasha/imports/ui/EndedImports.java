package org.arasha.imports.ui;

import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.imports.Imports;
import org.arasha.shared.ui.NavigationCount;
import org.springframework.stereotype.Component;

/** The mark in the menu that an import has ended and nobody has looked yet. */
@Component
class EndedImports implements NavigationCount {

    private final Imports imports;
    private final CurrentUser user;

    EndedImports(Imports imports, CurrentUser user) {
        this.imports = imports;
        this.user = user;
    }

    @Override
    public String path() {
        return ImportsNavigation.ALL;
    }

    @Override
    public int count() {
        return user.is(Role.INTAKE) || user.is(Role.MANAGER) ? imports.unseen() : 0;
    }
}
