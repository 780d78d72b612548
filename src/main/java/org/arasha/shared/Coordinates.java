package org.arasha.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point on the map in degrees (WGS 84), to about a metre.
 *
 * @param latitude  north of the equator
 * @param longitude east of Greenwich
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)[,;\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)");
    private static final int DIGITS = 5;

    public Coordinates {
        if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0 || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
            throw new IllegalArgumentException("Coordinates look like 51.12933, 71.43019");
        }
        latitude = latitude.setScale(DIGITS, RoundingMode.HALF_UP);
        longitude = longitude.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** Reads {@code 51.12933, 71.43019}; empty where it is no point. */
    public static Optional<Coordinates> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        try {
            return matcher.matches()
                    ? Optional.of(new Coordinates(new BigDecimal(matcher.group(1)), new BigDecimal(matcher.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return latitude.toPlainString() + ", " + longitude.toPlainString();
    }
}
