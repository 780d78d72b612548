/** Where the mail of a trial is read. */
@NullMarked
package org.arasha.mail.ui;

import org.jspecify.annotations.NullMarked;
