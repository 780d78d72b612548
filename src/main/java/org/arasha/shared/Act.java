package org.arasha.shared;

/**
 * Something a person or the process did to a record. Modules publish acts as events in the transaction of the deed;
 * the trail writes each one, the process reacts to those it waits for.
 * <p>An act names records by id only and never carries personal data.
 */
public interface Act {

    /** The record the act was done to. */
    Id record();

    /** What the trail calls it: unless it says otherwise, as the event is called. */
    default String name() {
        return getClass().getSimpleName();
    }
}
