/** Users and their roles, who is acting now, who is away, and who may see which case. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "shared::page"})
package org.arasha.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
