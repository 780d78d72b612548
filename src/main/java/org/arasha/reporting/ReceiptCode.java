package org.arasha.reporting;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reporter comes back with: twenty digits, which anybody can read out, copy by hand and type, in every language and on
 * every phone. Drawn from 10^20 (66 bits). Written in groups: {@code 4821 9034 7716 5520 1183}.
 */
public record ReceiptCode(String digits) {

    static final int LENGTH = 20;

    private static final Pattern FORM = Pattern.compile("[0-9]{" + LENGTH + "}");
    private static final BigInteger ALL = BigInteger.TEN.pow(LENGTH);

    public ReceiptCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("A receipt code has 20 digits");
        }
    }

    /** @param random at least 32 bytes, so that each code is as likely as any other */
    static ReceiptCode of(byte[] random) {
        String number = new BigInteger(1, random).mod(ALL).toString();
        return new ReceiptCode("0".repeat(LENGTH - number.length()) + number);
    }

    /** However it is spaced; empty when it is none. */
    public static Optional<ReceiptCode> parse(String typed) {
        String digits = typed.length() > 200 ? "" : typed.replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}.,]", "");
        return FORM.matcher(digits).matches() ? Optional.of(new ReceiptCode(digits)) : Optional.empty();
    }

    public String inGroups() {
        return digits.replaceAll("(?<=\\G.{4})(?=.)", " ");
    }

    /** It opens an exchange: it is never logged. */
    @Override
    public String toString() {
        return "ReceiptCode[…]";
    }
}
