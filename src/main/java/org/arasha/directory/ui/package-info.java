/** Authorities and organisations on screen. */
@NullMarked
package org.arasha.directory.ui;

import org.jspecify.annotations.NullMarked;
