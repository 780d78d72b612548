/** The trail: who did what to which record when, written in the transaction of the act. It listens; nobody calls it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access"})
package org.arasha.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
