/** Files as they came in or went out: kept outside the database under their hash, with a note of everyone who handled them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package org.arasha.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
