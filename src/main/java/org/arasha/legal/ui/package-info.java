/** Deciding as a lawyer on screen. */
@NullMarked
@NamedInterface("ui")
package org.arasha.legal.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
