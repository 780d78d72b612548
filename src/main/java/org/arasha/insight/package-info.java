/**
 * What runs out and when, who has how much in hand, where cases wait, and what reports count, over all modules; it tells people in
 * time. It reads: no record is changed here, and nobody depends on it. Its migrations run last, for they put triggers on tables of
 * {@code workflow}, too, of which it calls nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "access::ui", "calendar", "directory", "desk", "mail"})
package org.arasha.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
