/** The page on which somebody with a personal link reads a letter and signs it: plain HTML, no script, no cookie. */
@NullMarked
package org.arasha.appeal.page;

import org.jspecify.annotations.NullMarked;
