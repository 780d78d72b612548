/**
 * Files as they came in or went out: kept outside the database under their hash, with a note of everyone who handled them;
 * and the evidence of a case made of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "desk", "incident", "incident::ui"})
package org.arasha.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
