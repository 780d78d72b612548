/** The frame around every screen: layout, navigation, error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui"})
package org.arasha.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
