package org.arasha.shared.ui;

import com.vaadin.flow.shared.Registration;

/** A number beside an entry of the navigation, from the module whose screen it is. */
public interface NavigationCount {

    /** The route of the entry, {@code work}. */
    String path();

    /** The number to show for the current user; 0 shows none. Must be cheap. */
    int count();

    /**
     * Calls back, on any thread, when the number may be another. Unless it does, it is counted again when one goes to another screen.
     */
    default Registration onChange(Runnable countAgain) {
        return () -> { };
    }
}
