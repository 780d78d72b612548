/** Tables of cases that others have recorded are read, checked row by row, and taken over as cases; an import can be undone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "desk", "directory", "incident", "incident::ui", "intake"})
package org.arasha.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
