package org.arasha.shared.ui;

/**
 * A record that a search found.
 *
 * @param title   its number or name, as lists have it
 * @param facts   what else tells it from others; may be empty
 * @param address of its page: numbers and ids only
 */
public record Found(String title, String facts, String address) {

    /** Names people: never in a log. */
    @Override
    public String toString() {
        return "Found[" + address + "]";
    }
}
