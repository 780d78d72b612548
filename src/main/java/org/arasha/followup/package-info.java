/** One submission to each addressee of an appeal: filing, receipt, the statutory clock, replies, silence, what next. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "calendar", "directory", "incident",
        "incident::ui", "evidence", "evidence::ui", "legal::ui", "appeal", "appeal::ui", "mail", "desk"})
package org.arasha.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
