/** Verifying on screen, and what the screens of other modules show of it. */
@NullMarked
@NamedInterface("ui")
package org.arasha.verification.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
