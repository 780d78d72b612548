package org.arasha;

import java.util.function.UnaryOperator;
import org.arasha.access.UserId;

/**
 * A form on the screen of the person whose it is.
 *
 * @param filled fills it in so that it can be sent
 * @param button the text of the button that sends it
 */
public record Form(UserId who, String address, UnaryOperator<Window> filled, String button) {

    public Window open(Window window) {
        window.open(address);
        return filled.apply(window.offers("desk.claim") ? window.press("desk.claim") : window);
    }
}
