package org.arasha.desk;

/** Moves many processes by one deed; what the engine keeps of them is written at its end, together. The module {@code workflow} does it. */
public interface InOneSweep {

    /** Within a transaction. What the deed throws is thrown on, and the transaction must be rolled back. */
    void move(Runnable deed);
}
