package org.arasha.imports.ui;

import org.arasha.imports.ImportId;

/** The addresses of this module's screens. */
final class ImportsNavigation {

    static final String ALL = "import";
    static final String ONE = ALL + "/:id";

    private ImportsNavigation() {}

    static String to(ImportId id) {
        return ALL + "/" + id.value();
    }
}
