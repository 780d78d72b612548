/** The board of deadlines on screen. */
@NullMarked
package org.arasha.insight.ui;

import org.jspecify.annotations.NullMarked;
