/** The pages for people without an account: plain HTML, no script, no cookie. */
@NullMarked
package org.arasha.reporting.page;

import org.jspecify.annotations.NullMarked;
