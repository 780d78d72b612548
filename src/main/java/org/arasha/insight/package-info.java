/**
 * What runs out and when, over all modules, and whom it concerns; it tells them in time. And what managers report: how many there were,
 * how bodies answered, what came of it. It reads: no record is changed here, and nobody depends on it. Its migrations run last, for
 * they put triggers on tables of {@code workflow}, too, of which it calls nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "access", "calendar", "directory", "desk", "mail"})
package org.arasha.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
