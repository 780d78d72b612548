/** What pages for people without an account have in common: plain HTML, no script, no cookie. */
@NullMarked
@NamedInterface("page")
package org.arasha.shared.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
