package org.arasha;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.arasha.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every test of a rule claims: that a deed is refused, and why. */
public final class Refused {

    private Refused() {}

    /** @param reason the key of the words that the person reads */
    public static void assertRefused(String reason, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasMessage(reason);
    }
}
