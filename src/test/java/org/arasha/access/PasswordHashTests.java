package org.arasha.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTests {

    @Test
    void takesSixteenMegabytesTwiceSoThatAStolenTableGivesNothingAway() {
        assertThat(new SecurityConfiguration().passwords().encode("a password")).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    }
}
