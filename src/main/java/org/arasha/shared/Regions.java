package org.arasha.shared;

import java.util.List;

/** The regions and cities of republican significance, by their codes in ISO 3166-2; names are texts {@code region.KZ-…}. */
public final class Regions {

    public static final List<String> CODES = List.of("KZ-71", "KZ-75", "KZ-79", "KZ-10", "KZ-11", "KZ-15", "KZ-19", "KZ-23",
            "KZ-27", "KZ-31", "KZ-33", "KZ-35", "KZ-39", "KZ-43", "KZ-47", "KZ-55", "KZ-59", "KZ-61", "KZ-62", "KZ-63");

    private Regions() {}
}
