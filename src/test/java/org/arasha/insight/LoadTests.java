package org.arasha.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.arasha.insight.Load.Counted;
import org.junit.jupiter.api.Test;

class LoadTests {

    @Test
    void whatComesBeforeTheEndOfCountingIsKnownInFull() {
        assertThat(Load.of(99, 99, 0, 100)).isEqualTo(new Load(new Counted(99, false), new Counted(99, false), new Counted(0, false)));
        assertThat(Load.of(100, 3, 40, 100)).isEqualTo(new Load(new Counted(100, true), new Counted(3, false), new Counted(40, false)));
        assertThat(Load.of(100, 60, 40, 100)).isEqualTo(new Load(new Counted(100, true), new Counted(60, false), new Counted(40, true)));
        assertThat(Load.of(100, 100, 0, 100).overdue().words()).isEqualTo("100+");
    }
}
