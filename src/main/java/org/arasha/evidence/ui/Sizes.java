package org.arasha.evidence.ui;

import com.vaadin.flow.component.UI;

/** Lengths of files as people say them: 1.2 MB. */
public final class Sizes {

    private static final String[] UNITS = {"B", "KB", "MB", "GB"};

    private Sizes() {}

    public static String words(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return UI.getCurrent().getTranslation("evidence.size." + UNITS[unit], size);
    }
}
