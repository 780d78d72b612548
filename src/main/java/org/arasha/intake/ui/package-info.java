/** Reporting and registering on screen. */
@NullMarked
package org.arasha.intake.ui;

import org.jspecify.annotations.NullMarked;
