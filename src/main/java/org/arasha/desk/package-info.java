/** What every task screen stands on: the open step and who holds it, the draft of what was typed, the frame. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access"})
package org.arasha.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
