package org.arasha.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That one record went into another.
 *
 * @param on     the day, in Asia/Almaty
 * @param byName who did it, by the name of today, or null for the process
 */
public record Merge(UUID id, UUID loser, UUID survivor, LocalDate on, @Nullable String byName) {}
