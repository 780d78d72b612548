package org.arasha.reporting.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that has arrived and waits for its form to be sent.
 *
 * @param key  random, known to this form only
 * @param name as its sender names it
 */
record Waiting(String key, String name) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})\\.([A-Za-z0-9_-]{0,1400})");

    /** For a hidden field of the form. */
    public String written() {
        return key + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Waiting> read(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Waiting(parts.group(1),
                    new String(Base64.getUrlDecoder().decode(parts.group(2)), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Waiting[]";
    }
}
