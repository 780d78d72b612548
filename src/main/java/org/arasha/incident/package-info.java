/** The record of an incident: what happened, to whom, by whom, according to whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "calendar", "directory", "directory::ui", "desk"})
package org.arasha.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
