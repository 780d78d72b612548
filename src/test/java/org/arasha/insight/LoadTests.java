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

    @Test
    void countingSomeEndsWhereCountingAllDid() {
        Load free = Load.of(1_000, 1_000, 0, 1_000).some(7, 7, 0);

        assertThat(free.open().words()).isEqualTo("7+");
        assertThat(free.overdue().words()).isEqualTo("7+");
        assertThat(Load.of(999, 999, 0, 1_000).some(7, 7, 0).open().words()).isEqualTo("7");
    }
}
