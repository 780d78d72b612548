/** Which norms were broken, which remedy there is, and what is done where no appeal is filed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "calendar", "directory", "incident", "incident::ui",
        "verification", "desk"})
package org.arasha.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
