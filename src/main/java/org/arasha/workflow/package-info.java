/** Moves cases through their processes and shows each role its open steps; the only module that knows the engine. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "access::ui", "calendar", "desk", "incident", "intake", "reporting",
        "verification", "legal", "appeal", "followup"})
package org.arasha.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
