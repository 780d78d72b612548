package org.arasha.shared.ui;

/** The name of the person at the screen, from the module that knows who has signed in. */
public interface PersonHere {

    /** Empty where nobody has signed in. */
    String name();
}
