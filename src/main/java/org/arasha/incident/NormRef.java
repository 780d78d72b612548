package org.arasha.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A norm as it is cited.
 *
 * @param law     key of the law, {@code CRIMINAL_CODE}
 * @param article {@code 73-2}; empty where a civil case rests on the law as a whole
 * @param part    part of the article, or null
 */
public record NormRef(String law, String article, @Nullable String part) {

    /** Those that Arasha begins with, named by texts {@code law.…}; lawyers enter others. */
    public static final List<String> LAWS = List.of("CRIMINAL_CODE", "ADMINISTRATIVE_OFFENCES_CODE", "CIVIL_CODE", "CONSTITUTION_1995",
            "CRIMINAL_PROCEDURE_CODE", "ADMINISTRATIVE_PROCEDURE_CODE", "MASS_MEDIA_LAW_1999", "MASS_MEDIA_LAW_2024", "CONSTITUTION_2026");
}
