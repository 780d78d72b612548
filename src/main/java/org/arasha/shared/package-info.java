/** The ids and values that every module speaks. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.arasha.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
