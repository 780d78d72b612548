/** People without an account report, and are answered: the public page, its receipt code, reports by mail, the exchange. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "incident", "incident::ui", "evidence", "intake",
        "mail", "desk", "shared::page"})
package org.arasha.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
