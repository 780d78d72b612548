/** Where people sign in, are let in, and say when they are away; others link to it. */
@NullMarked
@NamedInterface("ui")
package org.arasha.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
