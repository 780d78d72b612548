package org.arasha.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReceiptCodeTests {

    private final ReceiptCode code = new ReceiptCode("48219034771655201183");

    @Test
    void isWrittenInGroupsAndReadHoweverItIsTyped() {
        assertThat(code.inGroups()).isEqualTo("4821 9034 7716 5520 1183");
        for (String typed : new String[] {"4821 9034 7716 5520 1183", "48219034771655201183", " 4821-9034-7716–5520\u00a01183 ", "4821.9034,7716 5520 1183"}) {
            assertThat(ReceiptCode.parse(typed)).as(typed).contains(code);
        }
    }

    @Test
    void isNothingElse() {
        for (String typed : new String[] {"", "4821", "4821 9034 7716 5520 118", "4821 9034 7716 5520 118x", "٤٨٢١٩٠٣٤٧٧١٦٥٥٢٠١١٨٣", "1".repeat(1_000)}) {
            assertThat(ReceiptCode.parse(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void neverPrintsItself() {
        assertThat(code.toString()).doesNotContain("4821");
    }

    @Test
    void keepsZerosInFront() {
        byte[] small = new byte[32];
        small[31] = 7;
        assertThat(ReceiptCode.of(small).digits()).isEqualTo("00000000000000000007");
        byte[] large = new byte[32];
        Arrays.fill(large, (byte) -1);
        assertThat(ReceiptCode.of(large).digits()).hasSize(20);
    }
}
