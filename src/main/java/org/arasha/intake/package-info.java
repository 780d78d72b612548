/** Reports come in, are registered as incidents and get their urgency; later news of a case comes in here, too. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "directory", "directory::ui", "incident",
        "incident::ui", "desk", "mail"})
package org.arasha.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
