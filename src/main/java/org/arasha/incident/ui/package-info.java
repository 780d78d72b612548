/** The incident's pages, and what the screens of other modules show of it. */
@NullMarked
@NamedInterface("ui")
package org.arasha.incident.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
