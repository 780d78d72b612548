package org.arasha.reporting;

import java.util.Arrays;
import java.util.HexFormat;
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

    private final InstallationKey key;

    ReceiptCodes(InstallationKey key) {
        this.key = key;
    }

    ReceiptCode of(byte[] mark) {
        return ReceiptCode.of(key.seal("receipt code", mark));
    }

    String hash(ReceiptCode code) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withMemoryAsKB(MEMORY_KB).withIterations(ITERATIONS)
                .withParallelism(1).withSalt(Arrays.copyOf(key.seal("salt of receipt codes", new byte[0]), SALT)).build());
        byte[] hash = new byte[HASH];
        argon.generateBytes(code.digits().toCharArray(), hash);
        return HexFormat.of().formatHex(hash);
    }
}
