package org.arasha.shared.ui;

import com.vaadin.flow.component.details.Details;

/** What many have on one page and few open is built when it is opened, and once. */
public final class Folded {

    private Folded() {}

    /** @param fill adds what the details hold */
    public static void onceOpened(Details details, Runnable fill) {
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                fill.run();
            }
        });
    }
}
