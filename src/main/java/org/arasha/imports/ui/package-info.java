/** Importing on screen. */
@NullMarked
package org.arasha.imports.ui;

import org.jspecify.annotations.NullMarked;
