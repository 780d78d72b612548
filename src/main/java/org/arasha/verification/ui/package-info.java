/** Verifying on screen. */
@NullMarked
package org.arasha.verification.ui;

import org.jspecify.annotations.NullMarked;
