/** Letters leave by mail once each and replies come in, each found to the record it is about; no rule of the field is here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "evidence"})
package org.arasha.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
