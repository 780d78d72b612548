package org.arasha.shared.ui;

/** A number beside an entry of the navigation, from the module whose screen it is. */
public interface NavigationCount {

    /** The route of the entry, {@code work}. */
    String path();

    /** The number to show for the current user; 0 shows none. Must be cheap. */
    int count();
}
