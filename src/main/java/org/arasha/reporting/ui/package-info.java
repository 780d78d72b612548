/** The exchange with a reporter, as those who work on the case see it. */
@NullMarked
package org.arasha.reporting.ui;

import org.jspecify.annotations.NullMarked;
