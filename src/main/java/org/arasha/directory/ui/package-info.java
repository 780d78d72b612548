/** People, organisations and authorities on screen. */
@NullMarked
@NamedInterface("ui")
package org.arasha.directory.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
