/** Where calendars read what their people have to see to: no screen, no cookie, no session. */
@NullMarked
package org.arasha.insight.page;

import org.jspecify.annotations.NullMarked;
