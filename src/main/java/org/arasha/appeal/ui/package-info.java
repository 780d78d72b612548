/** Appeals on screen: the list, the page with the letter as it stands, drafting, signing, approving. */
@NullMarked
@NamedInterface("ui")
package org.arasha.appeal.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
