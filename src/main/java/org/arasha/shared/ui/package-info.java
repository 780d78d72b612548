/** What every screen looks like: words, dates, badges, notices, empty states. Look only, no data. */
@NullMarked
@NamedInterface("ui")
package org.arasha.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
