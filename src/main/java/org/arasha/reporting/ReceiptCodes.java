package org.arasha.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.stereotype.Component;

/**
 * Makes receipt codes and the hashes they are found by. The hash is slow (Argon2id), so that a stolen table does not give the
 * codes away, and salted once for the installation, so that a code is found by one read of an index.
 *
 * <p>A code is made of the random mark of the form it was sent with: the same form sent twice gets the same code, so that
 * nobody loses theirs by pressing twice on a slow phone.
 */
@Component
class ReceiptCodes {

    private static final int MEMORY_KB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int SIGN = 2;

    /** At once: each takes its memory and a core for a moment. */
    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_DOUBTFUL_AT_ONCE = 1;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE, true);
    private final Semaphore roomForDoubtful = new Semaphore(MOST_DOUBTFUL_AT_ONCE, true);
    private final InstallationKey key;

    ReceiptCodes(InstallationKey key) {
        this.key = key;
    }

    ReceiptCode of(byte[] mark) {
        return ReceiptCode.of(key.seal("receipt code", mark));
    }

    /** By which a form is known again; quickly made, and it tells neither the mark nor the code. */
    String form(byte[] mark) {
        return HexFormat.of().formatHex(key.seal("form that was sent", mark));
    }

    /**
     * Quickly made, so that most wrong codes are told before the slow hash is. It tells so little that whoever has a stolen table
     * still tries all codes, and then 2^50 by the slow hash.
     */
    String sign(ReceiptCode code) {
        return HexFormat.of().formatHex(key.seal("sign of a receipt code", code.digits().getBytes(StandardCharsets.US_ASCII)), 0, SIGN);
    }

    String hash(ReceiptCode code) {
        return hash(code, room);
    }

    /** Of a code of which nothing speaks for its being right: a flood of them waits for itself, and holds up nobody else. */
    String hashOfDoubtful(ReceiptCode code) {
        return hash(code, roomForDoubtful);
    }

    private String hash(ReceiptCode code, Semaphore room) {
        room.acquireUninterruptibly();
        try {
            return slowHash(code);
        } finally {
            room.release();
        }
    }

    String slowHash(ReceiptCode code) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withMemoryAsKB(MEMORY_KB).withIterations(ITERATIONS)
                .withParallelism(1).withSalt(Arrays.copyOf(key.seal("salt of receipt codes", new byte[0]), SALT)).build());
        byte[] hash = new byte[HASH];
        argon.generateBytes(code.digits().toCharArray(), hash);
        return HexFormat.of().formatHex(hash);
    }
}
