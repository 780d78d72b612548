/** Kazakhstan's working days and the terms its laws set, by law and date. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access"})
package org.arasha.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
