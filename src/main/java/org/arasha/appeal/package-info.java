/** Appeals to the authorities: what they say, whom they ask for what, who signs them, and the letter they become. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "shared::page", "access", "calendar", "mail", "directory", "directory::ui", "incident", "incident::ui",
        "evidence", "evidence::ui", "verification", "verification::ui", "legal", "legal::ui", "desk"})
package org.arasha.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
