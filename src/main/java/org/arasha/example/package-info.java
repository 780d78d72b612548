/** The cases of the example mode: the published appeal of 29 March 2019, and invented ones in every stage. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "directory", "incident", "intake", "verification", "legal",
        "appeal", "followup", "desk"})
package org.arasha.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
