/** People with their names in several spellings, organisations, authorities, and officials with their terms of office. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "desk"})
package org.arasha.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
