package org.arasha.incident;

import org.jspecify.annotations.Nullable;

/**
 * A norm as it is cited.
 *
 * @param law     key of the law, {@code CRIMINAL_CODE}
 * @param article {@code 73-2}
 * @param part    part of the article, or null
 */
public record NormRef(String law, String article, @Nullable String part) {}
