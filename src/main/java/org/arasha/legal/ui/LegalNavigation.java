package org.arasha.legal.ui;

import java.util.UUID;
import org.arasha.legal.NormId;

/** Where the screens of the law are; addresses hold ids only. */
final class LegalNavigation {

    static final String NORMS = "norms";

    static final String TABLE = "norms/suggestions";

    private LegalNavigation() {}

    static String to(NormId norm) {
        return NORMS + "/" + norm.value();
    }

    static String toTable(int number) {
        return TABLE + "?version=" + number;
    }

    /** The norm an address names, or one that does not exist. */
    static NormId norm(String text) {
        try {
            return NormId.of(text);
        } catch (IllegalArgumentException none) {
            return new NormId(new UUID(0, 0));
        }
    }
}
