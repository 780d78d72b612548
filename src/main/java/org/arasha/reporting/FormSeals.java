package org.arasha.reporting;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals for the forms of the public page, instead of a session and a cookie: that we gave out the form, when, and a random
 * mark by which the same form sent twice is known. Nothing of it is kept here.
 */
@Component
public class FormSeals {

    private static final int MARK = 16;
    private static final int TIME = Long.BYTES;
    private static final int PROOF = 16;
    private static final Duration OLDEST = Duration.ofHours(24);

    private final InstallationKey key;
    private final Clock clock;
    private final Duration youngest;

    FormSeals(InstallationKey key, Clock clock, @Value("${arasha.reports.youngest-form}") Duration youngest) {
        this.key = key;
        this.clock = clock;
        this.youngest = youngest;
    }

    public enum Age { RIGHT, TOO_YOUNG, TOO_OLD }

    /** @param mark 16 random bytes */
    public record Seal(byte[] mark, Age age) {}

    public String fresh() {
        byte[] mark = new byte[MARK];
        new SecureRandom().nextBytes(mark);
        ByteBuffer body = ByteBuffer.allocate(MARK + TIME).put(mark).putLong(clock.instant().getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(MARK + TIME + PROOF).put(body.array()).put(proof(body.array())).array());
    }

    /** Empty when it is not a seal of ours. */
    public Optional<Seal> read(String written) {
        byte[] seal;
        try {
            seal = Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        if (seal.length != MARK + TIME + PROOF) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(seal, MARK + TIME);
        if (!MessageDigest.isEqual(proof(body), Arrays.copyOfRange(seal, MARK + TIME, seal.length))) {
            return Optional.empty();
        }
        return Optional.of(new Seal(Arrays.copyOf(body, MARK), age(Instant.ofEpochSecond(ByteBuffer.wrap(body).getLong(MARK)))));
    }

    /** Whether it is a seal of ours that is not too old. */
    public boolean holds(String written) {
        return read(written).filter(seal -> seal.age() != Age.TOO_OLD).isPresent();
    }

    private Age age(Instant given) {
        Duration age = Duration.between(given, clock.instant());
        return age.compareTo(youngest) < 0 ? Age.TOO_YOUNG : age.compareTo(OLDEST) > 0 ? Age.TOO_OLD : Age.RIGHT;
    }

    private byte[] proof(byte[] body) {
        return Arrays.copyOf(key.seal("form", body), PROOF);
    }
}
