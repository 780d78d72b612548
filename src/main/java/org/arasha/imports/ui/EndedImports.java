package org.arasha.imports.ui;

import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.RoleCount;
import org.arasha.imports.Imports;
import org.springframework.stereotype.Component;

/** The mark in the menu that an import has ended and nobody has looked yet. */
@Component
class EndedImports extends RoleCount {

    EndedImports(Imports imports, CurrentUser user) {
        super(user, Set.of(Role.INTAKE, Role.MANAGER)::contains, ImportsNavigation.ALL, imports::unseen);
    }
}
