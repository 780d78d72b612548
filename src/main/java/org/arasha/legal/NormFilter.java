package org.arasha.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which norms are looked for.
 *
 * @param law   key of the law, or null for all
 * @param day   on which they were in force, or null for any
 * @param words in article or title; empty for all
 */
public record NormFilter(@Nullable String law, @Nullable LocalDate day, String words) {}
