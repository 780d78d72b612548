/** Claims are checked against sources; the verifier signs what is established. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "directory", "incident", "incident::ui", "desk"})
package org.arasha.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
