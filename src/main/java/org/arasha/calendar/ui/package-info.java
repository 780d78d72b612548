/** The calendar and the table of terms on screen. */
@NullMarked
package org.arasha.calendar.ui;

import org.jspecify.annotations.NullMarked;
