package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;

/** The hash that names a content. */
final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of a content as it can be read now. */
    static String of(Resource content) throws IOException {
        Sha256 hash = new Sha256();
        byte[] piece = new byte[256 * 1024];
        try (InputStream in = content.getInputStream()) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                hash.add(piece, length);
            }
        }
        return hash.hex();
    }

    void add(byte[] piece, int length) {
        digest.update(piece, 0, length);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
