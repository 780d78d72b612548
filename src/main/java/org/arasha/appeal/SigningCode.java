package org.arasha.appeal;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What goes with a personal link and is told in another way: eight digits, which anybody can say by phone in every language.
 * Few enough tries are allowed ({@link CodeAttempts}) that they suffice. Written in groups: {@code 4821 9034}.
 */
public record SigningCode(String digits) {

    private static final int ALL = 100_000_000;
    private static final Pattern FORM = Pattern.compile("[0-9]{8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public SigningCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("A signing code has 8 digits");
        }
    }

    static SigningCode fresh() {
        return new SigningCode("%08d".formatted(RANDOM.nextInt(ALL)));
    }

    /** However it is spaced; empty when it is none. */
    static Optional<SigningCode> parse(String typed) {
        String digits = typed.length() > 100 ? "" : typed.replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}.,]", "");
        return FORM.matcher(digits).matches() ? Optional.of(new SigningCode(digits)) : Optional.empty();
    }

    public String inGroups() {
        return digits.substring(0, 4) + " " + digits.substring(4);
    }

    /** It opens a letter: it is never logged. */
    @Override
    public String toString() {
        return "SigningCode[…]";
    }
}
